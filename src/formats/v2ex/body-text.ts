import type { AnyNode, Element } from 'domhandler';
import { textContent } from 'domutils';
import { isElement, isText, memberOf } from './dom.ts';
import { attribute, block, breakLines, link, type Piece, paragraph } from './paragraph.ts';

/** Kept as they are, without attributes. */
const inline: ReadonlySet<string> = new Set(['b', 'strong', 'i', 'em', 'del', 's', 'code', 'kbd', 'sub', 'sup']);
const blocks: ReadonlySet<string> = new Set(
	'h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table thead tbody tr th td'.split(' '),
);
/** White space between their children means nothing. */
const frames: ReadonlySet<string> = new Set('ul ol blockquote table thead tbody tr'.split(' '));
const paragraphs: ReadonlySet<string> = new Set('p div section article figure center dl dd dt details'.split(' '));
const embedded: ReadonlySet<string> = new Set(['iframe', 'video', 'audio', 'embed', 'source']);
const dropped: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'svg', 'button', 'input']);

/**
 * What a post says, as a floor's text: paragraphs between blank lines, each plain or HTML (see `paragraph`). A linked
 * mention becomes `@name`; images and embedded players keep their addresses.
 */
export function bodyText(nodes: readonly AnyNode[]): string {
	const parts: string[] = [];
	let run: Piece[] = [];
	const flush = () => {
		parts.push(paragraph(run));
		run = [];
	};
	const walk = (node: AnyNode) => {
		const name = isElement(node) ? node.name : '';
		if (isElement(node) && paragraphs.has(name)) {
			flush();
			node.children.forEach(walk);
			flush();
		} else if (isElement(node) && (blocks.has(name) || name === 'hr')) {
			flush();
			parts.push(name === 'hr' ? '<hr>' : block(elementPieces(node, false)));
		} else run.push(...piecesOf(node, false));
	};
	nodes.forEach(walk);
	flush();
	return parts.filter((part) => part !== '').join('\n\n');
}

function piecesOf(node: AnyNode, isPre: boolean): Piece[] {
	if (isText(node)) return textPieces(node.data, isPre);
	return isElement(node) ? elementPieces(node, isPre) : [];
}

function textPieces(text: string, isPre: boolean): Piece[] {
	if (!isPre) return [{ text: text.replace(/[ \t\n\r\f]+/g, ' ') }];
	return breakLines(text, (line) => [{ text: line }]);
}

function elementPieces(element: Element, isPre: boolean): Piece[] {
	const { name } = element;
	if (dropped.has(name)) return [];
	if (name === 'br') return ['break'];
	if (name === 'img') return image(element);
	if (embedded.has(name)) return embeddedPieces(element);
	const inside = childPieces(element, isPre || name === 'pre');
	if (name === 'a') return anchor(element, inside);
	const isKept = inline.has(name) || blocks.has(name) || name === 'p';
	return isKept ? [{ html: `<${name}>` }, ...inside, { html: `</${name}>` }] : inside;
}

function childPieces({ name, children }: Element, isPre: boolean): Piece[] {
	const meant = frames.has(name) ? children.filter((child) => !isText(child) || child.data.trim() !== '') : children;
	return meant.flatMap((child) => piecesOf(child, isPre));
}

function anchor(element: Element, inside: Piece[]): Piece[] {
	if (element.attribs['data-cfemail'] !== undefined) return [{ text: decodeEmail(element.attribs['data-cfemail']) }];
	const member = memberOf(element);
	const label = textContent(element).trim();
	if (member !== null && (label === member || label === `@${member}`)) return [{ text: label }];
	const href = addressOf(element.attribs.href);
	return href === null || isImageOf(inside, href) ? inside : link(href, inside);
}

/** Images link to themselves on the site; in a floor's text they are links already. */
function isImageOf([only, ...others]: readonly Piece[], href: string): boolean {
	const html = only !== undefined && only !== 'break' && 'html' in only && others.length === 0 ? only.html : '';
	return html.startsWith(`<img src="${attribute(href)}"`);
}

/** Browsers that save a page may replace an image by a copy; its name is kept then. */
function image({ attribs }: Element): Piece[] {
	const alt = attribs.alt?.trim() ?? '';
	const sources = [attribs['data-sf-original-src'], attribs['data-original'], attribs['data-src'], attribs.src];
	const src = sources.map(addressOf).find((address) => address !== null);
	if (src === undefined) return [{ text: alt || '🖼' }];
	return [{ html: `<img src="${attribute(src)}" alt="${attribute(alt)}">` }];
}

function embeddedPieces(element: Element): Piece[] {
	const address = addressOf(element.attribs.src);
	const inside = element.children.flatMap((child) => piecesOf(child, false));
	return address === null ? inside : link(address, [{ text: address }]);
}

/** The whole address; null of scripts, inlined data, and copies beside the saved page. */
function addressOf(address: string | undefined): string | null {
	if (address === undefined || !/^\s*(?:https?:|mailto:|\/)/i.test(address)) return null;
	const base = 'https://www.v2ex.com/';
	return URL.canParse(address, base) ? new URL(address, base).href : null;
}

/** Cloudflare hides what looks like an e-mail address: hexadecimal bytes, all but the first XORed with the first. */
function decodeEmail(hex: string): string {
	const bytes = Array.from(hex.matchAll(/[\da-f]{2}/gi), ([byte]) => Number.parseInt(byte, 16));
	const [key = 0, ...hidden] = bytes;
	return new TextDecoder().decode(Uint8Array.from(hidden, (byte) => byte ^ key));
}
