import { create } from 'zustand';
import type { FloorNumber } from '../model/thread.ts';
import { jumpTo } from './actions.ts';

/** The floor whose correction form was asked for, until the form is there and has taken the focus. */
export const useAsking = create<{ readonly floor: FloorNumber | null }>()(() => ({ floor: null }));

/** Texts that come while the reader goes there move the floor away again, for so long at most. */
const wait = { ms: 200, times: 10 };

/** Shows a floor's text with its correction form open. */
export function askFor(floor: FloorNumber): void {
	useAsking.setState({ floor });
	goTo(floor, wait.times);
}

function goTo(floor: FloorNumber, times: number): void {
	if (times === 0 || useAsking.getState().floor !== floor) return;
	jumpTo(floor);
	setTimeout(() => goTo(floor, times - 1), wait.ms);
}

export function answerAsking(): void {
	useAsking.setState({ floor: null });
}
