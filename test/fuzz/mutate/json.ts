import fc from 'fast-check';
import { place } from './text.ts';
import { hostileWords, threadWords, times, token } from './tokens.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Stands for a number that `JSON.stringify` never writes but `JSON.parse` reads: 1e999 is Infinity then. */
const rawMark = '⟪raw⟫';
const raws = ['1e999', '-1e999', '-0', '1E400', '5e-324'];
const rawNumber = new RegExp(`"${rawMark}(${raws.join('|')})"`, 'g');

const odd: fc.Arbitrary<Json> = fc.oneof(
	fc.constantFrom<Json>(null, true, 0, -1, 0.5, 1e308, 2 ** 53, 2 ** 31, 9_999_999, '', [], {}, [[]], [null]),
	fc.constantFrom(...raws).map((raw) => rawMark + raw),
	fc.constantFrom(...hostileWords),
	fc.constantFrom(...threadWords),
	fc.integer(),
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.string({ unit: 'binary', maxLength: 20 }),
	times.map((count) => 'x'.repeat(count * 10)),
	times.map((count) => nested(count)),
	fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);

function nested(depth: number): Json {
	let value: Json = [];
	for (let at = 0; at < depth; at++) value = at % 2 ? [value] : { a: value };
	return value;
}

interface Edit {
	readonly how: 'tweak' | 'replace' | 'drop' | 'retype' | 'repeat' | 'wrap' | 'rename' | 'swap' | 'nudge';
	readonly at: number;
	readonly to: number;
	readonly value: Json;
	readonly name: string;
	readonly times: number;
	readonly number: number;
	readonly text: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
	how: fc.oneof(
		{ weight: 3, arbitrary: fc.constantFrom('tweak', 'nudge') },
		{ weight: 1, arbitrary: fc.constantFrom('replace', 'drop', 'retype', 'repeat', 'wrap', 'rename', 'swap') },
	),
	at: place,
	to: place,
	value: odd,
	name: fc.constantFrom('__proto__', 'constructor', 'toJSON', 'length', '', 'x'),
	times,
	number: fc.oneof(fc.nat({ max: 8 }), fc.constantFrom(0, 0.5, 1, 9_999_999, 2 ** 31, 2 ** 53, 1e21, 1e308, 5e-324)),
	text: fc.oneof(token, fc.constantFrom(...hostileWords), fc.constantFrom('stated', 'likely', 'mention', 'op')),
});

/** What takes the place of a value in its list or object: several, or none. A name of its own renames it. */
type Replacement = readonly { readonly value: Json; readonly name?: string }[];

function edited(root: Json, edit: Edit): Json {
	const count = countOf(root);
	const target = Math.floor(edit.at * count);
	const other = valueAt(root, Math.floor(edit.to * count));
	let index = 0;
	const visit = (value: Json): Replacement => {
		if (index++ === target) {
			index += countOf(value) - 1;
			return replaced(value, other, edit);
		}
		if (Array.isArray(value)) return [{ value: value.flatMap((item) => visit(item).map(({ value }) => value)) }];
		if (typeof value !== 'object' || value === null) return [{ value }];
		const entries = Object.entries(value).flatMap(([name, item]) =>
			visit(item).map((made) => [made.name ?? name, made.value] as const),
		);
		// `fromEntries` makes `__proto__` a property like others, as `JSON.parse` does.
		return [{ value: Object.fromEntries(entries) }];
	};
	return visit(root)[0]?.value ?? null;
}

function replaced(value: Json, other: Json, { how, value: odd, name, times, number, text }: Edit): Replacement {
	switch (how) {
		case 'tweak':
			return [{ value: tweaked(value, number, text) }];
		case 'replace':
			return [{ value: odd }];
		case 'drop':
			return [];
		case 'retype':
			return [{ value: retyped(value) }];
		case 'repeat':
			return Array.from({ length: Math.min(times + 1, 500) }, () => ({ value }));
		case 'wrap':
			return [{ value: times % 2 ? [value] : { value } }];
		case 'rename':
			return [{ value, name }];
		case 'swap':
			return [{ value: other }];
		case 'nudge':
			return [{ value: typeof value === 'number' ? value + (times % 2 ? 1 : -1) : tweaked(value, number, text) }];
	}
}

/** Another value of the same type, so that what checks types lets it pass. */
function tweaked(value: Json, number: number, text: string): Json {
	if (typeof value === 'number') return number;
	if (typeof value === 'string') return number % 2 ? value + text : text;
	if (typeof value === 'boolean') return !value;
	if (!Array.isArray(value)) return value;
	return number % 2 ? value.toReversed() : [...value, ...value.slice(0, Math.min(number, 3))];
}

function retyped(value: Json): Json {
	if (typeof value === 'number') return String(value);
	if (typeof value === 'string') return Number(value) || [value];
	if (Array.isArray(value)) return Object.fromEntries(value.map((item, index) => [index, item]));
	if (typeof value === 'object' && value !== null) return Object.values(value);
	return value === null ? 0 : String(value);
}

/** How many values there are in it, itself included. */
function countOf(value: Json): number {
	if (typeof value !== 'object' || value === null) return 1;
	return Object.values<Json>(value as Record<string, Json>).reduce((sum: number, item) => sum + countOf(item), 1);
}

function valueAt(root: Json, wanted: number): Json {
	let index = 0;
	const find = (value: Json): Json | undefined => {
		if (index++ === wanted) return value;
		if (typeof value !== 'object' || value === null) return undefined;
		for (const item of Object.values<Json>(value as Record<string, Json>)) {
			const found = find(item);
			if (found !== undefined) return found;
		}
		return undefined;
	};
	return find(root) ?? null;
}

/** JSON values with a few edits of their structure, as text. Values nested more deeply than the stack are not made. */
export function mutatedJson(values: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
	const edits = fc.array(edit, { minLength: 1, maxLength: 4 });
	return fc.tuple(values, edits).map(([value, edits]) => {
		try {
			return written(edits.reduce(edited, value as Json));
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
			return written(value as Json);
		}
	});
}

function written(value: Json): string {
	return JSON.stringify(value).replace(rawNumber, '$1');
}
