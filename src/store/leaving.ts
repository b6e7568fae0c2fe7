import { create } from 'zustand';
import { useJournal } from './journal.ts';

/** What would be lost with the thread, and the question whether to lose it. */
interface Leaving {
	/** The ids of fields that hold text which was not used yet. */
	readonly drafts: ReadonlySet<string>;
	/** Answers whether to go on, while that is asked; null: nothing is. */
	readonly answer: ((isToGo: boolean) => void) | null;
}

export const useLeaving = create<Leaving>()(() => ({ drafts: new Set(), answer: null }));

/** Notes whether a field holds text that was not used yet. */
export function setDraft(field: string, isDraft: boolean): void {
	useLeaving.setState((leaving) => {
		if (leaving.drafts.has(field) === isDraft) return leaving;
		const drafts = new Set(leaving.drafts);
		if (isDraft) drafts.add(field);
		else drafts.delete(field);
		return { drafts };
	});
}

/** Would something be lost with the page: a field half filled in, a correction that is on its way or could not be stored? */
function isSomethingOpen(): boolean {
	const { unstored, isOn } = useJournal.getState();
	return useLeaving.getState().drafts.size > 0 || (isOn && unstored.length > 0);
}

/** Would something be lost if another thread took the place of the open one? What is on its way is stored although it does. */
export function wouldLose(): boolean {
	const { unstored, isOn } = useJournal.getState();
	return useLeaving.getState().drafts.size > 0 || (isOn && unstored.some(({ hasFailed }) => hasFailed));
}

/** Has the browser ask before the page goes, as long as something would be lost with it. Returns what ends that. */
export function followLeaving(page: Pick<Window, 'addEventListener' | 'removeEventListener'> = window): () => void {
	const ask = (event: BeforeUnloadEvent) => event.preventDefault();
	let isAsking = false;
	// Browsers keep no page that may ask for going back to, so it may only while there is something to ask about.
	const follow = () => {
		const isOpen = isSomethingOpen();
		if (isOpen === isAsking) return;
		isAsking = isOpen;
		if (isOpen) page.addEventListener('beforeunload', ask);
		else page.removeEventListener('beforeunload', ask);
	};
	const ends = [useLeaving.subscribe(follow), useJournal.subscribe(follow)];
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
			useLeaving.setState(isToGo ? { answer: null, drafts: new Set() } : { answer: null });
			resolve(isToGo);
		};
		useLeaving.setState({ answer });
	});
}
