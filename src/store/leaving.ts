import { create } from 'zustand';
import { useJournal } from './journal.ts';

/** Fields that somebody has begun to fill in, by an id of each, and what is asked before they are left. */
interface Leaving {
	readonly begun: ReadonlySet<string>;
	/** Answers whether to go on, while that is asked; null: nothing is. */
	readonly answer: ((isToGo: boolean) => void) | null;
}

export const useLeaving = create<Leaving>()(() => ({ begun: new Set(), answer: null }));

/** Notes whether a field holds something that nobody has done anything with yet. */
export function setBegun(field: string, isBegun: boolean): void {
	useLeaving.setState((leaving) => {
		if (leaving.begun.has(field) === isBegun) return leaving;
		const begun = new Set(leaving.begun);
		if (isBegun) begun.add(field);
		else begun.delete(field);
		return { begun };
	});
}

/** Would something be lost with the page: a field half filled in, a correction that is on its way or could not be stored? */
function isSomethingOpen(): boolean {
	const { unstored, isOn } = useJournal.getState();
	return useLeaving.getState().begun.size > 0 || (isOn && unstored.length > 0);
}

/** Would something be lost if another thread took the place of the open one? What is on its way is stored although it does. */
export function wouldLose(): boolean {
	const { unstored, isOn } = useJournal.getState();
	return useLeaving.getState().begun.size > 0 || (isOn && unstored.some(({ hasFailed }) => hasFailed));
}

/** Has the browser ask before the page goes, as long as something would be lost with it. Returns what ends that. */
export function followLeaving(page: Pick<Window, 'addEventListener' | 'removeEventListener'> = window): () => void {
	const ask = (event: BeforeUnloadEvent) => event.preventDefault();
	let isAsking = false;
	// Browsers keep no page that may ask for going back to, so it may only while there is something to ask about.
	const look = () => {
		const isOpen = isSomethingOpen();
		if (isOpen === isAsking) return;
		isAsking = isOpen;
		if (isOpen) page.addEventListener('beforeunload', ask);
		else page.removeEventListener('beforeunload', ask);
	};
	const ends = [useLeaving.subscribe(look), useJournal.subscribe(look)];
	return () => {
		for (const end of ends) end();
		page.removeEventListener('beforeunload', ask);
	};
}

/** Asks whether another thread may take the place of the open one although something would be lost with it. */
export function askToLeave(): Promise<boolean> {
	// Who is asked twice has thought of something else meanwhile.
	useLeaving.getState().answer?.(false);
	return new Promise((resolve) => {
		const answer = (isToGo: boolean) => {
			useLeaving.setState(isToGo ? { answer: null, begun: new Set() } : { answer: null });
			resolve(isToGo);
		};
		useLeaving.setState({ answer });
	});
}
