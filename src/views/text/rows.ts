import type { FloorNumber } from '../../model/thread.ts';
import { useChoices } from '../../store/choices.ts';

/** A line of the reader: a floor, or how many were left out between two. */
export type Row =
	| {
			readonly type: 'floor';
			readonly floor: FloorNumber;
			/** How many floors it stands below. */
			readonly depth: number;
			/** True of what came between two floors that the list is about. */
			readonly isBetween: boolean;
	  }
	| { readonly type: 'between'; readonly after: FloorNumber; readonly count: number; readonly isOpen: boolean };

/** Goes to a floor; where the list does not have it, it shows all floors again. */
export function goToFloor(floor: FloorNumber, rows: readonly Row[]): void {
	const isShown = rows.some((row) => row.type === 'floor' && row.floor === floor);
	const all = { relatedOnly: false, hitsOnly: false } as const;
	useChoices.setState({ jump: { floor }, cursor: floor, ...(isShown ? {} : all) });
}
