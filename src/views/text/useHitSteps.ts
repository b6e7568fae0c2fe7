import { type RefObject, useCallback, useState } from 'react';
import { useCommand } from '../../commands/run.ts';
import { type Found, hitCount } from '../../model/found.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { useChoices } from '../../store/choices.ts';
import { useResults } from '../../store/results.ts';
import { goToFloor, type Row } from './rows.ts';

/** The way from hit to hit. */
export interface HitSteps {
	/** The hit gone to last, counted from 0 over the whole thread; null before the first. */
	readonly at: number | null;
	/** On to the next hit or back to the one before; around at the ends. */
	readonly go: (by: 1 | -1) => void;
}

/** @param root anywhere in the reader */
export function useHitSteps(root: RefObject<HTMLElement | null>, rows: readonly Row[]): HitSteps {
	const found = useResults(({ found }) => found);
	const [place, setPlace] = useState<{ found: Found; at: number } | null>(null);
	const at = place !== null && place.found === found ? place.at : null;
	const go = useCallback(
		(by: 1 | -1) => {
			const total = found === null ? 0 : hitCount(found);
			if (found === null || total === 0) return;
			const next = at === null ? firstHit(found, by) : (at + by + total) % total;
			setPlace({ found, at: next });
			const index = floorIndexOf(found, next);
			const floor = found.floors[index] ?? 0;
			goToFloor(floor, rows);
			show(root.current?.closest('section') ?? null, floor, next - (found.before[index] ?? 0));
		},
		[root, rows, found, at],
	);
	useCommand('nextHit', () => go(1));
	useCommand('previousHit', () => go(-1));
	return { at, go };
}

/** Of a first step, the hits that come after where somebody reads, or before it. */
function firstHit({ floors, before }: Found, by: 1 | -1): number {
	const { cursor } = useChoices.getState();
	if (cursor === null) return by > 0 ? 0 : (before.at(-1) ?? 1) - 1;
	const index = floors.findIndex((floor) => floor >= cursor);
	const total = before.at(-1) ?? 1;
	if (by > 0) return index < 0 ? 0 : (before[index] ?? 0);
	return ((index < 0 ? total : (before[index] ?? 0)) - 1 + total) % total;
}

/** The index of the floor that a hit is in. */
function floorIndexOf({ floors, before }: Found, hit: number): number {
	let from = 0;
	let to = floors.length;
	while (to - from > 1) {
		const middle = (from + to) >> 1;
		if ((before[middle] ?? 0) <= hit) from = middle;
		else to = middle;
	}
	return from;
}

/** So many frames a floor and its text have to come into the list. */
const patience = 90;

/** Goes to a hit once its floor and its text are there. */
function show(reader: HTMLElement | null, floor: FloorNumber, hit: number): void {
	const all = (selector: string) => Array.from(reader?.querySelectorAll<HTMLElement>(selector) ?? []);
	const look = (frames: number) => {
		if (useChoices.getState().jump?.floor !== floor) return;
		const marks = all(`[data-floor="${floor}"] mark[data-hit="${hit}"]`);
		for (const other of all('mark[data-current]')) delete other.dataset.current;
		for (const mark of marks) mark.dataset.current = '';
		if (marks.length > 0) marks[0]?.scrollIntoView({ block: 'nearest' });
		else if (frames > 0) requestAnimationFrame(() => look(frames - 1));
	};
	requestAnimationFrame(() => look(patience));
}
