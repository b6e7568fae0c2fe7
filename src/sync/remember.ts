import { layoutAround } from '../layout/list.ts';
import { areSameCorrections, type Correction, changedCorrections, subjectOf } from '../model/correction.ts';
import { identityOf, type Reading } from '../model/reading.ts';
import { isSameLayout } from '../store/applied.ts';
import { followView, useChoices } from '../store/choices.ts';
import { firstMs, isRemembering, noteBrought, setApart, tryAgain, useJournal } from '../store/journal.ts';
import type { KnownFile, Recalled } from '../store/remembered.ts';
import { type Results, useResults } from '../store/results.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import { readView, type View, viewOf, writeView } from '../view/view.ts';
import { memory as browserMemory } from './memory/browser.ts';
import type { Memory } from './memory/memory.ts';
import { later, tell, tellOf, watched } from './tell.ts';
import { writeCorrections } from './write-corrections.ts';

/** What is open, as it is remembered. */
interface Followed {
	readonly thread: NonNullable<Results['thread']>;
	readonly file: KnownFile;
	/** True once what came along with the thread is stored, and not only what was corrected since. */
	readonly isWhole: boolean;
	/** The view last written, as text. */
	readonly view: string;
}

/** A view is worth keeping once it rests. */
const restMs = 400;

let isFollowing = false;

/** Remembers from here on, where that has not begun: whatever corrects something has it at hand before it does. */
export function beginRemembering(): void {
	if (!isFollowing) followMemory();
}

/**
 * Remembers the thread that is open, its corrections as they are made and its view where it rests, and offers what was
 * remembered of it or of an earlier save. Returns what ends that.
 */
export function followMemory(memory: Memory = browserMemory): () => void {
	isFollowing = true;
	const remembering = new Remembering(memory);
	const ends = [
		useResults.subscribe((results, before) => remembering.seeResults(results, before)),
		followView((view, before) => remembering.seeChoices(view, before)),
		writeCorrections(memory, ({ hash }) => remembering.tellTabs(hash)),
	];
	// It may have been loaded only now.
	if (useResults.getState().thread !== null) remembering.beginNow();
	const leave = () => void remembering.write();
	globalThis.addEventListener?.('pagehide', leave);
	return () => {
		isFollowing = false;
		for (const end of ends) end();
		remembering.end();
		globalThis.removeEventListener?.('pagehide', leave);
	};
}

/** Forgets these threads, or all (null). What is corrected in one that is open is from then on not stored any more. */
export async function forgetThreads(hashes: readonly string[] | null, memory: Memory = browserMemory): Promise<void> {
	const outcomes = hashes === null ? [await memory.forgetAll()] : await Promise.all(hashes.map(memory.forget));
	for (const outcome of outcomes) tellOf(outcome);
	const { reading } = useResults.getState();
	const isOpen = hashes === null || (reading !== null && hashes.includes(identityOf(reading.source) ?? ''));
	if (isOpen) setApart(useChoices.getState().corrections.map(subjectOf));
	// There may be room again.
	tryAgain();
}

class Remembering {
	readonly #memory: Memory;
	/** Null until what was remembered of the thread is known. */
	#followed: Followed | null = null;
	#writing: ReturnType<typeof setTimeout> | undefined;
	#beginning: ReturnType<typeof setTimeout> | undefined;
	/** Files that other tabs have corrected before it was known here what is remembered of them. */
	readonly #heard = new Set<unknown>();
	/** Other tabs. */
	#elsewhere = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('loutu-memory');

	constructor(memory: Memory) {
		this.#memory = memory;
		this.#elsewhere?.addEventListener('message', ({ data }) => this.#hear(data));
	}

