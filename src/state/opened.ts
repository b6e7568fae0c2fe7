import type { FloorNumber } from '../model/thread.ts';
import { useChoices, type View } from './choices.ts';

/** Under which choices the reader shows the same list: of another one, nothing is open. */
export function listOf({ selection, readingOrder, side, hitsOnly, find }: Omit<View, 'opened'>): string {
	return JSON.stringify([selection, readingOrder, side, hitsOnly && find]);
}

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

/** What is open of a view whose people or floors are called otherwise now. */
export function openedAs(before: View, after: View, moved: (floor: FloorNumber) => FloorNumber | null): View {
	const floors = openedIn(before).flatMap((floor) => moved(floor) ?? []);
	return { ...after, opened: floors.length === 0 ? { list: '', floors: none } : { list: listOf(after), floors } };
}
