import { expect, test } from 'vitest';
import { floorId, personId } from '../../../src/model/graph.ts';
import { handleKey } from '../../../src/model/thread.ts';
import { rows } from '../../../src/view/fields.ts';
import { initialView, type View } from '../../../src/view/view.ts';
import { describeStep } from '../../../src/views/history/describe-step.ts';
import { words as english } from '../../../src/words/en/index.ts';
import { words as chinese } from '../../../src/words/zh-CN/index.ts';
import { seedReading } from '../../support/seed.ts';

const poster = personId(handleKey('iMiata'));
const clock = { id: 'clock', centre: poster } as const;
const force = { id: 'force', centre: null } as const;

async function told(from: Partial<View>, to: Partial<View>, words = english): Promise<string> {
	const reading = await seedReading();
	return describeStep({ from: { ...initialView, ...from }, to: { ...initialView, ...from, ...to }, reading, words });
}

test.each<[string, Partial<View>, Partial<View>]>([
	['Filter: without iMiata', {}, { without: new Set([poster]) }],
	['No longer filtered: without iMiata', { without: new Set([poster]) }, { without: new Set() }],
	['Filter: #5–#9', { range: [1, 3] }, { range: [5, 9] }],
	['#27 is by none of iMiata', {}, { corrections: [{ type: 'not-author', floor: 27, handles: ['iMiata'] }] }],
	[
		'Taken back: #27 is by iMiata',
		{ corrections: [{ type: 'author', floor: 27, handle: 'iMiata' }] },
		{ corrections: [] },
	],
	['Layout: Around a person, iMiata', {}, { layout: clock }],
	['Layout: as at first', { layout: clock }, { layout: null }],
	['Placed by hand: iMiata', {}, { layout: force, pins: new Map([[poster, { x: 1, y: 2 }]]) }],
	['Put back: #3', { layout: force, pins: new Map([[floorId(3), { x: 1, y: 2 }]]) }, { pins: new Map() }],
	['Layout: Force', { layout: clock, pins: new Map([[poster, { x: 1, y: 2 }]]) }, { layout: force, pins: new Map() }],
	['Size: in-degree; Colour: community', {}, { sizing: 'in', colouring: 'community' }],
	['View as: Matrix', {}, { showAs: 'matrix' }],
	['Names from .50 on', {}, { threshold: 0.5 }],
	['Search: “技术”', {}, { find: '技术' }],
])('a step is told as %s', async (text, from, to) => {
	expect(await told(from, to)).toBe(text);
});

test('in Chinese too', async () => {
	expect(await told({}, { without: new Set([poster]) }, chinese)).toBe('筛选：不含iMiata');
});

/** Another value for each field; of those that are no step, none. */
const others: Partial<Record<keyof View, unknown>> = {
	filterMode: 'except',
	outside: 'gone',
	filterPeople: new Set([poster]),
	without: new Set([poster]),
	kindsOff: new Set(),
	marksOff: new Set(['dashed']),
	range: [1, 2],
	steps: [{ type: 'core', k: 2 }],
	stepsOff: new Set(['weight']),
	layout: clock,
	pins: new Map([[poster, { x: 1, y: 2 }]]),
	sizing: 'in',
	colouring: 'community',
	hasRim: false,
	tieColours: 'kind',
	mostPeople: 300,
	showAs: 'matrix',
	matrixOrder: 'firstFloor',
	tableOf: 'ties',
	numbersOf: 'shown',
	peopleRows: { by: 'in', isDescending: false },
	tieRows: { by: 'kind', isDescending: false },
	timelineAs: 'lanes',
	timelineBy: 'clock',
	lanesUnfolded: true,
	find: 'word',
	hitsOnly: true,
	readingOrder: 'nested',
	side: 'written',
	threshold: 0.5,
	repairsNumbers: false,
	corrections: [{ type: 'author', floor: 1, handle: 'ann' }],
};

test.each(rows.filter(([, { undo }]) => typeof undo !== 'object').map(([key]) => key))(
	'a step of %s has words in either language',
	async (key) => {
		expect(others[key], 'another value for the test').toBeDefined();
		for (const words of [english, chinese]) expect(await told({}, { [key]: others[key] }, words)).not.toBe('');
	},
);
