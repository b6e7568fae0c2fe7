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
