/** One element of a picture, before it is text: what a scene becomes when it is exported. */
export interface SvgElement {
	readonly tag: string;
	/** Attributes whose value is null are left out. */
	readonly attributes: Readonly<Record<string, string | number | null>>;
	readonly children: readonly (SvgElement | string)[];
}

export function element(
	tag: string,
	attributes: SvgElement['attributes'] = {},
	...children: readonly (SvgElement | string)[]
): SvgElement {
	return { tag, attributes, children };
}

/** A whole SVG document of `width` × `height` pixels. */
export function document(width: number, height: number, ...children: readonly SvgElement[]): SvgElement {
	const size = { width, height, viewBox: `0 0 ${width} ${height}` };
	return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, ...children);
}

/** Well-formed XML 1.0: characters that it does not allow are left out. */
export function serialise({ tag, attributes, children }: SvgElement): string {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== null)
		.map(([name, value]) => ` ${name}="${escapeXml(numberText(value))}"`)
		.join('');
	if (children.length === 0) return `<${tag}${written}/>`;
	const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : serialise(child))).join('');
	return `<${tag}${written}>${inner}</${tag}>`;
}

/** Two decimals are finer than any screen or printer, and keep files small. */
function numberText(value: string | number | null): string {
	return typeof value === 'number' ? String(Math.round(value * 100) / 100) : String(value);
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
	return text.replace(notXml, '\uFFFD').replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

/** What XML 1.0 does not allow (https://www.w3.org/TR/xml/#charsets): control characters, lone surrogates, U+FFFE/F. */
const notXml =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
	/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
