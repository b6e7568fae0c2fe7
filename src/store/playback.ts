import type { FloorNumber } from '../model/thread.ts';
import { appliedView } from './applied.ts';
import { useChoices } from './choices.ts';

/** How much faster or slower than usual the thread is played. */
export const speeds = [0.5, 1, 2, 4, 8] as const;

/** At the usual speed a thread takes a minute, but nobody has to wait long for the next floor of a short one. */
const usualSeconds = 60;
const leastRate = 4;

/** Floors a second, of a thread of so many floors. */
export function rateAt(speed: number, floors: number): number {
	return speed * Math.max(leastRate, floors / usualSeconds);
}

/** Begins or goes on from where the playhead is; from the beginning where it is at the end or nowhere. */
export function play(floors: readonly FloorNumber[]): void {
	const { playhead } = appliedView();
	const isAtEnd = playhead === null || playhead === floors.at(-1);
	useChoices.setState({ isPlaying: true, playhead: isAtEnd ? (floors[0] ?? null) : playhead });
}

export function pause(): void {
	useChoices.setState({ isPlaying: false });
}

/** All of the thread again. */
export function stopPlayback(): void {
	useChoices.setState({ isPlaying: false, playhead: null });
}

/** Moves the playhead by so many floors, and lets it stand there; from nowhere it begins at the first floor. */
export function stepPlayhead(floors: readonly FloorNumber[], by: number): void {
	const { playhead } = appliedView();
	const at = playhead === null ? 0 : floors.indexOf(playhead) + by;
	const floor = floors[Math.min(Math.max(at, 0), floors.length - 1)];
	if (floor !== undefined) useChoices.setState({ isPlaying: false, playhead: floor });
}
