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
