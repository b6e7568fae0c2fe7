import { type Correction, handlesIn, renamedCorrection } from '../model/correction.ts';
import { type NodeId, personId } from '../model/graph.ts';
import type { Selection } from '../model/selection.ts';
import { type Handle, handleKey } from '../model/thread.ts';
import type { OpenThread } from '../worker/client.ts';
import { arrival, useChoices, type View, viewOf } from './choices.ts';
import { correct } from './corrections.ts';
import { fitView } from './fit.ts';
import { useResults } from './results.ts';
import { cancelled, concludeAnew, isConcludingDone, tellShare } from './session.ts';
import { toBase64Url } from './share/base64url.ts';
import { textsOf } from './texts.ts';
import { type Step, settle, useUndo } from './undo.ts';

/** What somebody is called after the switch. */
type Rename = (handle: Handle) => Handle;

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
	if (reading.premises.pseudonyms === areWanted) {
		if (there !== null) useChoices.setState(arrival(fitView(there, reading)));
		return;
	}
	const isCancelled = cancelled();
	useResults.setState({ isConcluding: true, concludingShare: 0 });
	try {
		const before = viewOf(useChoices.getState());
		const rename = await translated(thread, areWanted);
		const view = there ?? renamedView(before, rename, areWanted);
		const concluded = await thread.conclude(view.premises, view.layout, tellShare(thread));
		if (useResults.getState().thread !== thread) return;
		if (isCancelled()) {
			// The worker has to be where the page is, and has not forgotten how it was.
			await thread.conclude(reading.premises, before.layout, () => {});
			useResults.setState({ isConcluding: false });
			return await concludeAnew();
		}
		await arrive(thread, concluded, areWanted, there);
		await concludeAnew();
	} catch (error) {
		if (useResults.getState().thread !== thread) return;
		useResults.setState({ isConcluding: false, notice: { kind: 'conclude-failed', message: String(error) } });
	}
}

async function arrive(
	thread: OpenThread,
	concluded: Awaited<ReturnType<OpenThread['conclude']>>,
	areWanted: boolean,
	there: View | null,
): Promise<void> {
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
			step: step === null ? null : renamedStep(step, rename),
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
	settle(now);
	// What is hovered and searched for is told in the names of before.
	useChoices.setState({ hover: null, query: '' });
	if (there !== null) useChoices.setState(arrival(fitView(there, concluded.reading)));
}

/** Makes a correction about somebody whose name was typed: what leaves the field is a pseudonym where those are shown. */
export async function correctTyped(typed: Handle, correctionFor: (handle: Handle) => Correction): Promise<void> {
	const { thread, reading } = useResults.getState();
	if (thread === null || reading === null) return;
	const [told = typed] = reading.premises.pseudonyms ? await thread.pseudonymsOf([typed]) : [typed];
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
	const handles = views.flatMap((view) => [...peopleIn(view), ...view.premises.corrections.flatMap(handlesIn)]);
	return Array.from(new Set(handles));
}

function peopleIn({ selection, filterPeople, without, layout }: View): Handle[] {
	const named: Handle[] = [];
	const add: RenameNode = (node) => {
		if (node.startsWith('p:')) named.push(node.slice(2));
		return node;
	};
	renamedSelection(selection, add);
	for (const node of [...filterPeople, without, layout?.centre]) if (node) add(node);
	return named;
}

type RenameNode = (node: NodeId) => NodeId;

/** A floor's node is called by its number whatever people are called. */
function nodeRenamer(rename: Rename): RenameNode {
	return (node) => (node.startsWith('p:') ? personId(handleKey(rename(node.slice(2)))) : node);
}

function renamedView(view: View, rename: Rename, pseudonyms: boolean): View {
	const { selection, filterPeople, without, layout, premises } = view;
	const node = nodeRenamer(rename);
	return {
		...view,
		selection: renamedSelection(selection, node),
		filterPeople: new Set([...filterPeople].map(node)),
		without: without === null ? null : node(without),
		layout: layout === null || layout.centre === null ? layout : { ...layout, centre: node(layout.centre) },
		premises: {
			...premises,
			pseudonyms,
			corrections: premises.corrections.map((each) => renamedCorrection(each, rename)),
		},
	};
}

function renamedSelection(selection: Selection, node: RenameNode): Selection {
	if (selection?.type === 'people') return { type: 'people', people: selection.people.map(node) };
	return selection?.type === 'tie' ? { type: 'tie', tie: renamedTie(selection.tie, node) } : selection;
}

/** See `tieId`: source, kind and target as JSON. An address may hold anything in its place. */
function renamedTie(tie: string, node: RenameNode): string {
	try {
		const [source, kind, target] = JSON.parse(tie);
		return JSON.stringify([node(source), kind, node(target)]);
	} catch {
		return tie;
	}
}

/** A correction that joins two people is about one of them. */
function renamedStep(step: Step, rename: Rename): Step {
	if (!('subject' in step) || !step.subject.startsWith('person:')) return step;
	return { ...step, subject: `person:${handleKey(rename(step.subject.slice('person:'.length)))}` };
}
