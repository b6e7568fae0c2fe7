import { areSameCorrections, type Correction, changedCorrections } from '../model/correction.ts';
import { writeView } from './address.ts';
import { useChoices, type View, viewOf } from './choices.ts';
import type { Memory, Parameters, Recalled } from './memory/memory.ts';
import type { MemoryProblem } from './memory/store.ts';
import { loadPart } from './parts.ts';
import { firstMs } from './remember-later.ts';
import { type Results, useResults } from './results.ts';
import { readSetting, writeSetting } from './storage.ts';

/** What is open, as it is remembered. */
interface Followed {
	readonly thread: NonNullable<Results['thread']>;
	readonly hash: string;
	/** The corrections that the page had when it last wrote. */
	readonly corrections: readonly Correction[];
	/** True once all that the page has is stored, and not only what was corrected since an offer stands. */
	readonly isWhole: boolean;
	/** The view last written, as text. */
	readonly view: string;
}

/** A view is worth keeping once it rests. */
const restMs = 400;
/** False once somebody has asked that nothing be remembered. */
export function isRemembering(): boolean {
	return readSetting('remember') !== 'no';
}

/** Nothing more is written from here on, or everything is again. What is stored stays until it is deleted. */
export function setRemembering(isOn: boolean): void {
	writeSetting('remember', isOn ? 'yes' : 'no');
}

/**
 * Remembers the thread that is open, its corrections as they are made and its view where it rests, and offers what was
 * remembered of it or of an earlier save. `load`: the memory, once a thread is open. Returns what ends that.
 */
export function followMemory(load: () => Promise<Memory> = loadMemory): () => void {
	const remembering = new Remembering(load);
	const ends = [
		useResults.subscribe((results, before) => remembering.seeResults(results, before)),
		useChoices.subscribe((choices, before) => remembering.seeChoices(choices, before)),
	];
	// It may have been loaded only now.
	if (useResults.getState().thread !== null) remembering.beginNow();
	const leave = () => void remembering.write();
	globalThis.addEventListener?.('pagehide', leave);
	return () => {
		for (const end of ends) end();
		remembering.end();
		globalThis.removeEventListener?.('pagehide', leave);
	};
}

class Remembering {
	readonly #load: () => Promise<Memory>;
	/** Null until what was remembered of the thread is known. */
	#followed: Followed | null = null;
	#writing: ReturnType<typeof setTimeout> | undefined;
	#beginning: ReturnType<typeof setTimeout> | undefined;
	/** Other tabs. */
	readonly #elsewhere = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('loutu-memory');

	constructor(load: () => Promise<Memory>) {
		this.#load = load;
		this.#elsewhere?.addEventListener('message', ({ data }) => this.#hear(data));
	}

