import { expect, test } from 'vitest';
import { paper } from '../../src/charts/theme.ts';
import type { BarMark, Fill } from '../../src/charts/timeline/bars.ts';
import { timelineScene } from '../../src/charts/timeline/scene.ts';
import { barLegend } from '../../src/export/bar-legend.ts';
import type { Sureness } from '../../src/model/attribution.ts';
import { type NodeId, personId } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';

const [ann, bob, cat] = ['Ann', 'Bob', 'Cat'].map((handle) => personId(handleKey(handle)));
const names = new Map<Fill, string>([
	[0, 'Ann'],
	[1, 'Bob'],
	['others', 'others'],
	['unknown', 'author unknown'],
]);

const marks = new Map<BarMark, string>([
	['half', 'likely'],
	['quarter', 'guess'],
]);

function legendOf(...authors: readonly (NodeId | null | undefined)[]) {
	return legendAt('proven', ...authors);
}

function legendAt(grade: Sureness, ...authors: readonly (NodeId | null | undefined)[]) {
	const scene = timelineScene({
		floors: authors.map((author, number) => ({ number, length: 9, author: author ?? null, grade })),
		answers: [],
		size: { width: 900, height: 200 },
		colours: new Map([ann, bob].flatMap((node, index) => (node === undefined ? [] : [[node, index] as const]))),
		words: { post: 'post', answers: 'answers', length: 'length' },
		measure: (text) => text.length * 6,
	});
	return barLegend(scene, names, marks, paper);
}

test('the legend names the fills that occur, in order', () => {
	expect(legendOf(null, cat, bob, ann).map(({ label }) => label)).toEqual(['Ann', 'Bob', 'others', 'author unknown']);
	expect(legendOf(bob, bob).map(({ label }) => label)).toEqual(['Bob']);
	expect(legendOf()).toEqual([]);
});

test('its samples are bars as they are drawn: filled in their colour, hollow where nobody knows', () => {
	const samples = legendOf(bob, null).map(({ sample }) => sample.attributes);
	expect(samples[0]).toMatchObject({ fill: paper.people[1] });
	expect(samples[1]).toMatchObject({ fill: paper.ground, stroke: paper.tie });
});

test('it says what bars filled in part mean, where there are any', () => {
	expect(legendAt('likely', bob).map(({ label }) => label)).toEqual(['Bob', 'likely']);
	expect(legendAt('guess', bob).map(({ label }) => label)).toEqual(['Bob', 'guess']);
	expect(legendAt('likely', null).map(({ label }) => label)).toEqual(['author unknown']);
});
