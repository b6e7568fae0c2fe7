import { areSameCorrections, type Correction, changedCorrections } from '../model/correction.ts';
import { writeView } from './address.ts';
import { useChoices, type View, viewOf } from './choices.ts';
import type { Memory, Parameters, Recalled } from './memory/memory.ts';
import type { MemoryProblem } from './memory/store.ts';
import { type Results, useResults } from './results.ts';
import { readSetting, writeSetting } from './storage.ts';

/** What is open, as it is remembered. */
interface Followed {
	readonly thread: NonNullable<Results['thread']>;
	readonly hash: string;
	/** The corrections that the page had when it last wrote. */
	corrections: readonly Correction[];
	/** True once all that the page has is stored, and not only what was corrected since an offer stands. */
	isWhole: boolean;
	/** The view last written, as text. */
	view: string;
}

/** A view is worth keeping once it rests. */
const restMs = 400;
/** Where nothing was remembered yet, nobody waits for an offer: opening the page comes first. */
const firstMs = 3000;

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
	let followed: Followed | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let beginning: ReturnType<typeof setTimeout> | undefined;
	const elsewhere = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('loutu-memory');

	const write = async () => {
		clearTimeout(timer);
		if (followed === null || !isRemembering()) return;
		const { hash, isWhole, corrections: before, view: viewBefore } = followed;
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
		Object.assign(followed, { corrections, isWhole: isWhole || !isOpen, view: viewNow });
		if (changed.size === 0 && viewNow === viewBefore) return;
		const memory = await load();
		if (changed.size > 0) {
			tell(await memory.noteCorrections(hash, changed));
			elsewhere?.postMessage(hash);
		}
		if (viewNow !== viewBefore) tell(await memory.noteView(hash, parameters));
	};
	/** Another tab has corrected this very file: what it knows is offered here. */
	const hear = async ({ data }: MessageEvent) => {
		if (followed === null || data !== followed.hash || !isRemembering()) return;
		const { thread, hash } = followed;
		const recalled = await (await load()).recall(hash, []);
		const { corrections, pseudonyms } = viewOf(useChoices.getState()).premises;
		if (pseudonyms) return;
		if (!recalled.ok || recalled.value === null || useResults.getState().thread !== thread) return;
		if (!hasMore(corrections, recalled.value.corrections)) return;
		useResults.setState({ offer: { ...recalled.value, view: null, lostParts: [] } });
	};
	elsewhere?.addEventListener('message', hear);
	const writeSoon = () => {
		clearTimeout(timer);
		timer = setTimeout(write, restMs);
	};
	const begin = async ({ thread, reading, origin }: Results) => {
		const hash = reading?.source.hash ?? null;
		if (thread === null || reading === null || hash === null || !isRemembering()) return;
		if (reading.premises.pseudonyms) return;
		const memory = await load();
		// What an address or a file brought along, which is set in the turn in which the thread came.
		const brought = viewOf(useChoices.getState());
		const offer = await offered(memory, { thread, hash, reading, origin }, brought);
		if (useResults.getState().thread !== thread) return;
		followed = { thread, hash, corrections: brought.premises.corrections, isWhole: false, view: '' };
		useResults.setState({ offer });
		writeSoon();
	};
	const beginNow = () => {
		clearTimeout(beginning);
		beginning = undefined;
		void begin(useResults.getState());
	};
	const endResults = useResults.subscribe((results, before) => {
		if (results.thread === before.thread) {
			if (results.offer === null && before.offer !== null) writeSoon();
			// A thread that was opened under pseudonyms is noted once its names are shown.
			if (before.reading?.premises.pseudonyms && !results.reading?.premises.pseudonyms && followed === null) beginNow();
			return;
		}
		// The choices are still those of the thread before.
		if (before.offer === null) void write();
		followed = null;
		clearTimeout(beginning);
		beginning = setTimeout(beginNow, readSetting('remembered') === 'yes' ? 0 : firstMs);
	});
	const endChoices = useChoices.subscribe(({ premises }, before) => {
		writeSoon();
		// Whoever corrects something may leave before the wait is over.
		if (beginning === undefined || areSameCorrections(premises.corrections, before.premises.corrections)) return;
		beginNow();
	});
	// It may have been loaded only now.
	if (useResults.getState().thread !== null) beginNow();
	const leave = () => void write();
	globalThis.addEventListener?.('pagehide', leave);
	return () => {
		clearTimeout(timer);
		clearTimeout(beginning);
		endResults();
		endChoices();
		elsewhere?.close();
		globalThis.removeEventListener?.('pagehide', leave);
	};
}

async function loadMemory(): Promise<Memory> {
	const { memory } = await import('./memory/browser.ts');
	return memory;
}

type Opened = { readonly [Name in 'thread' | 'reading']: NonNullable<Results[Name]> } & {
	readonly hash: string;
	readonly origin: Results['origin'];
};

/** What is remembered and is not there already, noting besides that the thread is open. */
async function offered(memory: Memory, opened: Opened, brought: View): Promise<Recalled | null> {
	const floors = await opened.thread.fingerprints().catch(() => null);
	if (floors === null) return null;
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
