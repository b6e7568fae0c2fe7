import { create } from 'zustand';
import type { FloorNumber } from '../model/thread.ts';
import { jumpTo } from './actions.ts';

/** The floor whose correction form was asked for, until the form is there and has taken the focus. */
export const useAsking = create<{ readonly floor: FloorNumber | null }>()(() => ({ floor: null }));

/** Shows a floor's text with its correction form open. */
export function askFor(floor: FloorNumber): void {
	jumpTo(floor);
	useAsking.setState({ floor });
}

export function answerAsking(): void {
	useAsking.setState({ floor: null });
}
