import { lazy, Suspense, useEffect, useState } from 'react';
import type { FloorFacts } from '../../model/reading.ts';
import { askFor, useAsking } from '../../state/asking.ts';
import { useChoices } from '../../state/choices.ts';
import { useResults } from '../../state/results.ts';
import { useKey } from '../useKey.ts';
import { useUndoKeys } from './useUndoKeys.ts';

// Nobody puts right what they have not seen yet: all of this comes after the page.
const Bar = lazy(() => import('./PutRightBar.tsx'));
const Notices = lazy(() => import('./PutRightNotices.tsx'));
const Floor = lazy(() => import('./CorrectFloor.tsx'));
const Asking = lazy(() => import('./AskFloor.tsx'));
const Pins = lazy(() => import('./Pins.tsx'));
const Concluding = lazy(() => import('./Concluding.tsx'));

const afterMs = 1_500;

/** The keys hold at once; what they open is loaded then. */
export function LatePutRightBar() {
	const isAsked = useAsking(({ floor }) => floor !== null);
	const hasThread = useResults(({ reading }) => reading !== null);
	const [isTime, setTime] = useState(false);
	useEffect(() => {
		if (!hasThread) return;
		const timer = setTimeout(() => setTime(true), afterMs);
		return () => clearTimeout(timer);
	}, [hasThread]);
	useUndoKeys();
	useKey('c', () => {
		const { selection } = useChoices.getState();
		if (selection?.type === 'floor') askFor(selection.floor);
	});
	if (!isTime && !isAsked) return null;
	return (
		<Suspense>
			<Bar />
		</Suspense>
	);
}

export function LatePutRightNotices() {
	const isWanted = useResults(
		({ offer, otherTab, memoryProblem, reading }) =>
			offer !== null || otherTab !== null || memoryProblem !== null || (reading !== null && reading.unfit.length > 0),
	);
	if (!isWanted) return null;
	return (
		<Suspense>
			<Notices />
		</Suspense>
	);
}

export function LateCorrectFloor({ floor }: { floor: FloorFacts }) {
	return (
		<Suspense>
			<Floor floor={floor} />
		</Suspense>
	);
}

/** What can be put right of the floor that is selected, beside the graph. */
export function LateAskFloor() {
	const floor = useChoices(({ selection }) => (selection?.type === 'floor' ? selection.floor : null));
	if (floor === null) return null;
	return (
		<Suspense>
			<Asking floor={floor} />
		</Suspense>
	);
}

export function LatePins() {
	const hasPins = useChoices(({ pins }) => pins.size > 0);
	if (!hasPins) return null;
	return (
		<Suspense>
			<Pins />
		</Suspense>
	);
}

/** Solving anew is mostly done before anybody could read that it goes on. */
const slowMs = 300;

export function LateConcluding() {
	const isConcluding = useResults((results) => results.isConcluding);
	const [isSlow, setSlow] = useState(false);
	useEffect(() => {
		if (!isConcluding) return setSlow(false);
		const timer = setTimeout(() => setSlow(true), slowMs);
		return () => clearTimeout(timer);
	}, [isConcluding]);
	if (!isConcluding || !isSlow) return null;
	return (
		<Suspense>
			<Concluding />
		</Suspense>
	);
}
