import { create } from 'zustand';
import { authorOf } from '../model/attribution.ts';
import { areSameCorrections } from '../model/correction.ts';
import type { NodeId } from '../model/graph.ts';
import type { Reading } from '../model/reading.ts';
import type { FloorNumber } from '../model/thread.ts';
import { authorId, floorsByNumber } from './selectors.ts';

/** What followed from putting something right, beside what was said itself. Floors in order. */
export interface Brought {
	/** Floors that had no name and have one now. */
	readonly named: readonly FloorNumber[];
	/** Floors that are somebody else's now. */
	readonly renamed: readonly FloorNumber[];
	/** Floors that have no name any more. */
	readonly lost: readonly FloorNumber[];
	/** Floors that answer other floors than before. */
	readonly answers: readonly FloorNumber[];
	/** How many questions there were, and how many are left. */
	readonly open: readonly [before: number, after: number];
}

/** How long what followed is lit, in milliseconds. */
export const litMs = 2000;

const nothing: ReadonlySet<FloorNumber> = new Set();

/** What the last correction brought, and the floors that are lit for it now. */
export const useBrought = create<{
	readonly brought: Brought | null;
	readonly lit: ReadonlySet<FloorNumber>;
}>()(() => ({ brought: null, lit: nothing }));

/** What another reading of the same thread brought; null where it is not corrections that differ. */
export function broughtBy(before: Reading, after: Reading): Brought | null {
	const [then, now] = [before.settings, after.settings];
	const isOther = then.threshold !== now.threshold || then.repairsNumbers !== now.repairsNumbers;
	if (isOther || then.pseudonyms !== now.pseudonyms || areSameCorrections(then.corrections, now.corrections)) {
		return null;
	}
	const own = new Set(changedFloors(then.corrections, now.corrections));
	const earlier = floorsByNumber(before.floors);
	const names = after.floors.flatMap(({ number, author }) => {
		const was = earlier.get(number);
		return was === undefined || own.has(number) ? [] : { number, was: authorOf(was.author), is: authorOf(author) };
	});
	const numbers = (isSo: (name: (typeof names)[number]) => boolean) => names.filter(isSo).map(({ number }) => number);
	const [answered, answers] = [targetsOf(before), targetsOf(after)];
	return {
		named: numbers(({ was, is }) => was === null && is !== null),
		renamed: numbers(({ was, is }) => was !== null && is !== null && was !== is),
		lost: numbers(({ was, is }) => was !== null && is === null),
		answers: after.floors.flatMap(({ number }) =>
			own.has(number) || answered.get(number) === answers.get(number) ? [] : number,
		),
		open: [before.inbox.length, after.inbox.length],
	};
}

/** The floors that corrections are about which only one of the two has. */
function changedFloors(
	before: Reading['settings']['corrections'],
	after: Reading['settings']['corrections'],
): FloorNumber[] {
	const [then, now] = [before, after].map((all) => new Set(all.map((each) => JSON.stringify(each))));
	return [...before, ...after].flatMap((each) => {
		const text = JSON.stringify(each);
		return 'floor' in each && then?.has(text) !== now?.has(text) ? each.floor : [];
	});
}

/** By floor, which floors it answers, as a text that can be compared. */
function targetsOf({ answers }: Reading): ReadonlyMap<FloorNumber, string> {
	const targets = new Map<FloorNumber, string>();
	for (const { from, to } of answers) targets.set(from, `${targets.get(from) ?? ''} ${to}`);
	return targets;
}

/** The people and ties that lit floors are about, as the graph picks them out; null where none are. */
export function broughtEmphasis(lit: ReadonlySet<FloorNumber>, { graph, floors }: Reading) {
	if (lit.size === 0) return null;
	const ties = graph.ties.filter((tie) => tie.floors.some((floor) => lit.has(floor)));
	const writers = floors.flatMap((floor) => (lit.has(floor.number) ? (authorId(floor) ?? []) : []));
	const nodes = new Set<NodeId>([...writers, ...ties.flatMap(({ source, target }) => [source, target])]);
	return nodes.size === 0 ? null : { nodes, ties: new Set(ties.map(({ id }) => id)) };
}

let ending: ReturnType<typeof setTimeout> | undefined;

/** Says what followed, and lights it for {@link litMs}. */
export function tellBrought(brought: Brought | null): void {
	if (brought === null) return;
	clearTimeout(ending);
	const { named, renamed, lost, answers } = brought;
	useBrought.setState({ brought, lit: new Set([...named, ...renamed, ...lost, ...answers]) });
	ending = setTimeout(() => useBrought.setState({ lit: nothing }), litMs);
}

/** Nothing is said any more: another thread is open. */
export function forgetBrought(): void {
	clearTimeout(ending);
	useBrought.setState({ brought: null, lit: nothing });
}
