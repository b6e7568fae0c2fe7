import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { personColumnIds, tieColumnIds } from '../../src/graph/columns.ts';
import { filterModes } from '../../src/graph/filters/filter.ts';
import { filterParts } from '../../src/graph/filters/list.ts';
import { matrixOrderIds } from '../../src/graph/matrix-orders.ts';
import { tieMarks } from '../../src/graph/ties.ts';
import type { LayoutChoice } from '../../src/layout/list.ts';
import { tieKinds } from '../../src/model/attribution.ts';
import { floorId, personId } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';
import {
	brush,
	chooseLayout,
	click,
	correct,
	letGo,
	pin,
	release,
	repairNumbers,
	ruleOut,
	setThreshold,
	takeBack,
} from '../../src/store/actions.ts';
import { toggled, useChoices } from '../../src/store/choices.ts';
import {
	checkPerson,
	clearFilter,
	leaveOut,
	moveStepUp,
	removePart,
	setStep,
	switchAll,
	switchPart,
} from '../../src/store/filtering.ts';
import { canRedo, canUndo, followSteps, jumpToStep, redo, startSteps, undo, useUndo } from '../../src/store/undo.ts';
import { type FieldOfFew, fieldsOfFew, valuesOf } from '../../src/view/fields.ts';
import { graphFormIds, graphForms } from '../../src/view/forms.ts';
import { initialView, type View, viewOf } from '../../src/view/view.ts';
import { correction } from '../fixtures/corrections.ts';
import { stepsAbout } from '../fixtures/steps.ts';

let time = 0;
let end = () => {};
beforeEach(() => {
	useChoices.setState(initialView);
	useUndo.setState({ states: [{ state: initialView, step: null }], at: 0 });
	time = 0;
	end = followSteps(() => time);
});
afterEach(() => end());

const now = () => viewOf(useChoices.getState());
const names = () => useUndo.getState().states.flatMap(({ step }) => step?.name ?? []);
const ann = personId(handleKey('ann'));
const force: LayoutChoice = { id: 'force', centre: null };
const clock: LayoutChoice = { id: 'clock', centre: ann };
const layout = fc.constantFrom(force, clock);

const anything = fc.oneof(
	correction.map((each) => () => correct(each)),
	fc.nat({ max: 20 }).map((floor) => () => takeBack(`author:${floor}`)),
	fc.nat({ max: 20 }).map((floor) => () => click({ type: 'floor', floor })),
	fc.boolean().map((isOn) => () => checkPerson(ann, isOn)),
	fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })).map(
		([a, b]) =>
			() =>
				brush([a, a + b]),
	),
	layout.map((choice) => () => chooseLayout(choice)),
	fc.tuple(fc.constantFrom(ann, floorId(3)), fc.nat({ max: 3 }), layout).map(
		([node, x, choice]) =>
			() =>
				pin(node, { x, y: 0 }, choice),
	),
	fc.constantFrom(ann, null).map((node) => () => release(node)),
	fc.constantFrom(0.5, 0.8, 1).map((threshold) => () => setThreshold(threshold)),
	fc.boolean().map((isOn) => () => repairNumbers(isOn)),
	fc.constantFrom(...graphFormIds).map((showAs) => () => useChoices.setState({ showAs })),
	fc.constantFrom(...graphForms.table.parameters.tableOf.of).map((tableOf) => () => useChoices.setState({ tableOf })),
	fc
		.constantFrom(...graphForms.table.parameters.numbersOf.of)
		.map((numbersOf) => () => useChoices.setState({ numbersOf })),
	fc
		.constantFrom(...personColumnIds)
		.map((by) => () => useChoices.setState({ peopleRows: { by, isDescending: true } })),
	fc.constantFrom(...tieColumnIds).map((by) => () => useChoices.setState({ tieRows: { by, isDescending: false } })),
	fc.constantFrom(...matrixOrderIds).map((matrixOrder) => () => useChoices.setState({ matrixOrder })),
	fc.constantFrom(...tieKinds).map((kind) => () => useChoices.setState({ kindsOff: toggled(now().kindsOff, kind) })),
	fc.constantFrom(...tieMarks).map((mark) => () => useChoices.setState({ marksOff: toggled(now().marksOff, mark) })),
	fc.constantFrom(...filterModes).map((filterMode) => () => useChoices.setState({ filterMode })),
	fc.constant(clearFilter),
	fc.boolean().map((isOut) => () => leaveOut([ann], isOut)),
	stepsAbout(fc.constant(ann)).map((steps) => () => steps.map(setStep)),
	fc.constantFrom(...filterParts).map((part) => () => switchPart(part)),
	fc.constantFrom(...filterParts).map((part) => () => removePart(part)),
	fc.boolean().map((isOn) => () => switchAll(isOn)),
	fc.constant(() => moveStepUp('core')),
	fc.constant(letGo),
	fc.constant(undo),
	fc.constant(redo),
	fc.nat({ max: 2000 }).map((ms) => () => {
		time += ms;
	}),
);

test('undo of any sequence returns to the start, and redo to its end', () => {
	fc.assert(
		fc.property(fc.array(anything, { maxLength: 40 }), (acts) => {
			useChoices.setState(initialView);
			useUndo.setState({ states: [{ state: initialView, step: null }], at: 0 });
			for (const act of acts) act();
			while (canRedo(useUndo.getState())) redo();
			const last = now();
			while (canUndo(useUndo.getState())) undo();
			expect(now()).toEqual({ ...initialView, selection: now().selection });
			while (canRedo(useUndo.getState())) redo();
			expect(now()).toEqual(last);
		}),
	);
});

