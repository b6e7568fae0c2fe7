/*
 * Text of sources that know no Markdown stays plain where nothing in it looks like Markdown, else it becomes an HTML
 * paragraph, which Markdown leaves alone. Escaping sign by sign would part names from their numbers.
 */

/** A piece of a paragraph: words as people read them, a tag as it is to stand in the text, or a line break. */
export type Inline = { readonly text: string } | { readonly html: string } | 'break';

/**
 * What Markdown could take for markup, anywhere in a line or at its start. Of e-mail addresses it wants little: `+@.a`
 * is one (https://github.github.com/gfm/#extended-email-autolink says more, the parser does not).
 */
const markup = /[\\`*~[\]<|]|(?<!\w)_|_(?!\w)|&[#\w]|:\/\/|www\.|[-+.\w]@[-.\w]/i;
const lineMarkup = /^(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|-[-\s]*$|\d{1,9}[.)](?:\s|$))/;

/**
 * A paragraph of a source that knows no Markdown as a floor's text, where Markdown is read: plain where nothing in it
 * looks like Markdown, else as an HTML paragraph, which Markdown leaves alone.
 */
export function paragraph(pieces: readonly Inline[]): string {
	const isBlank = pieces.every((piece) => piece === 'break' || ('text' in piece && /^[ \t\n]*$/.test(piece.text)));
	if (isBlank) return '';
	const plain = trimLines(pieces.map((piece) => (piece === 'break' ? '\n' : rawOf(piece))).join(''));
	if (isSafe(pieces, plain)) return plain;
	return `<p>${trimLines(htmlOf(pieces)).replace(/\n{2,}/g, blankLines)}</p>`;
}

/** A block element, such as a list, on lines none of which is blank: Markdown would read on after a blank one. */
export function htmlBlock(pieces: readonly Inline[]): string {
	return htmlOf(pieces)
		.split('\n')
		.map(withoutEndBlanks)
		.join('\n')
		.replace(/\n{2,}/g, blankLines);
}

/** Text of a source that knows neither Markdown nor HTML, as a floor's text. */
export function plainText(text: string): string {
	const paragraphs = text.replaceAll('\r\n', '\n').split(/\n[ \t]*\n[ \t\n]*/);
	return paragraphs
		.map((lines) => paragraph(breakLines(lines, linkedPieces)))
		.filter((part) => part !== '')
		.join('\n\n');
}

/** The pieces of each line, with line breaks between. */
export function breakLines(text: string, piecesOf: (line: string) => readonly Inline[]): Inline[] {
	return text.split('\n').flatMap((line, index) => [...(index > 0 ? (['break'] as const) : []), ...piecesOf(line)]);
}

const address = /https?:\/\/[!#-;=?-_a-z~]+/gi;

/** Addresses as links, which they are on the page that the source makes of the text. */
function linkedPieces(line: string): Inline[] {
	const pieces: Inline[] = [];
	let at = 0;
	for (const { 0: found, index } of line.matchAll(address)) {
		pieces.push({ text: line.slice(at, index) }, ...link(found, [{ text: found }]));
		at = index + found.length;
	}
	return [...pieces, { text: line.slice(at) }];
}

/** A link around `label`. */
export function link(href: string, label: readonly Inline[]): Inline[] {
	return [linkStart(href), ...label, linkEnd];
}

export function linkStart(href: string): Inline {
	return { html: `<a href="${attributeValue(href)}">` };
}

export const linkEnd: Inline = { html: '</a>' };

/** A value as it may stand between double quotes. */
export function attributeValue(value: string): string {
	return value.replace(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function isSafe(pieces: readonly Inline[], plain: string): boolean {
	const words = pieces.map((piece) => (piece === 'break' ? '\n' : 'text' in piece ? piece.text : '\uFFFC')).join('');
	const hasTags = pieces.some((piece) => piece !== 'break' && 'html' in piece);
	const lines = trimLines(words).split('\n');
	return !lines.some((line) => markup.test(line) || lineMarkup.test(line)) && !(hasTags && plain.includes('\n\n'));
}

function rawOf(piece: Exclude<Inline, 'break'>): string {
	return 'text' in piece ? piece.text : piece.html;
}

function htmlOf(pieces: readonly Inline[]): string {
	return pieces
		.map((piece) => (piece === 'break' ? '\n' : 'text' in piece ? escapeText(piece.text) : piece.html))
		.join('');
}

/** Backticks and tildes are written as entities: the search for references takes them for code, in HTML too. */
function escapeText(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('`', '&#96;')
		.replace(/~{3,}/g, (run) => '&#126;'.repeat(run.length));
}

/** A line break within HTML is shown as one, so of several all but the first become elements. */
function blankLines(run: string): string {
	return `\n${'<br>'.repeat(run.length - 1)}`;
}

/*
 * Trimming by hand: a pattern that ends in `$` is tried at every sign and runs through every run of white space from each
 * of its signs, so that a text of one long run takes quadratic time.
 */

/** Without spaces and tabs at its end. */
export function withoutEndBlanks(line: string): string {
	let end = line.length;
	while (end > 0 && isBlank(line.charCodeAt(end - 1))) end--;
	return line.slice(0, end);
}

/** Every line without spaces and tabs at its ends, and no empty lines at the ends of the text. */
export function trimLines(text: string): string {
	const lines = text.split('\n').map((line) => withoutStartBlanks(withoutEndBlanks(line)));
	let from = 0;
	let to = lines.length;
	while (from < to && lines[from] === '') from++;
	while (to > from && lines[to - 1] === '') to--;
	return lines.slice(from, to).join('\n');
}

function withoutStartBlanks(line: string): string {
	let start = 0;
	while (start < line.length && isBlank(line.charCodeAt(start))) start++;
	return line.slice(start);
}

function isBlank(unit: number): boolean {
	return unit === 0x20 || unit === 0x09;
}