	end(): void {
		clearTimeout(this.#writing);
		clearTimeout(this.#beginning);
		this.#elsewhere?.close();
	}

	seeResults(results: Results, before: Results): void {
		if (results.thread === before.thread) {
			if (results.offer === null && before.offer !== null) this.#writeSoon();
			// A thread that was opened under pseudonyms is noted once its names are shown.
			const areNamesShown = before.reading?.premises.pseudonyms && !results.reading?.premises.pseudonyms;
			if (areNamesShown && this.#followed === null) this.beginNow();
			return;
		}
		// The choices are still those of the thread before.
		if (before.offer === null) void this.write();
		this.#followed = null;
		clearTimeout(this.#beginning);
		const wait = readSetting('remembered') === 'yes' ? 0 : firstMs;
		this.#beginning = setTimeout(() => this.beginNow(), wait);
	}

	seeChoices({ premises }: View, before: View): void {
		this.#writeSoon();
		// Whoever corrects something may leave before the wait is over.
		const isWaiting = this.#beginning !== undefined;
		if (isWaiting && !areSameCorrections(premises.corrections, before.premises.corrections)) this.beginNow();
	}

	beginNow(): void {
		clearTimeout(this.#beginning);
		this.#beginning = undefined;
		void this.#begin(useResults.getState());
	}

	async #begin({ thread, reading, origin }: Results): Promise<void> {
		const hash = reading?.source.hash ?? null;
		if (thread === null || reading === null || hash === null || !isRemembering()) return;
		if (reading.premises.pseudonyms) return;
		const memory = await this.#load();
		// What an address or a file brought along, which is set in the turn in which the thread came.
		const brought = viewOf(useChoices.getState());
		const offer = await offered(memory, { thread, hash, reading, origin }, brought);
		if (useResults.getState().thread !== thread) return;
		this.#followed = { thread, hash, corrections: brought.premises.corrections, isWhole: false, view: '' };
		useResults.setState({ offer });
		this.#writeSoon();
	}

	#writeSoon(): void {
		clearTimeout(this.#writing);
		this.#writing = setTimeout(() => this.write(), restMs);
	}

	async write(): Promise<void> {
		clearTimeout(this.#writing);
		if (this.#followed === null || !isRemembering()) return;
		const { hash, isWhole, corrections: before, view: viewBefore } = this.#followed;
		const view = viewOf(useChoices.getState());
		const { corrections, pseudonyms } = view.premises;
		// They mean nothing without their thread, and who is meant is not to be noted while they are shown.
		if (pseudonyms) return;
		// Until somebody has answered the offer, what was remembered must not be written over by what came along.
		const isOpen = useResults.getState().offer !== null;
		const changed = new Map([
			...(isWhole || isOpen ? [] : changedCorrections([], corrections)),
			...changedCorrections(before, corrections),
		]);
		const parameters = parametersOf(view);
		const viewNow = isOpen ? viewBefore : JSON.stringify(parameters);
		this.#followed = { ...this.#followed, corrections, isWhole: isWhole || !isOpen, view: viewNow };
		if (changed.size === 0 && viewNow === viewBefore) return;
		const memory = await this.#load();
		if (!isRemembering()) return;
		if (changed.size > 0) {
			tell(await memory.noteCorrections(hash, changed));
			this.#elsewhere?.postMessage(hash);
		}
		if (viewNow !== viewBefore) tell(await memory.noteView(hash, parameters));
	}

	/** Another tab has corrected a file: if it is this very one, what that tab knows is offered here. */
	async #hear(data: unknown): Promise<void> {
		if (this.#followed === null || data !== this.#followed.hash || !isRemembering()) return;
		const { thread, hash } = this.#followed;
		const recalled = await (await this.#load()).recall(hash, []);
		const { corrections, pseudonyms } = viewOf(useChoices.getState()).premises;
		if (pseudonyms) return;
		if (!recalled.ok || recalled.value === null || useResults.getState().thread !== thread) return;
		if (!hasMore(corrections, recalled.value.corrections)) return;
		useResults.setState({ offer: { ...recalled.value, view: null, lostParts: [] } });
	}
}

/** The browser's own. */
export async function loadMemory(): Promise<Memory> {
	const { memory } = await loadPart(() => import('./memory/browser.ts'));
	return memory;
}

type Opened = { readonly [Name in 'thread' | 'reading']: NonNullable<Results[Name]> } & {
	readonly hash: string;
	readonly origin: Results['origin'];
};

/** What is remembered and is not there already, noting besides that the thread is open. */
async function offered(memory: Memory, opened: Opened, brought: View): Promise<Recalled | null> {
	const floors = await opened.thread.fingerprints().catch(() => null);
	// Hashing takes a while, in which somebody may ask that nothing be remembered.
	if (floors === null || !isRemembering()) return null;
	const { hash, reading, origin } = opened;
	writeSetting('remembered', 'yes');
	const recalled = await memory.recall(hash, floors);
	tell(recalled);
	tell(await memory.noteThread({ hash, floors, title: reading.title, name: origin?.name ?? reading.source.name }));
	if (!recalled.ok || recalled.value === null) return null;
	const { corrections, lost, view, lostParts } = recalled.value;
	const isNew = hasMore(brought.premises.corrections, corrections) || lost.length + lostParts.length > 0;
	const isOtherView = view !== null && JSON.stringify(view) !== JSON.stringify(parametersOf(brought));
	return isNew || isOtherView ? recalled.value : null;
}

/** Does `known` say anything that `here` does not? */
function hasMore(here: readonly Correction[], known: readonly Correction[]): boolean {
	return Array.from(changedCorrections(here, known).values()).some((correction) => correction !== null);
}

/** Corrections have records of their own, and what somebody searched for is nobody else’s business. */
function parametersOf({ premises, ...choices }: View): Parameters {
	return writeView({ ...choices, find: '', hitsOnly: false, premises: { ...premises, corrections: [] } });
}

/** Says once why nothing is remembered. */
export function tell(result: { readonly ok: true } | { readonly ok: false; readonly error: MemoryProblem }): void {
	if (result.ok || useResults.getState().memoryProblem?.code === result.error.code) return;
	useResults.setState({ memoryProblem: result.error });
}
