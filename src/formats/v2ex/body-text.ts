import type { AnyNode, Element } from 'domhandler';
import { isElement, isText, lineOf, memberOf } from './dom.ts';
import {
	attributeValue,
	breakLines,
	htmlBlock,
	type Inline,
	link,
	linkEnd,
	linkStart,
	paragraph,
} from './paragraph.ts';

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
	let run: Inline[] = [];
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
			const pieces: Inline[] = [];
			if (name !== 'hr') addElement(node, false, pieces);
			parts.push(name === 'hr' ? '<hr>' : htmlBlock(pieces));
		} else addNode(node, false, run);
	};
	nodes.forEach(walk);
	flush();
	return parts.filter((part) => part !== '').join('\n\n');
}

/** Adds to one list and makes none of its own: elements may be nested hundreds deep. */
function addNode(node: AnyNode, isPre: boolean, pieces: Inline[]): void {
	if (isText(node)) addText(node.data, isPre, pieces);
	else if (isElement(node)) addElement(node, isPre, pieces);
}

function addText(text: string, isPre: boolean, pieces: Inline[]): void {
	if (!isPre) pieces.push({ text: text.replace(/[ \t\n\r\f]+/g, ' ') });
	else for (const piece of breakLines(text, (line) => [{ text: line }])) pieces.push(piece);
}

function addElement(element: Element, isPre: boolean, pieces: Inline[]): void {
	const { name } = element;
	if (dropped.has(name)) return;
	if (name === 'br') pieces.push('break');
	else if (name === 'img') pieces.push(image(element));
	else if (embedded.has(name)) addEmbedded(element, pieces);
	else if (name === 'a') addAnchor(element, isPre, pieces);
	else {
		const isKept = inline.has(name) || blocks.has(name) || name === 'p';
		if (isKept) pieces.push({ html: `<${name}>` });
		addChildren(element, isPre || name === 'pre', pieces);
		if (isKept) pieces.push({ html: `</${name}>` });
	}
}

function addChildren({ name, children }: Element, isPre: boolean, pieces: Inline[]): void {
	const isFrame = frames.has(name);
	for (const child of children) {
		if (!isFrame || !isText(child) || child.data.trim() !== '') addNode(child, isPre, pieces);
	}
}

function addAnchor(element: Element, isPre: boolean, pieces: Inline[]): void {
	const hidden = element.attribs['data-cfemail'];
	if (hidden !== undefined) {
		pieces.push({ text: decodeEmail(hidden) });
		return;
	}
	const member = memberOf(element);
	const label = member === null ? '' : lineOf(element, member.length + 2);
	if (member !== null && (label === member || label === `@${member}`)) {
		pieces.push({ text: label });
		return;
	}
	const href = addressOf(element.attribs.href);
	const start = pieces.length;
	if (href !== null) pieces.push(linkStart(href));
	addChildren(element, isPre, pieces);
	if (href === null) return;
	if (isImageOf(pieces.slice(start + 1, start + 3), href)) pieces.splice(start, 1);
	else pieces.push(linkEnd);
}

/** Images link to themselves on the site; in a floor's text they are links already. */
function isImageOf([only, ...others]: readonly Inline[], href: string): boolean {
	const html = only !== undefined && only !== 'break' && 'html' in only && others.length === 0 ? only.html : '';
	return html.startsWith(`<img src="${attributeValue(href)}"`);
}

/** Browsers that save a page may replace an image by a copy; its name is kept then. */
function image({ attribs }: Element): Inline {
	const alt = attribs.alt?.trim() ?? '';
	const sources = [attribs['data-sf-original-src'], attribs['data-original'], attribs['data-src'], attribs.src];
	const src = sources.map(addressOf).find((address) => address !== null);
	if (src === undefined) return { text: alt || '🖼' };
	return { html: `<img src="${attributeValue(src)}" alt="${attributeValue(alt)}">` };
}

function addEmbedded(element: Element, pieces: Inline[]): void {
	const address = addressOf(element.attribs.src);
	if (address !== null) pieces.push(...link(address, [{ text: address }]));
	else for (const child of element.children) addNode(child, false, pieces);
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
