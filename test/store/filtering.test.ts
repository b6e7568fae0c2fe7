import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FilterPart, filterParts } from '../../src/graph/filters/list.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { Selection } from '../../src/model/selection.ts';
import { brush } from '../../src/store/actions.ts';
import { useChoices } from '../../src/store/choices.ts';
import { filteredBy, isFiltered } from '../../src/store/filtered.ts';
import {
	checkPerson,
	clearFilter,
	filterBy,
	leaveOut,
	moveStepUp,
	partsOf,
	removePart,
	setStep,
	switchAll,
	switchPart,
} from '../../src/store/filtering.ts';
import { useResults } from '../../src/store/results.ts';
import { fitView } from '../../src/view/thread.ts';
import { initialView, type View, viewOf } from '../../src/view/view.ts';
import { partsOff } from '../fixtures/steps.ts';
import { anyFilter, anyGraph, graphOf, id, names, tie } from '../graph/filter/draw.ts';
import { readingOf } from '../support/seed.ts';

const graph = graphOf(['ann>bob mention 1', 'bob>cat numbered 2', 'cat>dan mention 3'].map((drawing) => tie(drawing)));
const now = () => viewOf(useChoices.getState());
const select = (selection: Selection) => useChoices.setState({ selection });
const people = (...handles: string[]): Selection => ({ type: 'people', people: handles.map(id) });
let reading: Reading;

beforeEach(async () => {
	reading ??= await readingOf('楼主\n\n正文\n');
	useResults.setState({ reading: { ...reading, graph } });
	useChoices.setState(initialView);
});
afterEach(() => {
	useResults.setState({ reading: null });
});

const anyView: fc.Arbitrary<View> = anyFilter.map(({ people: checked, mode, ...filter }) => ({
	...initialView,
	...filter,
	filterPeople: checked,
	filterMode: mode,
}));

describe('what is switched off', () => {
	test('is as if it had never been chosen', () => {
		fc.assert(
			fc.property(anyGraph, anyView, partsOff, (drawn, view, stepsOff) => {
				const removed = [...stepsOff].reduce<View>(withoutPart, view);
				const off = filteredBy(drawn, { ...view, stepsOff });
				expect(off).toEqual(filteredBy(drawn, removed));
				expect(isFiltered({ ...view, stepsOff })).toBe(isFiltered(removed));
			}),
		);
	});

	test('is not lost: switched on again, all is as it was', () => {
		fc.assert(
			fc.property(anyView, (view) => {
				useChoices.setState(view);
				switchAll(false);
				expect(partsOf(now()).filter((part) => !now().stepsOff.has(part))).toEqual([]);
				switchAll(true);
				expect(now()).toEqual(view);
				for (const part of [...filterParts, ...filterParts]) switchPart(part);
				expect(now()).toEqual(view);
			}),
		);
	});

	test('is on again when it is set anew', () => {
		brush([1, 2]);
		switchPart('range');
		expect(filteredBy(graph, now()).ties.size).toBe(3);
		brush([3, 3]);
		expect(filteredBy(graph, now()).ties.size).toBe(1);
		leaveOut([id('ann')], true);
		switchPart('without');
		leaveOut([id('bob')], true);
		expect([...now().without]).toEqual([id('bob')]);
	});
});

/** The view in which a part was never chosen: kinds off at first are no choice. */
function withoutPart(view: View, part: FilterPart): View {
	const { filterPeople, without, marksOff, range, kindsOff } = initialView;
	const natural = new Set([...view.kindsOff].filter((kind) => kindsOff.has(kind)));
	const reset: Partial<Record<FilterPart, Partial<View>>> = {
		people: { filterPeople },
		without: { without },
		marks: { marksOff },
		range: { range },
		kinds: { kindsOff: natural },
	};
	return { ...view, steps: view.steps.filter(({ type }) => type !== part), ...reset[part] };
}

describe('the stack', () => {
	test('changes a step where it stands; what is removed leaves the others', () => {
		setStep({ type: 'core', k: 2 });
		setStep({ type: 'ego', person: id('ann'), depth: 1, direction: 'both' });
		setStep({ type: 'core', k: 1 });
		checkPerson(id('ann'), true);
		setStep({ type: 'tied' });
		setStep({ type: 'weight', least: 2 });
		expect(partsOf(now())).toEqual(['weight', 'people', 'core', 'ego', 'tied']);
		moveStepUp('ego');
		expect(partsOf(now())).toEqual(['weight', 'people', 'ego', 'core', 'tied']);
		moveStepUp('ego');
		expect(partsOf(now())).toEqual(['weight', 'people', 'ego', 'core', 'tied']);
		switchPart('core');
		removePart('core');
		removePart('people');
		expect(partsOf(now())).toEqual(['weight', 'ego', 'tied']);
		expect([...now().stepsOff]).toEqual([]);
		clearFilter();
		expect(partsOf(now())).toEqual([]);
	});
});

describe('what a filter hides', () => {
	test('is let go of, the rest stays selected', () => {
		select(people('ann', 'bob'));
		leaveOut([id('ann')], true);
		expect(now().selection).toEqual(people('bob'));
		filterBy({ filterPeople: new Set([id('cat')]) }, 'people');
		expect(now().selection).toBeNull();
		clearFilter();
		select({ type: 'ties', ties: ['ann>bob mention 1'] });
		filterBy({ kindsOff: new Set(['mention']) }, 'kinds');
		expect(now().selection).toBeNull();
	});

	test('can still be selected by its name, and then stays so', () => {
		leaveOut([id('ann')], true);
		select(people('ann'));
		setStep({ type: 'tied' });
		expect(now().selection).toEqual(people('ann'));
	});

	test('stays where only floors are brushed, and so does a floor', () => {
		select({ type: 'ties', ties: ['ann>bob mention 1'] });
		brush([3, 3]);
		expect(now().selection).not.toBeNull();
		select({ type: 'floor', floor: 1 });
		leaveOut(names.map(id), true);
		expect(now().selection).toEqual({ type: 'floor', floor: 1 });
	});
});

test('of a link to another thread, only what this one has is kept', () => {
	const view: View = {
		...initialView,
		selection: { type: 'path', people: [id('ann'), id('zoe')], directed: true },
		without: new Set([id('ann'), id('zoe')]),
		steps: [
			{ type: 'ego', person: id('zoe'), depth: 1, direction: 'in' },
			{ type: 'part', which: 'person', person: id('ann') },
			{ type: 'core', k: 2 },
		],
	};
	const fitted = fitView(view, { ...reading, graph });
	expect(fitted.steps.map(({ type }) => type)).toEqual(['part', 'core']);
	expect([...fitted.without]).toEqual([id('ann')]);
	expect(fitted.selection).toBeNull();
});
