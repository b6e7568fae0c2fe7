import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filterParts } from '../../src/graph/filter/steps.ts';
import { personId } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';
import { brush, chooseLayout, click, letGo } from '../../src/state/actions.ts';
import { initialView, useChoices, viewOf } from '../../src/state/choices.ts';
import { correct, correctPoster, ruleOut, takeBack } from '../../src/state/corrections.ts';
import { checkPerson, clearFilter, leaveOut } from '../../src/state/filtering.ts';
import { moveStepUp, removePart, setStep, switchAll, switchPart } from '../../src/state/stack.ts';
import { canRedo, canUndo, followSteps, jumpToStep, redo, startSteps, undo, useUndo } from '../../src/state/undo.ts';
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
	fc.constant(() => chooseLayout({ id: 'force', centre: null })),
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
			expect(now()).toEqual(initialView);
			while (canRedo(useUndo.getState())) redo();
			expect(now()).toEqual(last);
		}),
	);
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
	correctPoster('ann');
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
	expect(now().premises.corrections).toEqual([{ type: 'not-author', floor: 3, handles: ['bob', 'cat'] }]);
	jumpToStep(1);
	expect(now().premises.corrections).toEqual([{ type: 'author', floor: 0, handle: 'ann' }]);
});

test('hovering is no step, and what leads nowhere neither', () => {
	useChoices.setState({ hover: { type: 'floor', floor: 1 }, query: 'x' });
	takeBack('author:9');
	expect(names()).toEqual([]);
});

test('another thread begins a new list', () => {
	correctPoster('ann');
	startSteps();
	expect(names()).toEqual([]);
	expect(canUndo(useUndo.getState())).toBe(false);
});
