import fc from 'fast-check';
import { times, token } from './tokens.ts';

/** A place, as a share of the length; so that an edit fits whatever it is made to. */
export const place = fc.integer({ min: 0, max: 9_999 }).map((n) => n / 10_000);

/** A length: mostly short, at times most of what there is. */
export const length = fc.oneof(
	{ weight: 4, arbitrary: fc.integer({ min: 1, max: 30 }) },
	{ weight: 1, arbitrary: fc.integer({ min: 31, max: 3_000 }) },
);

interface Edit {
	readonly how: 'insert' | 'replace' | 'drop' | 'repeat' | 'move' | 'cut' | 'borrow' | 'number';
	readonly at: number;
	readonly to: number;
	readonly length: number;
	readonly times: number;
	readonly token: string;
	readonly number: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
	how: fc.constantFrom('insert', 'insert', 'insert', 'replace', 'drop', 'repeat', 'move', 'cut', 'borrow', 'number'),
	at: place,
	to: place,
	length,
	times,
	token,
	number: fc.constantFrom(
		'0',
		'-1',
		'1',
		'99',
		'00',
		'9999999',
		'999999999',
		'99999999999999999999',
		'0.5',
		'1e9',
		'３',
	),
});

/** More than this no edit makes of a text: the rates of growth are measured elsewhere. */
const longest = 200_000;

function edited(text: string, { how, at, to, length, times, token, number }: Edit): string {
	const start = Math.floor(at * text.length);
	const other = Math.floor(to * text.length);
	const [before, passage, after] = [
		text.slice(0, start),
		text.slice(start, start + length),
		text.slice(start + length),
	];
	switch (how) {
		case 'insert':
			return before + token.repeat(times) + passage + after;
		case 'replace':
			return before + token + after;
		case 'drop':
			return before + after;
		case 'repeat':
			return before + passage.repeat(Math.min(times + 1, Math.ceil(longest / (passage.length + 1)))) + after;
		case 'move': {
			const rest = before + after;
			return rest.slice(0, other) + passage + rest.slice(other);
		}
		case 'cut':
			return length > 15 ? before : passage + after;
		case 'number':
			return before + text.slice(start).replace(/\d+/, number);
		case 'borrow':
			return before + wordAt(text, other).repeat(Math.min(times, 200)) + passage + after;
	}
}

/** The tag or word that stands at a place: a word of the text's own language. */
function wordAt(text: string, at: number): string {
	return /<[^<>]*>|\w+|\W/.exec(text.slice(at, at + 200))?.[0] ?? '';
}

/** Texts with a few edits: tokens put in and repeated, passages dropped, moved, cut off. */
export function mutatedText(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
	const edits = fc.oneof(
		{ weight: 5, arbitrary: fc.array(edit, { minLength: 1, maxLength: 4 }) },
		{ weight: 1, arbitrary: fc.array(edit, { minLength: 5, maxLength: 20 }) },
	);
	return fc.tuple(texts, edits).map(([text, edits]) => {
		return edits.reduce((made, edit) => (made.length > longest ? made : edited(made, edit)), text);
	});
}

/** Texts of tokens alone. */
export const tokens: fc.Arbitrary<string> = fc
	.array(fc.tuple(token, times), { maxLength: 25 })
	.map((drawn) => drawn.map(([token, times]) => token.repeat(times)).join(''));
