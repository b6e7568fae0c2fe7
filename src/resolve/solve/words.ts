/** By token of a text, how often it stands there. Tokens are pairs of CJK characters, and words of letters or digits in lower case. */
export type Tokens = ReadonlyMap<string, number>;

/** One letter is a word where it is Latin: C, C++, C#, R. */
const token =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+|[a-z](?:\+\+|#)(?!\w)|[\p{L}\p{N}_]{2,}|[a-z]/gu;
const cjk = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const address = /https?:\/\/\S+/g;
/** A longer floor is read up to here: what it answers stands at its beginning. */
export const enough = 2_000;

export function tokensOf(text: string): Tokens {
	const counts = new Map<string, number>();
	const add = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
	for (const [run] of text.slice(0, enough).replace(address, ' ').toLowerCase().matchAll(token)) {
		if (!cjk.test(run)) add(run);
		else for (let at = 0; at + 1 < run.length; at++) add(run.slice(at, at + 2));
	}
	return counts;
}
