import { isCertain } from '../model/attribution.ts';
import { type NodeId, type Person, personId, type ReplyGraph, type Tie } from '../model/graph.ts';
import type { FloorFacts, Reading } from '../model/reading.ts';
import type { Selection } from '../model/selection.ts';
import { type FloorNumber, handleKey } from '../model/thread.ts';
import { kindsOffAtFirst } from './filter.ts';

/*
 * Questions that anybody may have of a thread they have just opened, answered from its names alone. Where the floors that
 * an answer rests on have authors that are not stated or proven, the answer is likely and says so.
 */

/** An answer: what it says, by which the words are chosen, and what of the thread is shown for it. */
export interface Reply<Facts> {
	readonly facts: Facts;
	/** Does it rest on a name that is neither stated nor proven? */
	readonly isLikely: boolean;
	/** What is selected for it; null: nothing. */
	readonly selection: Selection;
	/** Whom it leaves out; null: nobody. */
	readonly without: NodeId | null;
}

/** Who said most to each other, both ways: the floors between them, and the first and last. */
interface Argument {
	readonly names: readonly [string, string];
	readonly floors: number;
	readonly first: FloorNumber;
	readonly last: FloorNumber;
}

/** Whom nobody addresses; of a thread where everybody with a name is addressed, the floors that nobody answers. */
interface Unanswered {
	readonly names: readonly string[];
	readonly floors: number;
	readonly of: number;
}

/** What is left without somebody. */
interface Without {
	readonly name: string;
	readonly ties: number;
	readonly of: number;
}

/** What each question has as facts. */
export interface QuestionFacts {
	readonly longest: Argument;
	readonly unanswered: Unanswered;
	readonly withoutPoster: Without;
}
export type QuestionId = keyof QuestionFacts;

/** Every question, in the order in which they are asked. Null: there is no answer. To add one, add its line, its facts and its words. */
const questions: { readonly [Id in QuestionId]: (reading: Reading) => Reply<QuestionFacts[Id]> | null } = {
	longest,
	unanswered,
	withoutPoster,
};
export const questionIds = Object.keys(questions) as readonly QuestionId[];

/** The answer to a question; null where the thread has none. */
export function replyTo<Id extends QuestionId>(id: Id, reading: Reading): Reply<QuestionFacts[Id]> | null {
	return questions[id](reading);
}

/** Ties by words that name somebody: the others are off at first, and would not be seen. */
function shownTies({ ties }: ReplyGraph): readonly Tie[] {
	return ties.filter(({ kind }) => !kindsOffAtFirst.has(kind));
}

function certainFloors(floors: readonly FloorFacts[]): ReadonlySet<FloorNumber> {
	return new Set(floors.flatMap(({ number, author }) => (isCertain(author.grade) ? number : [])));
}

function longest({ graph, floors }: Reading): Reply<Argument> | null {
	const said = new Map<string, { source: NodeId; target: NodeId; floors: Set<FloorNumber> }>();
	for (const { source, target, floors: of } of shownTies(graph)) {
		if (source === target) continue;
		const key = `${source} ${target}`;
		const one = said.get(key) ?? { source, target, floors: new Set() };
		for (const floor of of) one.floors.add(floor);
		said.set(key, one);
	}
	let best: { people: readonly [NodeId, NodeId]; floors: ReadonlySet<FloorNumber> } | null = null;
	for (const { source, target, floors: there } of said.values()) {
		const back = said.get(`${target} ${source}`)?.floors;
		if (back === undefined) continue;
		const both = new Set([...there, ...back]);
		if (both.size > (best?.floors.size ?? 0)) best = { people: [source, target], floors: both };
	}
	if (best === null) return null;
	const [certain, all] = [certainFloors(floors), [...best.floors].sort((a, b) => a - b)];
	const [a, b] = best.people;
	return {
		facts: {
			names: [nameIn(graph, a), nameIn(graph, b)],
			floors: all.length,
			first: all[0] ?? 0,
			last: all.at(-1) ?? 0,
		},
		isLikely: !all.every((floor) => certain.has(floor)),
		selection: { type: 'people', people: best.people },
		without: null,
	};
}

function unanswered({ graph, floors, answers }: Reading): Reply<Unanswered> | null {
	const answered = new Set(answers.flatMap(({ to, isOwn }) => (isOwn ? [] : to)));
	const replies = floors.filter(({ number }) => number > 0);
	const left = replies.filter(({ number }) => !answered.has(number));
	const people = graph.people.filter(isNeverAddressed).sort((a, b) => b.floors.length - a.floors.length);
	const isLikely = replies.some(({ author }) => !isCertain(author.grade));
	const facts = { names: people.map(({ handle }) => handle), floors: left.length, of: replies.length };
	if (people.length > 0) {
		return { facts, isLikely, selection: { type: 'people', people: people.map(({ id }) => id) }, without: null };
	}
	if (left.length === 0) return null;
	// Floors are seen in the graph by what they say to somebody.
	const numbers = new Set(left.map(({ number }) => number));
	const ties = shownTies(graph).filter((tie) => tie.floors.every((floor) => numbers.has(floor)));
	const selection: Selection = ties.length === 0 ? null : { type: 'ties', ties: ties.map(({ id }) => id) };
	return { facts, isLikely, selection, without: null };
}

function isNeverAddressed({ floors, inDegree }: Person): boolean {
	return floors.length > 0 && inDegree === 0;
}

function withoutPoster({ graph, floors }: Reading): Reply<Without> | null {
	const author = floors.find(({ number }) => number === 0)?.author;
	if (author === undefined || author.grade === 'unknown') return null;
	const poster = personId(handleKey(author.value));
	const ties = shownTies(graph);
	const left = ties.filter(({ source, target }) => source !== poster && target !== poster);
	if (left.length === ties.length) return null;
	return {
		facts: { name: nameIn(graph, poster), ties: left.length, of: ties.length },
		isLikely: !isCertain(author.grade),
		selection: null,
		without: poster,
	};
}

function nameIn({ people }: ReplyGraph, id: NodeId): string {
	return people.find((person) => person.id === id)?.handle ?? '';
}
