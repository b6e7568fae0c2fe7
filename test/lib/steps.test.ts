import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, amend, goTo, mostSteps, startAt, type UndoSteps } from '../../src/store/undo.ts';

type Numbers = UndoSteps<number, string>;
const stateOf = ({ states, at }: Numbers) => states[at]?.state;

const act: fc.Arbitrary<(steps: Numbers) => Numbers> = fc.oneof(
	fc.integer().map((state) => (steps: Numbers) => advance(steps, state, 'set')),
	fc.constant((steps: Numbers) => goTo(steps, steps.at - 1)),
	fc.constant((steps: Numbers) => goTo(steps, steps.at + 1)),
	fc.integer({ min: -2, max: 40 }).map((at) => (steps: Numbers) => goTo(steps, at)),
);

test('undo of any sequence returns to the start, and redo to its end', () => {
	fc.assert(
		fc.property(fc.integer(), fc.array(act, { maxLength: 60 }), (start, acts) => {
			let steps = acts.reduce((all, each) => each(all), startAt<number, string>(start));
			const end = steps.states.at(-1)?.state;
			while (goTo(steps, steps.at - 1) !== steps) steps = goTo(steps, steps.at - 1);
			expect(stateOf(steps)).toBe(start);
			while (goTo(steps, steps.at + 1) !== steps) steps = goTo(steps, steps.at + 1);
			expect(stateOf(steps)).toBe(end);
		}),
	);
});

test('after undoing, something new takes the place of what was undone', () => {
	const steps = ['a', 'b', 'c'].reduce((all, name, index) => advance(all, index + 1, name), startAt<number, string>(0));
	const branched = advance(goTo(steps, 1), 9, 'd');
	expect(branched.states.map(({ state, step }) => [state, step])).toEqual([
		[0, null],
		[1, 'a'],
		[9, 'd'],
	]);
});

test('a state may change without a step', () => {
	const steps = amend(advance(startAt<number, string>(0), 1, 'a'), 2);
	expect(steps.states).toEqual([
		{ state: 0, step: null },
		{ state: 2, step: 'a' },
	]);
});

test('the list is bounded: the oldest are forgotten', () => {
	let steps = startAt<number, string>(0);
	for (let state = 1; state <= mostSteps + 50; state++) steps = advance(steps, state, 'set');
	expect(steps.states).toHaveLength(mostSteps + 1);
	expect(stateOf(goTo(steps, 0))).toBe(50);
});
