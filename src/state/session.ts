import type { Reading } from '../model/reading.ts';
import { type OpenThread, openThread, type Progress } from '../worker/client.ts';
import type { Input } from '../worker/protocol.ts';
import { type Address, type Origin, readView } from './address.ts';
import { arrival, initialView, useChoices, type View } from './choices.ts';
import { fitView, isSameLayout, layoutOf } from './fit.ts';
import { type Notice, useResults } from './results.ts';
import { textsOf } from './texts.ts';

/** Ends the reading under way, if there is one. */
let cancel = new AbortController();

/**
 * Opens the thread that the files are of. What is open stays until the new one is there, and for good if that fails or is cancelled.
 * `view`: how to show it; null leaves that to the file or to an address that waits for it.
 */
export async function open(inputs: readonly Input[], kind: Origin['kind'], view: View | null): Promise<void> {
	const [first] = inputs;
	if (first === undefined) return;
	const { name } = first;
	cancel.abort();
	cancel = new AbortController();
	const { signal } = cancel;
	const start = { phase: 'loading', share: 0 } as const;
	useResults.setState({ pending: { name, progress: start }, notice: null });
	let isSettled = false;
	const tell = (progress: Progress) => {
		// Progress comes by a channel of its own, the last of it perhaps after the outcome.
		if (!isSettled && !signal.aborted) useResults.setState({ pending: { name, progress } });
	};
	const outcome = await openThread(inputs, tell, signal);
	isSettled = true;
	// A later file has taken over: the news of this one is no longer wanted.
	if (cancel.signal !== signal) return outcome.ok ? outcome.value.close() : undefined;
	if (outcome.ok) show(outcome.value, { kind, name: outcome.value.name, hash: shortHash(outcome.value, kind) }, view);
	else useResults.setState({ pending: null, notice: { kind: 'not-opened', name, failure: outcome.error } });
}

export function cancelReading(): void {
	cancel.abort();
}

function shortHash({ reading }: OpenThread, kind: Origin['kind']): string | null {
	return kind === 'file' ? (reading.source.hash?.slice(0, 16) ?? null) : null;
}

function show(thread: OpenThread, origin: Origin, view: View | null): void {
	const { thread: previous, awaited } = useResults.getState();
	const stored = thread.view === null ? initialView : readView(strings(thread.view));
	const chosen = fitView(view ?? awaited?.view ?? stored, thread.reading);
	useResults.setState({
		thread,
		texts: textsOf(thread),
		origin,
		positions: thread.positions,
		pending: null,
		awaited: null,
		notice: (awaited === null ? null : mismatch(awaited, origin)) ?? leftOutNotice(thread),
	});
	useChoices.setState({ ...arrival(chosen), query: '' });
	previous?.close();
}

function leftOutNotice({ leftOut }: OpenThread): Notice | null {
	return leftOut.length === 0 ? null : { kind: 'left-out', files: leftOut };
}

/** Says so where the file that came is not the one that the address was made for. */
function mismatch({ origin: expected }: Address, given: Origin): Notice | null {
	if (expected === null) return null;
	const isSame =
		expected.hash !== null && given.hash !== null ? expected.hash === given.hash : expected.name === given.name;
	return isSame ? null : { kind: 'other-file', name: expected.name };
}

/** Thread data may hold anything as a view; only lists of strings can be parameters. */
function strings(view: Readonly<Record<string, unknown>>): Record<string, readonly string[]> {
	const kept: Record<string, readonly string[]> = Object.create(null);
	for (const [name, value] of Object.entries(view)) {
		if (Array.isArray(value)) kept[name] = value.filter((item) => typeof item === 'string');
	}
	return kept;
}

/** Keeps the positions at what the choices ask for; an answer that comes too late is dropped. */
export function followLayout(): () => void {
	return useChoices.subscribe((choices, before) => {
		const { thread, positions } = useResults.getState();
		if (choices.layout === before.layout || thread === null || positions === null) return;
		void arrange(thread, choices);
	});
}

async function arrange(thread: OpenThread, view: Pick<View, 'layout'>): Promise<void> {
	const wanted = layoutOf(view, thread.reading);
	const { positions: shown } = useResults.getState();
	if (shown !== null && isSameLayout(shown.layout, wanted)) return;
	try {
		const positions = await thread.layout(wanted);
		if (isStillWanted(thread.reading, thread, positions.layout)) useResults.setState({ positions });
	} catch (error) {
		useResults.setState({ notice: { kind: 'layout-failed', message: String(error) } });
	}
}

function isStillWanted(reading: Reading, thread: OpenThread, layout: Parameters<typeof isSameLayout>[0]): boolean {
	return useResults.getState().thread === thread && isSameLayout(layout, layoutOf(useChoices.getState(), reading));
}
