import type { Chance } from './random.ts';
import type { Vocabulary } from './words.ts';

/**
 * How people who answer somebody put it: shares of 650 calling floors by opening posters and of 1,414 by others that do
 * so, of single floors of many topics (`npm run fit` counts them).
 */
const traits: readonly { readonly theirs: number; readonly others: number; put(text: string): string }[] = [
	{ theirs: 0.42, others: 0.24, put: (text) => `我${text}` },
	{ theirs: 0.05, others: 0.03, put: (text) => `嗯 ${text}` },
	{ theirs: 0.04, others: 0.01, put: (text) => `${text} 谢谢` },
	{ theirs: 0.14, others: 0.21, put: (text) => `${text}？` },
];

/** What is said to somebody, as the opening poster and others put it, with the author's own stops and commas. */
export function mannered(text: string, author: string, isPoster: boolean, chance: Chance): string {
	let said = text;
	for (const { theirs, others, put } of traits) if (chance.happens(isPoster ? theirs : others)) said = put(said);
	const habit = habitsOf(author);
	if (chance.happens(0.4)) said = `${said.slice(0, said.length >> 1)}${habit.comma}${said.slice(said.length >> 1)}`;
	return chance.happens(habit.stops) ? `${said}。` : said;
}

/** Ways of writing that somebody keeps to: one of seven has commas of the other width, one of three ends with a stop. */
function habitsOf(author: string): { readonly comma: string; readonly stops: number } {
	const sum = Array.from(author).reduce((all, letter) => all + letter.charCodeAt(0), 0);
	return { comma: sum % 7 === 0 ? ',' : '，', stops: sum % 3 === 0 ? 0.8 : 0.1 };
}

/** Words without those by which manners are told. */
export function withoutManners(say: Vocabulary): Vocabulary {
	return (chance, count, answered) =>
		say(chance, count, answered).map((word) => word.replaceAll('我', '他').replaceAll('谢', '写'));
}

/**
 * An opening poster seldom answers a floor that answers somebody else: 7 of 104 of their calling floors do, 60 of 248 of
 * others'.
 */
export const toOthers = 0.25;
