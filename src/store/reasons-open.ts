import { create } from 'zustand';
import type { FloorNumber } from '../model/thread.ts';

const none: ReadonlySet<FloorNumber> = new Set();

/**
 * The floors whose reasons stand open in the text, and with them the form to put the floor right. They stay open when the
 * text is scrolled or another part of it is shown, for as long as the thread is.
 */
export const useReasonsOpen = create<{ readonly floors: ReadonlySet<FloorNumber> }>()(() => ({ floors: none }));

export function toggleReasons(floor: FloorNumber): void {
	const floors = new Set(useReasonsOpen.getState().floors);
	if (!floors.delete(floor)) floors.add(floor);
	useReasonsOpen.setState({ floors });
}

export function closeReasons(): void {
	useReasonsOpen.setState({ floors: none });
}
