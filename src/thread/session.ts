import { defaultInferenceSettings, type InferenceSettings, neutralName } from '../model/inference-settings.ts';
import type { Reading } from '../model/reading.ts';
import { arrival, followView, useChoices } from '../store/choices.ts';
import { fitOnceKnown, isSameGrounds, isSameInferenceSettings } from '../store/fit.ts';
import { startJournal } from '../store/journal.ts';
import { askToLeave, wouldLose } from '../store/leaving.ts';
import { isSameFile, isSameHash, type Origin, type PageAddress } from '../store/origin.ts';
import { closeReasons } from '../store/reasons-open.ts';
import { type Notice, type Results, useResults } from '../store/results.ts';
import { textsOf } from '../store/texts.ts';
import { amendView, startSteps } from '../store/undo.ts';
import { fitView } from '../view/thread.ts';
import { inferenceSettingsOf, initialView, readView, type View, viewOf } from '../view/view.ts';
import { type Opened, type OpenThread, openThread, type Progress, type Trouble } from '../worker/client.ts';
import type { Input } from '../worker/protocol.ts';
import { arrange, arranged, stopArranging } from './arranging.ts';
import { tellFailed } from './faults.ts';
import { tellMissing } from './parts.ts';
import { hearTrouble } from './trouble.ts';

/** Ends the reading under way, if there is one. */
let cancel = new AbortController();

/**
 * Opens the thread that the files are of. What is open stays until the new one is there, and for good if that fails, is
 * cancelled, or would lose something that somebody does not want to lose.
 * `view`: how to show it; null leaves that to the file or to an address that waits for it. `linked`: what the address says
 * that it is opened for.
 */
export async function open(
	inputs: readonly Input[],
	kind: Origin['kind'],
	view: View | null,
	linked: Origin | null = null,
): Promise<void> {
	const [first] = inputs;
	if (first === undefined) return;
	if (wouldLose() && !(await askToLeave())) return;
	const { pseudonyms } = view ?? useResults.getState().awaited?.view ?? useChoices.getState();
	const name = pseudonyms ? neutralName : first.name;
	cancel.abort();
	cancel = new AbortController();
	const { signal } = cancel;
	const start = { phase: 'loading', share: 0 } as const;
	useResults.setState({ pending: { name, progress: start }, notice: null });
	let isSettled = false;
	const tell = (change: Partial<NonNullable<Results['pending']>>) => {
		const { pending } = useResults.getState();
		// Progress comes by a channel of its own, the last of it perhaps after the outcome.
		if (!isSettled && !signal.aborted && pending !== null) useResults.setState({ pending: { ...pending, ...change } });
	};
	let thread: OpenThread | null = null;
	const listeners = {
		onProgress: (progress: Progress) => tell({ progress }),
		onQuiet: (isQuiet: boolean) => tell({ isQuiet }),
		onTrouble: (trouble: Trouble | null) => hearTrouble(thread, trouble),
		onMissing: tellMissing,
	};
	const outcome = await openThread(inputs, listeners, signal, pseudonyms);
	isSettled = true;
	// A later file has taken over: the news of this one is no longer wanted.
	if (cancel.signal !== signal) return outcome.ok ? outcome.value.thread.close() : undefined;
	if (outcome.ok) {
		thread = outcome.value.thread;
		const own = { kind, name: outcome.value.name, hash: shortHash(outcome.value) };
		show(
			{ ...outcome.value, inputs },
			linked?.data ? linked : own,
			view,
			linked === null || isSameHash(linked.hash, own.hash),
		);
	} else useResults.setState({ pending: null, notice: { kind: 'not-opened', name, failure: outcome.error } });
}

export function cancelReading(): void {
	cancel.abort();
}

function shortHash({ reading }: Opened): string | null {
	return reading.source.hash?.slice(0, 16) ?? null;
}

interface Shown extends Opened {
	readonly thread: OpenThread;
	readonly inputs: readonly Input[];
}

/** @param isAsLinked false where a link brought another thread than it says */
function show(opened: Shown, origin: Origin, view: View | null, isAsLinked: boolean): void {
	const { thread, inputs, reading, positions } = opened;
	const { thread: previous, awaited, trouble, origin: before } = useResults.getState();
	// The same file, opened again since its worker has ended, is shown as it was.
	const isAgain = trouble?.kind === 'gone' && before !== null && isSameFile(before, origin);
	stopArranging();
	closeReasons();
	const chosen = fitOnceKnown(
		inNamesOf(reading, view ?? awaited?.view ?? (isAgain ? viewOf(useChoices.getState()) : storedView(opened))),
		reading,
	);
	useResults.setState({
		thread,
		inputs,
		trouble: null,
		reading,
		texts: textsOf(thread),
		origin,
		positions,
		encoding: null,
		hits: null,
		isConcluding: false,
		pending: null,
		awaited: null,
		recalled: null,
		otherTab: null,
		notice:
			(awaited === null ? null : mismatch(awaited, origin)) ??
			(isAsLinked ? null : { kind: 'other-file', name: origin.name }) ??
			leftOutNotice(opened),
	});
	startJournal(chosen);
	useChoices.setState({ ...arrival(chosen), query: '' });
	startSteps();
	previous?.close();
	void concludeAnew();
}

/** How the file itself says that it was shown, with its corrections: they have a place of their own in thread data. */
function storedView({ view, reading }: Opened): View {
	const stored = view === null ? initialView : readView(parametersOf(view));
	return { ...stored, corrections: reading.settings.corrections };
}

