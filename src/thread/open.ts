import { Latest } from '../lib/latest.ts';
import { neutralName } from '../model/inference-settings.ts';
import type { Reading } from '../model/reading.ts';
import { fitOnceKnown } from '../store/applied.ts';
import { forgetBrought } from '../store/brought.ts';
import { arrival, useChoices } from '../store/choices.ts';
import { startJournal } from '../store/journal.ts';
import { askToLeave, wouldLose } from '../store/leaving.ts';
import { isSameFile, isSameHash, isSameThread, type Origin, type PageAddress } from '../store/origin.ts';
import { closePanel, closeReasons, openDialog } from '../store/page.ts';
import { type Notice, type Results, useResults } from '../store/results.ts';
import { textsOf } from '../store/texts.ts';
import { startSteps } from '../store/undo.ts';
import { initialView, readView, type View, viewOf } from '../view/view.ts';
import { type Opened, type OpenThread, openThread, type Progress, type Trouble } from '../worker/client.ts';
import type { Input } from '../worker/protocol.ts';
import { tellMissing } from './parts.ts';
import { openSession, type ThreadSession } from './session.ts';

const readings = new Latest();

/**
 * Opens the thread that the files are of. What is open stays until the new one is there, and for good if that fails, is
 * cancelled, or would lose something that somebody does not want to lose.
 * `view`: how to show it; null leaves that to the file or to an address that waits for it. `linked`: what the address says
 * that it is opened for. `wanted`: which thread of a file that holds several; else the address says it, or the file.
 */
export async function open(
	inputs: readonly Input[],
	kind: Origin['kind'],
	view: View | null,
	linked: Origin | null = null,
	wanted?: string,
): Promise<void> {
	const [first] = inputs;
	if (first === undefined) return;
	if (wouldLose() && !(await askToLeave())) return;
	const { requested } = useResults.getState();
	const { pseudonyms } = view ?? requested?.view ?? useChoices.getState();
	const key = wanted ?? (linked ?? requested?.origin)?.thread;
	const name = pseudonyms ? neutralName : first.name;
	let session: ThreadSession | null = null;
	const outcome = await readings.ask(async (signal) => {
		useResults.setState({ pending: { name, progress: { phase: 'loading', share: 0 } }, notice: null });
		const tell = (change: Partial<NonNullable<Results['pending']>>) => {
			const { pending } = useResults.getState();
			// Progress comes by a channel of its own, the last of it perhaps after the outcome.
			if (!signal.aborted && pending !== null) useResults.setState({ pending: { ...pending, ...change } });
		};
		const listeners = {
			onProgress: (progress: Progress) => tell({ progress }),
			onQuiet: (isQuiet: boolean) => tell({ isQuiet }),
			onTrouble: (trouble: Trouble | null) => session?.hear(trouble),
			onMissing: tellMissing,
		};
		const read = await openThread(inputs, listeners, signal, pseudonyms, key);
		if (signal.aborted && read.ok) read.value.thread.close();
		return read;
	});
	// A later file has taken over, or somebody has cancelled.
	if (outcome === null) return;
	if (!outcome.ok) {
		useResults.setState({ pending: null, notice: { kind: 'not-opened', name, failure: outcome.error } });
		return;
	}
	const own = originOf(outcome.value, kind);
	session = show(
		{ ...outcome.value, inputs },
		linked?.data ? linked : own,
		view,
		linked === null || isSameHash(linked.hash, own.hash),
	);
	// Nobody has said which, so all are shown.
	if (outcome.value.among !== null && key === undefined) openDialog('threads');
}

/** Ends the reading under way; what is open stays. */
export function cancelReading(): void {
	const { pending } = useResults.getState();
	readings.end();
	if (pending === null) return;
	useResults.setState({
		pending: null,
		notice: { kind: 'not-opened', name: pending.name, failure: { code: 'cancelled' } },
	});
}

function originOf({ name, reading: { source }, among }: Opened, kind: Origin['kind']): Origin {
	const hash = source.hash?.slice(0, 16) ?? null;
	return { kind, name, hash, ...(among === null ? {} : { thread: among.key }) };
}

/** Opens another thread of the file that is open. */
export async function openOther(key: string): Promise<void> {
	const { inputs, origin } = useResults.getState();
	if (inputs !== null && origin !== null) await open(inputs, origin.kind, null, null, key);
}

interface Shown extends Opened {
	readonly thread: OpenThread;
	readonly inputs: readonly Input[];
}

/** @param isAsLinked false where a link brought another thread than it says */
function show(opened: Shown, origin: Origin, view: View | null, isAsLinked: boolean): ThreadSession | null {
	const { thread, inputs, reading, positions, among } = opened;
	const { requested, trouble, origin: before } = useResults.getState();
	// The same file, opened again since its worker has ended, is shown as it was.
	const isAgain = trouble?.kind === 'gone' && before !== null && isSameThread(before, origin);
	openSession()?.close();
	closeReasons();
	closePanel();
	forgetBrought();
	const chosen = fitOnceKnown(
		inNamesOf(reading, view ?? requested?.view ?? (isAgain ? viewOf(useChoices.getState()) : storedView(opened))),
		reading,
	);
	useResults.setState({
		thread,
		inputs,
		trouble: null,
		reading,
		texts: textsOf(thread),
		origin,
		among,
		positions,
		encoding: null,
		found: null,
		isConcluding: false,
		pending: null,
		requested: null,
		recalled: null,
		otherTab: null,
		notice:
			(requested === null ? null : mismatch(requested, origin)) ??
			(isAsLinked ? null : { kind: 'other-file', name: origin.name }) ??
			leftOutNotice(opened),
	});
	startJournal(chosen);
	useChoices.setState({ ...arrival(chosen), query: '' });
	startSteps();
	const session = openSession();
	void session?.conclusions.follow();
	return session;
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
