import { beforeEach, expect, test, vi } from 'vitest';
import { nodeCount } from '../../src/model/graph.ts';
import type { Reading } from '../../src/model/reading.ts';
import { click } from '../../src/store/actions.ts';
import { appliedView, followApplied } from '../../src/store/applied.ts';
import { useChoices } from '../../src/store/choices.ts';
import { useResults } from '../../src/store/results.ts';
import { initialView } from '../../src/view/view.ts';
import { seedReading } from '../support/seed.ts';

const all = await seedReading();
const [ann, bob] = all.graph.people.map(({ id }) => id) as [never, never];
/** The thread as it is known where nobody is called Ann. */
const withoutAnn: Reading = {
	...all,
	graph: {
		...all.graph,
		people: all.graph.people.filter(({ id }) => id !== ann),
		ties: all.graph.ties.filter(({ source, target }) => source !== ann && target !== ann),
	},
};

beforeEach(() => {
	useChoices.setState(initialView);
	useResults.setState({ ...useResults.getInitialState(), reading: all }, true);
});

test('somebody who is not in the thread is not selected, and is again once they are back', () => {
	const people = { type: 'people', people: [ann, bob] } as const;
	useChoices.setState({ selection: people, filterPeople: new Set([ann]), without: new Set([bob]) });
	useResults.setState({ reading: withoutAnn });
	expect(appliedView().selection).toEqual({ type: 'people', people: [bob] });
	expect(appliedView().filterPeople.size).toBe(0);
	useResults.setState({ reading: all });
	expect(appliedView().selection).toBe(people);
	expect(appliedView().filterPeople.size).toBe(1);
});

test('a click adds to what is seen to be selected', () => {
	useChoices.setState({ selection: { type: 'people', people: [ann] } });
	useResults.setState({ reading: withoutAnn });
	click({ type: 'person', person: bob }, true);
	expect(appliedView().selection).toEqual({ type: 'people', people: [bob] });
	click({ type: 'person', person: bob });
	expect(appliedView().selection).toBeNull();
});

test('what all applies is the very view that was chosen, and its parts stay the same objects', () => {
	const without = new Set([ann, bob]);
	useChoices.setState({ without });
	expect(appliedView().without).toBe(without);
	useResults.setState({ reading: withoutAnn });
	const left = appliedView().without;
	expect([...left]).toEqual([bob]);
	useChoices.setState({ threshold: 0.9 });
	expect(appliedView().without).toBe(left);
});

test('a path that a filter makes none is another of the same ends, and its own again without the filter', () => {
	const path = longestWay();
	useChoices.setState({ selection: path });
	expect(appliedView().selection).toBe(path);
	const [, between] = path.people;
	useChoices.setState({ without: new Set(between === undefined ? [] : [between]) });
	const { selection } = appliedView();
	expect(selection).not.toBe(path);
	expect(selection).toMatchObject({ type: 'path', directed: false });
	if (selection?.type === 'path') expect([selection.people[0], selection.people.at(-1)]).toEqual(endsOf(path));
	useChoices.setState({ without: new Set() });
	expect(appliedView().selection).toBe(path);
});

test('whoever follows is told of choices and of new conclusions, not of what is hovered', () => {
	const changed = vi.fn();
	const end = followApplied(changed);
	useChoices.setState({ hover: { type: 'person', person: ann } });
	useResults.setState({ isConcluding: true });
	expect(changed).toHaveBeenCalledTimes(0);
	useChoices.setState({ threshold: 0.95 });
	useResults.setState({ reading: withoutAnn });
	expect(changed).toHaveBeenCalledTimes(2);
	end();
	useChoices.setState({ threshold: 0.5 });
	expect(changed).toHaveBeenCalledTimes(2);
	expect(nodeCount(all.graph)).toBeGreaterThan(nodeCount(withoutAnn.graph));
});

function endsOf({ people }: { readonly people: readonly string[] }) {
	return [people[0], people.at(-1)];
}

/** A shortest path over one person at least. */
function longestWay() {
	for (const { source, target } of all.graph.ties) {
		for (const next of all.graph.ties) {
			const isOn = next.source === target && next.target !== source && isPerson(source) && isPerson(next.target);
			const isDirect = all.graph.ties.some((tie) => isBetween(tie, source, next.target));
			if (isOn && isPerson(target) && !isDirect)
				return { type: 'path', people: [source, target, next.target], directed: false } as const;
		}
	}
	throw new Error('no path in the seed');
}

function isPerson(id: string): boolean {
	return all.graph.people.some((person) => person.id === id);
}

function isBetween(tie: { source: string; target: string }, a: string, b: string): boolean {
	return (tie.source === a && tie.target === b) || (tie.source === b && tie.target === a);
}
