import { beforeAll, describe, expect, test } from 'vitest';
import { filterGraph } from '../../src/graph/filters/filter-graph.ts';
import { matrixOf } from '../../src/graph/matrix.ts';
import { known } from '../../src/lib/assert.ts';
import type { MatrixCell } from '../../src/model/matrix.ts';
import type { Reading } from '../../src/model/reading.ts';
import { type Selection, select, type Target } from '../../src/model/selection.ts';
import { filteredBy } from '../../src/store/filtered.ts';
import { stillShown } from '../../src/store/filtering.ts';
import { emphasisOf, isMarked, relatedFloors } from '../../src/store/selectors.ts';
import { fitView } from '../../src/view/thread.ts';
import { initialView } from '../../src/view/view.ts';
import { listEnds, tieEnds } from '../../src/views/graph/tie-ends.ts';
import { words } from '../../src/words/zh-CN/index.ts';
import { seedReading } from '../support/seed.ts';

let reading: Reading;
let cells: readonly MatrixCell[];
beforeAll(async () => {
	reading = await seedReading();
	const { graph } = reading;
	cells = matrixOf(graph, filteredBy(graph, initialView), null, null).cells;
});

const target = ({ ties }: MatrixCell): Target => ({ type: 'ties', ties });
const several = () => cells.filter(({ ties }) => ties.length > 1);
const floorsOf = ({ ties }: MatrixCell) =>
	reading.graph.ties.filter(({ id }) => ties.includes(id)).flatMap(({ floors }) => floors);
const selected = (cell: MatrixCell) => known(select(null, target(cell), false), 'selection');

describe('a cell of several ties', () => {
	test('selects all of them, and a second click lets go', () => {
		const kinds = several().find(({ source }) => source !== null);
		const unknown = several().find(({ source }) => source === null);
		for (const cell of [kinds, unknown].map((one) => known(one, 'cell'))) {
			const selection = selected(cell);
			expect(emphasisOf(selection, reading)?.ties).toEqual(new Set(cell.ties));
			expect(relatedFloors(selection, reading)).toEqual(expect.arrayContaining(floorsOf(cell)));
			expect(select(selection, target(cell), false)).toBeNull();
		}
	});

	test('marks what each of its floors says to the person addressed, and nothing else', () => {
		for (const cell of several()) {
			const selection = selected(cell);
			const person = reading.graph.people.find(({ id }) => id === cell.target);
			const mentions = [null, ...reading.floors.map(({ number }) => number)].map((floor) => ({
				span: { start: 0, end: 0 },
				handle: person?.handle ?? null,
				floor,
			}));
			const marked = reading.floors.filter(({ number }) =>
				mentions.some((mention) => isMarked(selection, reading.graph, number, mention)),
			);
			expect(marked.map(({ number }) => number)).toEqual([...new Set(floorsOf(cell))].sort((a, b) => a - b));
		}
	});

	test('is told by who speaks and to whom; one to one is a dialogue', () => {
		for (const cell of several()) {
			const ends = known(tieEnds(cell.ties, reading.graph), 'ends');
			expect(ends.floors).toBe(cell.weight);
			expect(ends.targets).toHaveLength(1);
			expect(ends.people).toEqual(cell.source === null ? null : [cell.source, cell.target]);
			if (cell.source === null) expect(ends.sources.every((source) => /^#\d+$/.test(source))).toBe(true);
		}
	});

	test('names three of very many floors of unknown author, and counts the rest', () => {
		const names = Array.from({ length: 9 }, (_, n) => `#${n}`);
		const told = (some: readonly string[]) => listEnds(some, words.filter.list);
		expect(told(names)).toBe('#0、#1和#2 +6');
		expect(told(names.slice(0, 4))).toBe('#0、#1、#2和#3');
		expect(told(['ann'])).toBe('ann');
	});

	test('loses what a filter hides, and keeps the rest', () => {
		const { graph } = reading;
		const cell = known(
			several().find(({ source }) => source !== null),
			'cell of two kinds',
		);
		const before = filteredBy(graph, initialView);
		const after = filteredBy(graph, { ...initialView, kindsOff: new Set([...initialView.kindsOff, 'numbered']) });
		const left = cell.ties.filter((tie) => after.ties.has(tie));
		expect(left).toHaveLength(cell.ties.length - 1);
		expect(stillShown(selected(cell), graph, before, after)).toEqual({ type: 'ties', ties: left });
		expect(stillShown(selected(cell), graph, before, before)).toEqual(selected(cell));
		const none = filterGraph(graph, { ...initialView, people: new Set(), mode: 'only', range: [9_999, 9_999] });
		expect(stillShown(selected(cell), graph, before, none)).toBeNull();
	});

	test('of a link keeps the ties that this thread has', () => {
		const [cell] = several();
		const ties = known(cell, 'cell').ties;
		const linked: Selection = { type: 'ties', ties: ['["p:nobody","mention","p:noone"]', ...ties] };
		expect(fitView({ ...initialView, selection: linked }, reading).selection).toEqual({ type: 'ties', ties });
		const strange: Selection = { type: 'ties', ties: ['["p:nobody","mention","p:noone"]'] };
		expect(fitView({ ...initialView, selection: strange }, reading).selection).toBeNull();
	});
});
