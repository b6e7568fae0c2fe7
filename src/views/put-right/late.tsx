import { useEffect, useState } from 'react';
import type { FloorFacts } from '../../model/reading.ts';
import { askFor, useAsking } from '../../state/asking.ts';
import { useChoices } from '../../state/choices.ts';
import { useResults } from '../../state/results.ts';
import { part } from '../borders/part.tsx';
import { useKey } from '../useKey.ts';
import { useUndoKeys } from './useUndoKeys.ts';

// Nobody puts right what they have not seen yet: all of this comes after the page.
const Bar = part(() => import('./PutRightBar.tsx'));
const Notices = part(() => import('./PutRightNotices.tsx'));
const Floor = part(() => import('./CorrectFloor.tsx'));
const Asking = part(() => import('./AskFloor.tsx'), 'none');
const Pins = part(() => import('./Pins.tsx'), 'none');
const Concluding = part(() => import('./Concluding.tsx'), 'none');

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
	return <Bar />;
}

export function LatePutRightNotices() {
	const isWanted = useResults(
		({ offer, otherTab, memoryProblem, reading }) =>
			offer !== null || otherTab !== null || memoryProblem !== null || (reading !== null && reading.unfit.length > 0),
	);
	if (!isWanted) return null;
	return <Notices />;
}

export function LateCorrectFloor({ floor }: { floor: FloorFacts }) {
	return <Floor floor={floor} />;
}

/** What can be put right of the floor that is selected, beside the graph. */
export function LateAskFloor() {
	const floor = useChoices(({ selection }) => (selection?.type === 'floor' ? selection.floor : null));
	if (floor === null) return null;
	return <Asking floor={floor} />;
}

export function LatePins() {
	const hasPins = useChoices(({ pins }) => pins.size > 0);
	if (!hasPins) return null;
	return <Pins />;
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
	return <Concluding />;
}
