import type { JsonObject, NamedElsewhere } from '../formats/format.ts';
import { centreOf, mostActive } from '../graph/activity.ts';
import { buildGraph } from '../graph/build.ts';
import { type LayoutChoice, layoutAround } from '../layout/list.ts';
import { known } from '../lib/assert.ts';
import { finishInTurns } from '../lib/work.ts';
import { authorOf, type Resolution } from '../model/attribution.ts';
import { signatureOf } from '../model/correction.ts';
import { type NodeId, personId, type ReplyGraph } from '../model/graph.ts';
import { defaultInferenceSettings, type InferenceSettings } from '../model/inference-settings.ts';
import type { Reading, Source } from '../model/reading.ts';
import { type Floor, type FloorNumber, handleKey, type Problem, type Thread } from '../model/thread.ts';
import { openAt } from '../resolve/inbox.ts';
import { concludeAt, type Grounds, type Prepared, prepare, type Resolved, resolving } from '../resolve/resolve.ts';

/** A thread and where it comes from. */
export interface ThreadAsRead {
	readonly thread: Thread;
	readonly source: Source;
	/** Corrections of a later version, which the file brought along. */
	readonly unread: readonly JsonObject[];
	/** True where all names in it are pseudonyms. */
	readonly hasPseudonyms: boolean;
	/** Whom another version of Loutu named, if the file tells. */
	readonly named?: NamedElsewhere | null;
}

/** All that the worker keeps of its thread. */
export interface Held extends ThreadAsRead {
	readonly floors: ReadonlyMap<FloorNumber, Floor>;
	/** By number, a floor's place in the thread. */
	readonly indexOf: ReadonlyMap<FloorNumber, number>;
	readonly prepared: Prepared;
	/** By what they follow from, the last few conclusions at any threshold: undoing solves nothing anew. */
	readonly resolved: Map<string, Resolved>;
	/** Whether numbers were found to have moved when last they were put right. */
	readonly shift: { isFound: boolean };
	/** The people with colours of their own; null until that is known. */
	readonly prominent: { people: readonly NodeId[] | null };
	/** What is named otherwise than by the version that wrote the file: found with the first conclusion; null until then. */
	readonly otherwise: { problems: readonly Problem[] | null };
}

function atFirst(): Pick<Held, 'shift' | 'prominent' | 'otherwise'> {
	return { shift: { isFound: false }, prominent: { people: null }, otherwise: { problems: null } };
}

export function heldOf(given: ThreadAsRead): Held {
	const floors = new Map(given.thread.floors.map((floor) => [floor.number, floor]));
	const indexOf = new Map(given.thread.floors.map(({ number }, index) => [number, index]));
	return { ...given, floors, indexOf, prepared: prepare(given.thread), resolved: new Map(), ...atFirst() };
}

/** What follows from it under the last settings asked for. */
export interface Current {
	/** What it follows from. */
	readonly held: Held;
	readonly settings: InferenceSettings;
	readonly resolved: Resolved;
	readonly resolution: Resolution;
	readonly graph: ReplyGraph;
	readonly problems: readonly Problem[];
}

/** So many conclusions are kept. */
const keptConclusions = 4;

async function resolvedFor(
	{ prepared, resolved }: Held,
	grounds: Grounds,
	onShare: (share: number) => void,
	isWanted: () => boolean,
): Promise<Resolved | null> {
	const key = `${grounds.repairsNumbers} ${signatureOf(grounds.corrections ?? [])}`;
	const found = resolved.get(key) ?? (await finishInTurns(resolving(prepared, grounds), onShare, isWanted));
	if (found === null) return null;
	resolved.delete(key);
	resolved.set(key, found);
	const oldest = resolved.keys().next();
	if (resolved.size > keptConclusions && !oldest.done) resolved.delete(oldest.value);
	return found;
}

