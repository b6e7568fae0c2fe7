import type { FloorNumber } from '../model/thread.ts';
import { listOf } from '../view/text.ts';
import type { View } from '../view/view.ts';
import { useChoices } from './choices.ts';

/*
 * What came between two floors of a dialogue is open in one list only: the floors are kept with the list they are of,
 * so that another selection finds none open, and neither undo nor whoever selects has to clear them.
 */

const none: readonly FloorNumber[] = [];

/** The floors after which the reader shows what came between. */
export function openedIn(view: View): readonly FloorNumber[] {
	const { list, floors } = view.opened;
	return floors.length > 0 && list === listOf(view) ? floors : none;
}

/** Shows or hides what came after a floor and before the next one of the list. */
export function toggleBetween(after: FloorNumber): void {
	useChoices.setState((choices) => {
		const open = openedIn(choices);
		const floors = open.includes(after) ? open.filter((floor) => floor !== after) : [...open, after];
		return { opened: { list: listOf(choices), floors } };
	});
}
