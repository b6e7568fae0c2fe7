import { useEffect, useState } from 'react';
import { play, rateAt, stopPlayback } from '../../store/actions.ts';
import { appliedView } from '../../store/applied.ts';
import { useChoices } from '../../store/choices.ts';
import { useResults } from '../../store/results.ts';

/** How long the thread takes to go once around, in seconds. */
const seconds = 3;

/** Whatever somebody does ends it. */
const ends = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const;

/**
 * Plays the thread once around the rim where somebody sees it for the first time, unless less motion is wanted or the
 * address shows something of it already. Says whether that is over.
 */
export function useFirstPlay(isFirst: boolean): boolean {
	const hasThread = useResults(({ reading, positions }) => reading !== null && positions !== null);
	const [isOver, setOver] = useState(false);
	useEffect(() => {
		if (!isFirst || !hasThread || isOver) return;
		const { playhead, selection } = appliedView();
		const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
		if (isStill || playhead !== null || selection !== null) return setOver(true);
		return playOnce(() => setOver(true));
	}, [isFirst, hasThread, isOver]);
	return isOver;
}

/** Plays the thread and then shows all of it again. Returns what ends it before. */
function playOnce(over: () => void): () => void {
	const floors = useResults.getState().reading?.floors.map(({ number }) => number) ?? [];
	const { speed } = useChoices.getState();
	useChoices.setState({ speed: floors.length / seconds / rateAt(1, floors.length) });
	play(floors);
	const leave = () => {
		follow();
		for (const each of ends) removeEventListener(each, stop, { capture: true });
	};
	const stop = () => {
		leave();
		stopPlayback();
		useChoices.setState({ speed });
		over();
	};
	const follow = useChoices.subscribe(({ isPlaying }) => isPlaying || stop());
	for (const each of ends) addEventListener(each, stop, { capture: true, passive: true });
	return () => {
		leave();
		stopPlayback();
		useChoices.setState({ speed });
	};
}
