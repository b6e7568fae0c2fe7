const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text for an attribute or an element. Line ends and tabs are written as numbers, since readers turn them into spaces
 * or into other line ends; so are U+0085 and U+2028, which some count as such. What XML cannot hold is left out.
 */
function escapeXml(text: string): string {
	return storable(text).replace(
		/[&<>"\t\n\r\u0085\u2028]/g,
		(character) => entities[character] ?? `&#${character.charCodeAt(0)};`,
	);
}

/** An element with its children, each on a line of its own, or with text. Attributes that are null are left out. */
export function xmlElement(
	name: string,
	attributes: Readonly<Record<string, string | number | null>>,
	content: string | readonly string[] = [],
): string {
	const list = Object.entries(attributes)
		.filter(([, value]) => value !== null)
		.map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
		.join('');
	if (typeof content === 'string') return `<${name}${list}>${escapeXml(content)}</${name}>`;
	return content.length === 0 ? `<${name}${list}/>` : `<${name}${list}>\n${content.join('\n')}\n</${name}>`;
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** All that XML 1.0 cannot hold, not even escaped (https://www.w3.org/TR/xml/#charsets), lone surrogates among it. */
const unstorable = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu;

/** The text without control characters (tab and line ends aside), lone surrogates, U+FFFE and U+FFFF. */
export function storable(text: string): string {
	return text.replace(unstorable, '');
}

/** As xs:token wants it: no line ends or tabs, single spaces, none outside (https://www.w3.org/TR/xmlschema-2/#token). */
export function token(text: string): string {
	return storable(text)
		.replace(/[\t\n\r ]+/g, ' ')
		.replace(/^ | $/g, '');
}