export async function currentOf(
	held: Held,
	settings: InferenceSettings,
	onShare: (share: number) => void,
	isWanted: () => boolean,
): Promise<Current | null> {
	onShare(0);
	const isProminenceKnown = await findProminent(held, onShare, isWanted);
	if (!isProminenceKnown) return null;
	const resolved = await resolvedFor(held, settings, onShare, isWanted);
	if (resolved === null) return null;
	const resolution = concludeAt(resolved, settings.threshold);
	const { floors, problems } = held.thread;
	return {
		held,
		settings,
		resolved,
		resolution,
		graph: buildGraph(resolution, floors),
		problems: [...problems, ...namedOtherwise(held, resolved), ...resolved.problems],
	};
}

/**
 * Where the version that wrote the file named somebody else: how many floors, then each. Asked of the first conclusion,
 * which rests on the file and the corrections that came with it; later corrections change nothing of it.
 */
function namedOtherwise({ named, otherwise, thread }: Held, resolved: Resolved): readonly Problem[] {
	otherwise.problems ??= named === null || named === undefined ? [] : differences(named, thread, resolved);
	return otherwise.problems;
}

function differences({ by, threshold, names }: NamedElsewhere, { floors }: Thread, resolved: Resolved): Problem[] {
	const { attributions } = concludeAt(resolved, threshold);
	const each = floors.flatMap(({ number }, index): Problem[] => {
		const before = names.get(number) ?? '';
		const now = authorOf(known(attributions[index], 'attribution')) ?? '';
		if (handleKey(before) === handleKey(now)) return [];
		return [{ code: 'named-otherwise', params: { floor: number, before, now }, line: null }];
	});
	if (each.length === 0) return [];
	return [{ code: 'names-differ', params: { count: each.length, version: by }, line: null }, ...each];
}

/** So many people can be told apart by colour. */
const colourCount = 8;

/** What people have put right changes no colours, so that taking it back does not either. False: not wanted any more. */
async function findProminent(held: Held, onShare: (share: number) => void, isWanted: () => boolean): Promise<boolean> {
	if (held.prominent.people !== null) return true;
	const resolved = await resolvedFor(held, defaultInferenceSettings, onShare, isWanted);
	if (resolved === null) return false;
	const { people } = buildGraph(concludeAt(resolved, defaultInferenceSettings.threshold), held.thread.floors);
	held.prominent.people = mostActive(people)
		.slice(0, colourCount)
		.map(({ id }) => id);
	return true;
}

/** The default where none is chosen, or one around somebody whom the graph does not have. */
export function layoutFor(graph: ReplyGraph, layout: LayoutChoice | null): LayoutChoice {
	const isThere = layout?.centre == null || graph.people.some(({ id }) => id === layout.centre);
	return layout !== null && isThere ? layout : layoutAround(centreOf(graph));
}

/** `hash` and `thread` are the file's own, by which the thread is known again whatever people are called. */
export function readingOf(
	{ held, settings, resolved, resolution, graph, problems }: Current,
	{ hash, thread: key }: Pick<Source, 'hash' | 'thread'>,
): Reading {
	const { thread, source, shift, prominent } = held;
	const { attributions, references, answers, repairs, summoned, aliases } = resolution;
	if (settings.repairsNumbers) shift.isFound = repairs.length > 0;
	return {
		source: { ...source, hash, ...(key === undefined ? {} : { thread: key }) },
		title: thread.title,
		floors: thread.floors.map(({ number, id, postedAt, deleted, text }, index) => {
			const author = known(attributions[index], 'attribution');
			return { number, id, postedAt, deleted, length: text.length, author };
		}),
		folded: thread.folded,
		problems,
		answers,
		graph,
		mentions: references.flat().filter(({ handle }) => handle !== null).length,
		centre: centreOf(graph),
		settings,
		repairs: settings.repairsNumbers ? repairs : [],
		hasShiftedNumbers: shift.isFound,
		aliases,
		contradictions: resolved.contradictions,
		unfit: resolved.unfit,
		inbox: openAt(resolved.questions, settings.threshold),
		summoned: new Set(Array.from(summoned, personId)),
		prominent: known(prominent.people, 'prominent people'),
	};
}