/** Whether pseudonyms are shown was decided when the thread was opened. */
function inNamesOf({ settings: { pseudonyms } }: Reading, view: View): View {
	return { ...view, pseudonyms };
}

function leftOutNotice({ leftOut, reading }: Opened): Notice | null {
	if (leftOut.length === 0) return null;
	const { pseudonyms } = reading.settings;
	return { kind: 'left-out', files: leftOut.map((file) => (pseudonyms ? { ...file, name: neutralName } : file)) };
}

/** Says so where the file that came is not the one that the address was made for. */
function mismatch({ origin: expected }: PageAddress, given: Origin): Notice | null {
	return expected === null || isSameFile(expected, given) ? null : { kind: 'other-file', name: expected.name };
}

/** Thread data may hold anything as a view; lists of strings can be parameters, and the threshold is a number there. */
function parametersOf(view: Readonly<Record<string, unknown>>): Record<string, readonly string[]> {
	const kept: Record<string, readonly string[]> = Object.create(null);
	for (const [name, value] of Object.entries(view)) {
		if (Array.isArray(value)) kept[name] = value.filter((item) => typeof item === 'string');
	}
	if (typeof view.threshold === 'number') kept.threshold = [String(view.threshold)];
	return kept;
}

/** Keeps results at what the choices ask for; an answer that comes too late is dropped. Returns what ends that. */
export function followChoices(): () => void {
	return followView((choices, before) => {
		if (!isSameInferenceSettings(choices, before)) void concludeAnew();
		else if (choices.layout !== before.layout) void arrange();
	});
}

/** The settings that are being concluded from, while something is. */
let concluding: InferenceSettings = defaultInferenceSettings;

/**
 * Concludes under the settings of inference chosen until the results are those. One request is under way at a time: whoever drags a
 * slider asks faster than a worker answers.
 */
export async function concludeAnew(): Promise<void> {
	const { thread, reading, isConcluding } = useResults.getState();
	const { layout, ...choices } = useChoices.getState();
	const settings = inferenceSettingsOf(choices);
	if (thread === null || reading === null) return;
	if (isConcluding) {
		// Another threshold follows from what is being solved; other corrections do not.
		if (!isSameGrounds(settings, concluding)) await thread.stopConcluding().catch(() => {});
		return;
	}
	if (isSameInferenceSettings(settings, reading.settings)) return;
	concluding = settings;
	useResults.setState({ isConcluding: true, concludingShare: 0 });
	try {
		const concluded = await arranged(await thread.conclude(settings, layout, tellShare(thread)), layout);
		if (useResults.getState().thread !== thread) return;
		if (concluded === null) {
			useResults.setState({ isConcluding: false });
			return await concludeAnew();
		}
		if (isSameInferenceSettings(useChoices.getState(), reading.settings)) {
			// Taken back meanwhile. The worker has to be where the page is, and has not forgotten how it was.
			await thread.conclude(reading.settings, layout, () => {});
			if (useResults.getState().thread !== thread) return;
			useResults.setState({ isConcluding: false });
			return await concludeAnew();
		}
		const isSameNames = isSameMap(reading.aliases, concluded.reading.aliases);
		// References in texts lead to people.
		useResults.setState({ ...concluded, isConcluding: false, ...(isSameNames ? {} : { texts: textsOf(thread) }) });
		amendView(fitView(viewOf(useChoices.getState()), concluded.reading));
		// The layout may have been changed meanwhile.
		void arrange();
		await concludeAnew();
	} catch (error) {
		if (useResults.getState().thread !== thread) return;
		useResults.setState({ isConcluding: false });
		tellFailed('conclude-failed', error);
		amendView(fitView(viewOf(useChoices.getState()), reading));
	}
}

/** Arranging is told apart from solving, which takes the longest and is all that the share is of. */
export function tellShare(thread: OpenThread): (progress: Progress) => void {
	return ({ phase, share }) => {
		if (phase === 'resolving' && useResults.getState().thread === thread)
			useResults.setState({ concludingShare: share });
	};
}

/** So often has somebody gone back while new conclusions were under way. */
let cancellations = 0;

/** Asks later whether somebody has gone back since. */
export function cancelled(): () => boolean {
	const before = cancellations;
	return () => cancellations !== before;
}

/** Waits until no new conclusions are under way. */
export function isConcludingDone(): Promise<void> {
	return new Promise((resolve) => {
		if (!useResults.getState().isConcluding) return resolve();
		const end = useResults.subscribe(({ isConcluding }) => {
			if (isConcluding) return;
			end();
			resolve();
		});
	});
}

/** Goes back to the settings that what is shown follows from; the worker leaves off. */
export function cancelConcluding(): void {
	const { reading, isConcluding } = useResults.getState();
	if (reading === null || !isConcluding) return;
	cancellations++;
	useResults
		.getState()
		.thread?.stopConcluding()
		.catch(() => {});
	useChoices.setState(reading.settings);
}

function isSameMap<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
	return a.size === b.size && Array.from(a).every(([key, value]) => b.get(key) === value);
}

/** Starts the worker of the open thread again, and asks anew for what its end has left open. */
export async function startAgain(): Promise<void> {
	const { thread } = useResults.getState();
	if (thread === null) return;
	useResults.setState({ trouble: null });
	try {
		await thread.restart();
	} catch {
		// Its trouble says why.
		return;
	}
	if (useResults.getState().thread !== thread) return;
	useResults.setState({ texts: textsOf(thread), metrics: null, metricsLeft: null, findProblem: null });
	await concludeAnew();
	await arrange();
}
