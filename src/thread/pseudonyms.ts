import { toBase64Url } from '../lib/base64url.ts';
import type { Correction } from '../model/correction.ts';
import type { NodeId } from '../model/graph.ts';
import { type Handle, handleKey } from '../model/thread.ts';
import { arrival, useChoices } from '../store/choices.ts';
import { correct } from '../store/corrections.ts';
import { useResults } from '../store/results.ts';
import { textsOf } from '../store/texts.ts';
import { amendView, useUndo } from '../store/undo.ts';
import type { Change } from '../view/change.ts';
import type { Rename } from '../view/field.ts';
import { renamedNode } from '../view/nodes.ts';
import { fitView, renamedView } from '../view/thread.ts';
import { inferenceSettingsOf, type View, viewOf } from '../view/view.ts';
import type { Concluded, OpenThread } from '../worker/client.ts';
import { arranged } from './arranging.ts';
import { tellFailed } from './faults.ts';
import { cancelled, concludeAnew, isConcludingDone, tellShare } from './session.ts';

/*
 * Choices name people by handle, so the switch translates them, with all that could be undone and at the very moment
 * the results change: `pseudonyms` never differs between choices and reading. It is no step of its own: Ctrl+Z must
 * not show names. What is typed is translated before it is a choice.
 */

/**
 * Calls everybody by a pseudonym, or by name again. Choices name people, so they and what could be undone are translated
 * by the worker, and change in the same turn as the results: neither is ever told in names of the other kind.
 *
 * @param there the view to arrive at, in the names of after the switch; null: the one that is now
 */
export async function showPseudonyms(areWanted: boolean, there: View | null = null): Promise<void> {
	await isConcludingDone();
	const { thread, reading } = useResults.getState();
	if (thread === null || reading === null) return;
	if (reading.settings.pseudonyms === areWanted) {
		if (there !== null) useChoices.setState(arrival(fitView(there, reading)));
		return;
	}
	const isCancelled = cancelled();
	useResults.setState({ isConcluding: true, concludingShare: 0 });
	try {
		const before = viewOf(useChoices.getState());
		const rename = await translated(thread, areWanted);
		const view = there ?? renamedView(before, rename, areWanted);
		const asked = await thread.conclude(inferenceSettingsOf(view), view.layout, tellShare(thread));
		const concluded = await arranged(asked, view.layout);
		if (useResults.getState().thread !== thread) return;
		if (concluded === null || isCancelled()) {
			// The worker has to be where the page is, and has not forgotten how it was.
			if (concluded !== null) await thread.conclude(reading.settings, before.layout, () => {});
			useResults.setState({ isConcluding: false });
			// What stopped it may have been something to conclude besides.
			return isCancelled() ? await concludeAnew() : await showPseudonyms(areWanted, there);
		}
		await arrive(thread, concluded, areWanted, there);
		await concludeAnew();
	} catch (error) {
		if (useResults.getState().thread !== thread) return;
		useResults.setState({ isConcluding: false });
		tellFailed('conclude-failed', error);
	}
}

async function arrive(thread: OpenThread, concluded: Concluded, areWanted: boolean, there: View | null): Promise<void> {
	const { origin } = useResults.getState();
	const data = origin?.data ? toBase64Url(await thread.packed()) : null;
	// People may have been chosen while the worker was busy.
	const rename = await translated(thread, areWanted);
	if (useResults.getState().thread !== thread) return;
	const now = fitView(renamedView(viewOf(useChoices.getState()), rename, areWanted), concluded.reading);
	useUndo.setState(({ states, at }) => ({
		at,
		states: states.map(({ state, step }) => ({
			state: renamedView(state, rename, areWanted),
			step: step === null ? null : renamedChange(step, rename),
		})),
	}));
	useResults.setState({
		...concluded,
		isConcluding: false,
		texts: textsOf(thread),
		// It may name a file or somebody.
		notice: null,
		...(origin !== null && data !== null ? { origin: { ...origin, data } } : {}),
	});
	amendView(now);
	// What is hovered and searched for is told in the names of before.
	useChoices.setState({ hover: null, query: '' });
	if (there !== null) useChoices.setState(arrival(fitView(there, concluded.reading)));
}

/** Makes a correction about somebody whose name was typed: what leaves the field is a pseudonym where those are shown. */
export async function correctTyped(typed: Handle, correctionFor: (handle: Handle) => Correction): Promise<void> {
	const { thread, reading } = useResults.getState();
	if (thread === null || reading === null) return;
	const [told = typed] = reading.settings.pseudonyms ? await thread.pseudonymsOf([typed]) : [typed];
	if (useResults.getState().thread === thread) correct(correctionFor(told));
}

/** The worker's translation of everybody whom choices and undo name, as long as there is one who has none yet. */
async function translated(thread: OpenThread, areWanted: boolean): Promise<Rename> {
	const known = new Map<string, Handle>();
	for (;;) {
		const missing = handlesNamed().filter((handle) => !known.has(handleKey(handle)));
		if (missing.length === 0) return (handle) => known.get(handleKey(handle)) ?? handle;
		const told = await (areWanted ? thread.pseudonymsOf(missing) : thread.handlesOf(missing));
		missing.forEach((handle, index) => {
			known.set(handleKey(handle), told[index] ?? handle);
		});
	}
}

function handlesNamed(): Handle[] {
	const views = [viewOf(useChoices.getState()), ...useUndo.getState().states.map(({ state }) => state)];
	const named = new Set<Handle>();
	const note = (handle: Handle) => {
		named.add(handle);
		return handle;
	};
	for (const view of views) renamedView(view, note, view.pseudonyms);
	return [...named];
}

/** A correction that joins two people is about one of them; who was put somewhere is a node. */
function renamedChange(change: Change, rename: Rename): Change {
	if (change.name === 'pin') return { ...change, subject: renamedNode(change.subject as NodeId, rename) };
	if (!('subject' in change) || !change.subject.startsWith('person:')) return change;
	return { ...change, subject: `person:${handleKey(rename(change.subject.slice('person:'.length)))}` };
}
