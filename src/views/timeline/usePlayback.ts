import { useEffect, useMemo } from 'react';
import type { FloorNumber } from '../../model/thread.ts';
import { rateAt } from '../../store/actions.ts';
import { appliedView } from '../../store/applied.ts';
import { useChoices } from '../../store/choices.ts';
import { useReading } from '../parts/useThread.ts';

/** With reduced motion the playhead goes in steps that far apart. */
const calmMs = 1000;
/** The text is scrolled no more often than so. */
const followMs = 250;

/** The numbers of all floors in order. */
export function useFloors(): readonly FloorNumber[] {
	const { floors } = useReading();
	return useMemo(() => floors.map(({ number }) => number), [floors]);
}

/** Moves the playhead on while the thread is played, by the clock: a slow machine skips floors, not seconds. */
export function usePlayback(): void {
	const floors = useFloors();
	const isPlaying = useChoices((choices) => choices.isPlaying);
	const speed = useChoices((choices) => choices.speed);
	useEffect(() => {
		if (!isPlaying) return;
		const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
		const rate = rateAt(speed, floors.length);
		let last = performance.now();
		let due = 0;
		let frame = requestAnimationFrame(function move(now) {
			const { playhead } = appliedView();
			const position = playhead === null ? -1 : floors.indexOf(playhead);
			// Stopped from elsewhere: the address, another thread.
			if (position < 0) return useChoices.setState({ isPlaying: false });
			const passed = Math.max(0, now - last);
			if (!isCalm || passed >= calmMs) {
				last = now;
				due += (passed / 1000) * rate;
			}
			const steps = Math.floor(due);
			due -= steps;
			const next = Math.min(position + steps, floors.length - 1);
			if (next !== position) useChoices.setState({ playhead: floors[next] ?? null });
			if (next === floors.length - 1) return useChoices.setState({ isPlaying: false });
			frame = requestAnimationFrame(move);
		});
		return () => cancelAnimationFrame(frame);
	}, [isPlaying, speed, floors]);
	useFollowing();
}

/** Lets the text go where the playhead is. */
function useFollowing(): void {
	const follows = useChoices((choices) => choices.followsPlayhead);
	useEffect(() => {
		if (!follows) return;
		let shown: FloorNumber | null = null;
		const follow = () => {
			const { playhead } = appliedView();
			if (playhead === null || playhead === shown) return;
			shown = playhead;
			useChoices.setState({ jump: { floor: playhead }, relatedOnly: false });
		};
		follow();
		const timer = setInterval(follow, followMs);
		return () => clearInterval(timer);
	}, [follows]);
}
