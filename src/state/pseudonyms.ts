import { type Correction, handlesIn, renamedCorrection } from '../model/correction.ts';
import { keyOfNode, type NodeId, personId } from '../model/graph.ts';
import type { Selection } from '../model/selection.ts';
import { type Handle, handleKey } from '../model/thread.ts';
import { tieIdAfter } from '../model/tie-id.ts';
import type { Concluded, OpenThread } from '../worker/client.ts';
import { arranged } from './arranging.ts';
import { arrival, useChoices, type View, viewOf } from './choices.ts';
import { correct } from './corrections.ts';
import { tellFailed } from './faults.ts';
import { fitView } from './fit.ts';
import { openedAs } from './opened.ts';
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
		const asked = await thread.conclude(view.premises, view.layout, tellShare(thread));
		const concluded = await arranged(asked, view.layout);
		if (useResults.getState().thread !== thread) return;
		if (concluded === null || isCancelled()) {
			// The worker has to be where the page is, and has not forgotten how it was.
			if (concluded !== null) await thread.conclude(reading.premises, before.layout, () => {});
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

function peopleIn(view: View): Handle[] {
	const named: Handle[] = [];
	withNodes(view, (node) => {
		const key = keyOfNode(node);
		if (key !== null) named.push(key);
		return node;
	});
	return named;
}

type RenameNode = (node: NodeId) => NodeId;

/** A floor's node is called by its number whatever people are called. */
function nodeRenamer(rename: Rename): RenameNode {
	return (node) => {
		const key = keyOfNode(node);
		return key === null ? node : personId(handleKey(rename(key)));
	};
}

function renamedView(view: View, rename: Rename, pseudonyms: boolean): View {
	const { premises } = view;
	const corrections = premises.corrections.map((each) => renamedCorrection(each, rename));
	const renamed = {
		...withNodes(view, nodeRenamer(rename)),
		// What somebody typed to search for may be a name, and has no other.
		find: '',
		hitsOnly: false,
		premises: { ...premises, pseudonyms, corrections },
	};
	return openedAs(view, renamed, (floor) => floor);
}

/** Every node that a view names, called otherwise. */
function withNodes(view: View, node: RenameNode): View {
	const { selection, filterPeople, without, steps, layout, pins } = view;
	return {
		...view,
		selection: renamedSelection(selection, node),
		filterPeople: new Set([...filterPeople].map(node)),
		without: new Set([...without].map(node)),
		steps: steps.map((step) => ('person' in step ? { ...step, person: node(step.person) } : step)),
		layout: layout === null || layout.centre === null ? layout : { ...layout, centre: node(layout.centre) },
		pins: new Map(Array.from(pins, ([id, point]) => [node(id), point])),
	};
}

function renamedSelection(selection: Selection, node: RenameNode): Selection {
	if (selection?.type === 'people' || selection?.type === 'path')
		return { ...selection, people: selection.people.map(node) };
	if (selection?.type !== 'ties') return selection;
	// An address may hold anything in the place of a tie.
	return { type: 'ties', ties: selection.ties.map((tie) => tieIdAfter(tie, node) ?? tie) };
}

/** A correction that joins two people is about one of them; who was put somewhere is a node. */
function renamedStep(step: Step, rename: Rename): Step {
	if (step.name === 'pin') return { ...step, subject: nodeRenamer(rename)(step.subject as NodeId) };
	if (!('subject' in step) || !step.subject.startsWith('person:')) return step;
	return { ...step, subject: `person:${handleKey(rename(step.subject.slice('person:'.length)))}` };
}
