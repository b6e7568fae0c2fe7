import fc from 'fast-check';
import { memoryOf } from '../../../src/sync/memory/memory.ts';
import type { RecordStore } from '../../../src/sync/memory/store.ts';
import { readView } from '../../../src/view/view.ts';
import { holds, isSound } from '../holds.ts';
import { type Kind, kindOf } from '../kind.ts';
import { mutatedJson } from '../mutate/json.ts';

const hash = 'ab12';
const prints: readonly (readonly [number, string])[] = ['o', 'a', 'b', 'a', 'c'].map((print, number) => [
	number,
	print,
]);

/** Records as this version writes them. */
const whole: readonly (readonly [string, unknown])[] = [
	[`thread:${hash}`, { version: 1, name: 'a.txt', title: 'A', openedAt: 1, floors: prints }],
	['thread:cd34', { version: 1, name: 'b.txt', title: null, openedAt: 2, floors: prints.slice(0, 4) }],
	[`correction:${hash}:author:3`, { version: 1, at: 1, correction: { type: 'author', floor: 3, handle: 'ann' } }],
	['correction:cd34:answers:2', { version: 1, at: 1, correction: { type: 'answers', floor: 2, targets: [1, 0] } }],
	['correction:cd34:author:1', { version: 1, at: 2, correction: null }],
	[
		'view:cd34',
		{ version: 1, at: 1, view: { person: ['ann'], pin: ['1_2*3'], floors: ['1-3'], tie: ['["f:1","op","p:a"]'] } },
	],
	[
		`read:${hash}`,
		{
			version: 1,
			at: 1,
			ranges: [
				[0, 2],
				[4, 4],
			],
		},
	],
	['read:cd34', { version: 1, at: 1, ranges: [[0, 3]] }],
];

/** JSON has no undefined, Map or NaN; a browser's storage has. */
const odd: fc.Arbitrary<readonly [string, unknown]> = fc.tuple(
	fc.constantFrom(
		'',
		':',
		'thread:',
		'thread:cd34',
		'view:cd34',
		'read:cd34',
		'correction:cd34:author:1',
		'__proto__:x',
	),
	fc.constantFrom<unknown>(undefined, Number.NaN, new Map([[1, 2]]), new Date(Number.NaN), 1n, new Uint8Array(3), /x/),
);
const altered = mutatedJson(fc.constant(whole)).map((text): (readonly [string, unknown])[] => {
	const value: unknown = JSON.parse(text);
	const pairs = Array.isArray(value) ? value.filter(Array.isArray) : [];
	return pairs.flatMap(([key, record]) => (typeof key === 'string' ? [[key, record] as const] : []));
});
const records = fc.tuple(altered, fc.array(odd, { maxLength: 2 })).map(([some, others]) => [...some, ...others]);

function storeOf(given: readonly (readonly [string, unknown])[]): RecordStore {
	const records = new Map(given);
	return {
		entries: async () => [...records],
		change: async (keys, changed) => {
			for (const [key, record] of changed(keys.map((each) => records.get(each)))) records.set(key, record);
		},
		delMany: async (keys) => {
			for (const key of keys) records.delete(key);
		},
	};
}

/** Whatever the browser has stored: it can be recalled, listed, added to and forgotten. */
export const memory: Kind = kindOf('memory', records, async (given) => {
	const remembered = memoryOf(storeOf(given), () => 3);
	const recalled = await remembered.recall(hash, prints);
	const outcomes = [
		recalled,
		await remembered.recall('ef56', prints),
		await remembered.recallRead(hash, prints),
		await remembered.recallRead('ef56', prints),
		await remembered.recent(),
		await remembered.noteThread({ hash, name: 'a.txt', title: null, floors: prints }),
		await remembered.noteRead(
			'cd34',
			new Map([
				[1, true],
				[2, false],
			]),
		),
		await remembered.noteCorrections({ hash, name: 'a.txt', title: null }, new Map([['author:1', null]])),
		await remembered.noteView(hash, {}),
		await remembered.forget('cd34'),
		await remembered.forgetAll(),
	];
	for (const [index, outcome] of outcomes.entries()) {
		if (outcome.ok) isSound(outcome.value, `outcome ${index}`);
		// What a later Loutu has stored is not written over, which is told.
		else holds(outcome.error.code === 'later', `${index}: ${outcome.error.message}`);
	}
	const known = recalled.ok ? recalled.value.recalled : null;
	const view = known?.view;
	if (view) isSound(readView(view), 'view');
	return known === null ? 'refused' : 'read';
});
