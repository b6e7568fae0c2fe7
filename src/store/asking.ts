import { create } from 'zustand';
import type { FloorNumber } from '../model/thread.ts';

/** The floor whose correction form stands over the page; null: none does. */
export const useAsking = create<{ readonly floor: FloorNumber | null }>()(() => ({ floor: null }));

export function askFor(floor: FloorNumber | null): void {
	useAsking.setState({ floor });
}
