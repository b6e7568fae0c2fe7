const sampleSize = 65_536;
/** Statistics of a few words are guesses: below this, of 100, they do not decide. */
const sure = 50;
const worthTrying = 30;
const mostReplaced = 0.01;

/**
 * The encoding, by statistics, of text that is neither UTF-8 nor UTF-16: a name of the WHATWG Encoding Standard under
 * which the sample around `from` (an offset in bytes) has hardly an error; null if there is none. Where the statistics
 * are not sure, GB18030 is tried first: most threads are Chinese, and few other texts are well-formed in it.
 */
export async function guessCharset(bytes: Uint8Array, from: number): Promise<string | null> {
	const { analyse } = await import('chardet');
	const start = bytes.lastIndexOf(0x0a, from) + 1;
	const sample = bytes.subarray(start, start + sampleSize);
	const matches = analyse(sample).filter(({ name }) => !name.startsWith('UTF-'));
	const [best] = matches;
	const guesses = matches.filter(({ confidence }) => confidence >= worthTrying).map(({ name }) => name);
	const candidates = best && best.confidence >= sure ? guesses : ['GB18030', ...guesses];
	return candidates.map((name) => acceptedName(sample, name)).find((name) => name !== null) ?? null;
}

/** The standard's name for the encoding if the sample decodes in it. */
function acceptedName(sample: Uint8Array, label: string): string | null {
	try {
		const decoder = new TextDecoder(label);
		// A sample may end within a character; `stream` forgives that.
		const text = decoder.decode(sample, { stream: true });
		return countReplaced(text) <= text.length * mostReplaced ? decoder.encoding : null;
	} catch {
		// The statistics know encodings that browsers do not.
		return null;
	}
}

/** How many replacement characters (U+FFFD) the text holds. */
export function countReplaced(text: string): number {
	let count = 0;
	for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) count++;
	return count;
}