const fewOthers = fieldsOfFew
	.filter((key) => key !== 'pseudonyms')
	.map((key) => [key, valuesOf(key).find((value) => value !== initialView[key])] as const);
/** Another value for every choice of a view, but for those that are no step: what is selected, how far it is played, what is unfolded, pseudonyms. */
const others: Omit<View, 'selection' | 'playhead' | 'opened' | FieldOfFew> = {
	mostPeople: 300,
	filterPeople: new Set([ann]),
	without: new Set([ann]),
	kindsOff: new Set(),
	marksOff: new Set(tieMarks),
	range: [1, 2],
	steps: [{ type: 'core', k: 2 }],
	stepsOff: new Set(['weight']),
	layout: clock,
	pins: new Map([[ann, { x: 1, y: 2 }]]),
	peopleRows: { by: 'floors', isDescending: false },
	tieRows: { by: 'weight', isDescending: false },
	find: 'word',
	threshold: 0.5,
	corrections: [{ type: 'author', floor: 1, handle: 'ann' }],
};

test.each([...fewOthers, ...Object.entries(others)])('another %s is a step, and undone alone', (name, value) => {
	useChoices.setState({ [name]: value });
	expect(names()).toHaveLength(1);
	useChoices.setState(name === 'range' ? { threshold: 0.9 } : { range: [7, 8] });
	undo();
	expect(now()).toEqual({ ...initialView, [name]: value });
	undo();
	expect(now()).toEqual(initialView);
});

test('a brush that is drawn is one step; after a rest it is another', () => {
	for (const to of [2, 3, 4]) brush([1, to]);
	time += 5000;
	brush([1, 9]);
	expect(names()).toEqual(['range', 'range']);
	undo();
	expect(now().range).toEqual([1, 4]);
});

test('each step says what it was, corrections on what', () => {
	correct({ type: 'author', floor: 0, handle: 'ann' });
	ruleOut(3, ['bob']);
	ruleOut(3, ['cat']);
	takeBack('author:0');
	checkPerson(ann, true);
	expect(useUndo.getState().states.map(({ step }) => step)).toEqual([
		null,
		{ name: 'correct', subject: 'author:0' },
		{ name: 'correct', subject: 'author:3' },
		{ name: 'correct', subject: 'author:3' },
		{ name: 'take-back', subject: 'author:0' },
		{ name: 'filter' },
	]);
	expect(now().corrections).toEqual([{ type: 'not-author', floor: 3, handles: ['bob', 'cat'] }]);
	jumpToStep(1);
	expect(now().corrections).toEqual([{ type: 'author', floor: 0, handle: 'ann' }]);
});

test('a node that is dragged is one step, pushed by keys too, released another', () => {
	pin(ann, { x: 1, y: 2 }, force);
	pin(ann, { x: 3.04, y: 2 }, force);
	pin(floorId(3), { x: 3, y: 2 }, force);
	time += 5000;
	pin(ann, { x: 5, y: 2 }, force);
	release(ann);
	release();
	expect(names()).toEqual(['pin', 'pin', 'pin', 'release', 'release']);
	jumpToStep(1);
	expect(now().pins).toEqual(new Map([[ann, { x: 3, y: 2 }]]));
	expect(now().layout).toEqual(force);
	undo();
	expect(now()).toEqual(initialView);
});

test('pins belong to their layout: another one lets go of them, in one step; the same keeps them', () => {
	pin(ann, { x: 1, y: 2 }, force);
	chooseLayout({ ...force });
	expect(names()).toEqual(['pin']);
	expect(now().pins.size).toBe(1);
	chooseLayout(clock);
	expect(names()).toEqual(['pin', 'layout']);
	expect(now().pins.size).toBe(0);
	undo();
	expect(now().pins.size).toBe(1);
});

test('what is shown, and who is left out, are steps as well', () => {
	useChoices.setState({ showAs: 'matrix' });
	useChoices.setState({ matrixOrder: 'activity' });
	useChoices.setState({ tieRows: { by: 'kind', isDescending: false } });
	useChoices.setState({ without: new Set([ann]) });
	expect(names()).toEqual(['show', 'show', 'show', 'filter']);
});

test('a view of the same choices made anew, as going back makes them, is no step', () => {
	checkPerson(ann, true);
	pin(ann, { x: 1, y: 2 }, force);
	const before = names();
	const { filterPeople, kindsOff, marksOff, pins, layout } = now();
	useChoices.setState({
		filterPeople: new Set(filterPeople),
		kindsOff: new Set(Array.from(kindsOff).reverse()),
		marksOff: new Set(marksOff),
		pins: new Map(pins),
		layout: layout && { ...layout },
	});
	expect(names()).toEqual(before);
});

test('hovering and selecting are no steps, undo lets what is selected be, and what leads nowhere is none either', () => {
	useChoices.setState({ hover: { type: 'floor', floor: 1 }, query: 'x' });
	click({ type: 'floor', floor: 1 });
	letGo();
	expect(names()).toEqual([]);
	checkPerson(ann, true);
	click({ type: 'floor', floor: 2 });
	undo();
	expect(now()).toEqual({ ...initialView, selection: { type: 'floor', floor: 2 } });
	redo();
	expect(names()).toEqual(['filter']);
	undo();
	useUndo.setState({ states: [{ state: initialView, step: null }], at: 0 });
	takeBack('author:9');
	expect(names()).toEqual([]);
});

test('another thread begins a new list', () => {
	correct({ type: 'author', floor: 0, handle: 'ann' });
	startSteps();
	expect(names()).toEqual([]);
	expect(canUndo(useUndo.getState())).toBe(false);
});