	end(): void {
		clearTimeout(this.#writing);
		clearTimeout(this.#beginning);
		this.#elsewhere?.close();
		// What is still being written is told to nobody.
		this.#elsewhere = null;
	}

	tellTabs(hash: string): void {
		this.#elsewhere?.postMessage(hash);
	}

	seeResults(results: Results, before: Results): void {
		if (results.thread === before.thread) {
			if (results.recalled === null && before.recalled !== null) this.#writeSoon();
			// A thread that was opened under pseudonyms is noted once its names are shown.
			const areNamesShown = before.reading?.settings.pseudonyms && !results.reading?.settings.pseudonyms;
			if (areNamesShown && this.#followed === null) this.beginNow();
			return;
		}
		// The choices are still those of the thread before.
		if (before.recalled === null) void this.write();
		this.#followed = null;
		clearTimeout(this.#beginning);
		const wait = readSetting('remembered') === 'yes' ? 0 : firstMs;
		this.#beginning = setTimeout(() => this.beginNow(), wait);
	}

	seeChoices({ corrections }: View, before: View): void {
		this.#writeSoon();
		// Whoever corrects something may leave before the wait is over.
		const isWaiting = this.#beginning !== undefined;
		if (isWaiting && !areSameCorrections(corrections, before.corrections)) this.beginNow();
	}

	beginNow(): void {
		clearTimeout(this.#beginning);
		this.#beginning = undefined;
		void this.#begin(useResults.getState());
	}

	async #begin({ thread, reading, origin }: Results): Promise<void> {
		const hash = reading === null ? null : identityOf(reading.source);
		if (thread === null || reading === null || hash === null || !isRemembering()) return;
		if (reading.settings.pseudonyms) return;
		const file = { hash, title: reading.title, name: origin?.name ?? reading.source.name };
		const recalled = await offered(this.#memory, thread, file, reading);
		if (thread.signal.aborted) return;
		this.#followed = { thread, file, isWhole: false, view: '' };
		useResults.setState({ recalled });
		this.#writeSoon();
		if (this.#heard.delete(hash)) void this.#hear(hash);
	}

	#writeSoon(): void {
		clearTimeout(this.#writing);
		this.#writing = setTimeout(() => this.write(), restMs);
	}

	/** Writes the view, and once what came along with the thread; what is corrected has been written already. */
	async write(): Promise<void> {
		clearTimeout(this.#writing);
		if (this.#followed === null || !isRemembering()) return;
		// What was remembered must not be written over by what came along until somebody has answered the offer of it.
		if (useResults.getState().recalled !== null) return;
		const { file, isWhole, view: before } = this.#followed;
		const view = viewOf(useChoices.getState());
		const { corrections, pseudonyms } = view;
		// They mean nothing without their thread, and who is meant is not to be noted while they are shown.
		if (pseudonyms) return;
		const parameters = writeView(view, 'memory');
		const viewNow = JSON.stringify(parameters);
		this.#followed = { ...this.#followed, isWhole: true, view: viewNow };
		if (!isWhole && corrections.length > 0) await this.#writeBrought(file, corrections);
		if (viewNow !== before) tellOf(await this.#memory.noteView(file.hash, parameters));
	}

	async #writeBrought(file: KnownFile, corrections: readonly Correction[]): Promise<void> {
		const outcome = await this.#memory.noteCorrections(file, changedCorrections([], corrections));
		if (!outcome.ok) return tell(outcome.error);
		const refused = new Set(outcome.value);
		if (refused.size > 0) tell(later);
		noteBrought(corrections.filter((each) => !refused.has(subjectOf(each))));
		this.tellTabs(file.hash);
	}

	/** Another tab has corrected a file: if it is this very one, what that tab says otherwise is told here. */
	async #hear(data: unknown): Promise<void> {
		if (this.#followed === null) this.#heard.add(data);
		if (this.#followed === null || data !== this.#followed.file.hash || !isRemembering()) return;
		const { thread, file } = this.#followed;
		const outcome = await this.#memory.recall(file.hash, []);
		const { corrections, pseudonyms } = useChoices.getState();
		if (pseudonyms || !outcome.ok || thread.signal.aborted) return;
		const stored = outcome.value.recalled?.corrections ?? [];
		const own = new Set(useJournal.getState().unstored.map(({ subject }) => subject));
		const changed = Array.from(changedCorrections(corrections, stored)).filter(([subject]) => !own.has(subject));
		const here = new Set(corrections.map(subjectOf));
		setApart(changed.map(([subject]) => subject).filter((subject) => here.has(subject)));
		useResults.setState({ otherTab: changed.length > 0 ? new Map(changed) : null });
	}
}

/** What is remembered and is not there already, noting besides that the thread is open. */
async function offered(
	memory: Memory,
	thread: NonNullable<Results['thread']>,
	file: KnownFile,
	reading: Reading,
): Promise<Recalled | null> {
	// What an address or a file brought along, which is set in the turn in which the thread came.
	const brought = viewOf(useChoices.getState());
	const floors = await thread.fingerprints().catch(() => null);
	// Hashing takes a while, in which somebody may ask that nothing be remembered.
	if (floors === null || !isRemembering()) return null;
	writeSetting('remembered', 'yes');
	const outcome = await watched(memory.recall(file.hash, floors, file.name));
	tellOf(outcome);
	tellOf(await memory.noteThread({ ...file, floors }));
	if (!outcome.ok) return null;
	const { recalled, later: laterRecords, unreadable } = outcome.value;
	if (laterRecords > 0) tell(later);
	else if (unreadable > 0) tell({ code: 'unreadable', message: String(unreadable) });
	if (recalled === null) return null;
	const { corrections, lost, view, lostParts } = recalled;
	const isNew = hasMore(useChoices.getState().corrections, corrections);
	const isOtherView = view !== null && inEffect(readView(view), reading) !== inEffect(brought, reading);
	return isNew || lost.length + lostParts.length > 0 || isOtherView ? recalled : null;
}

/** What a view comes to, as text: a layout that was chosen and is the thread's own anyway shows nothing else. */
function inEffect(view: View, reading: Reading): string {
	const isOwn = view.layout !== null && isSameLayout(view.layout, layoutAround(reading.centre)) && view.pins.size === 0;
	return JSON.stringify(writeView(isOwn ? { ...view, layout: null } : view, 'memory'));
}

/** Does `known` say anything that `here` does not? */
function hasMore(here: readonly Correction[], known: readonly Correction[]): boolean {
	return Array.from(changedCorrections(here, known).values()).some((correction) => correction !== null);
}
