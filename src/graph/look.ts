import { maxOf } from '../lib/extreme.ts';
import { authorOf } from '../model/attribution.ts';
import { type NodeId, type Person, personId } from '../model/graph.ts';
import {
	type ColourGroup,
	type Colouring,
	type Filling,
	type Look,
	largestRadius,
	type Sizes,
	type Sizing,
} from '../model/look.ts';
import type { Reading } from '../model/reading.ts';
import { type Sureness, surenessOf, surest } from '../model/sureness.ts';
import { handleKey } from '../model/thread.ts';
import { activityOf } from './activity.ts';
import type { Metrics } from './metrics/metrics.ts';

/** Colours that can be told apart; communities beyond these are grey. */
const mostGroups = 8;
/** Shades that can be told apart where they do not touch. */
const shadeCount = 5;
/** In a thread of few floors the circles must not become giants. */
const largestFactor = 6.6;

export interface LookChoice {
	readonly sizing: Sizing;
	readonly colouring: Colouring;
}

/** True of what is computed by the worker, on request. */
export function needsMetrics({ sizing, colouring }: LookChoice): boolean {
	return sizing === 'betweenness' || sizing === 'pageRank' || colouring === 'community';
}

/**
 * How people look under a choice. `own` are the colours of people themselves; `metrics` may be null where nothing needs
 * them. Sizes and groups are those of the whole graph, so that filters change nobody's look.
 */
export function lookFor(
	choice: LookChoice,
	reading: Reading,
	own: ReadonlyMap<NodeId, number>,
	metrics: Metrics | null,
): Look {
	const { graph } = reading;
	return { ...choice, graph, sizes: sizesFor(choice.sizing, graph.people, metrics), ...coloursFor(choice.colouring) };

	function coloursFor(colouring: Colouring): Pick<Look, 'palette' | 'colours' | 'fillings' | 'groups'> {
		if (colouring === 'community' && metrics !== null) return byCommunity(graph.people, metrics);
		if (colouring === 'firstFloor') return byFirstFloor(reading);
		if (colouring === 'grade') return byGrade(reading);
		return { palette: 'people', colours: own, fillings: null, groups: [] };
	}
}

function sizesFor(sizing: Sizing, people: readonly Person[], metrics: Metrics | null): Sizes | null {
	if (sizing === 'activity') return null;
	const amounts = amountsOf(sizing, people, metrics);
	const most = maxOf(amounts.values(), 0);
	const isCount = sizing !== 'betweenness' && sizing !== 'pageRank';
	const full = most > 0 ? largestRadius / Math.sqrt(most) : 1;
	return {
		amounts,
		factor: isCount ? Math.min(largestFactor, full) : full,
		examples: examplesOf(most, isCount),
	};
}

function amountsOf(
	sizing: Exclude<Sizing, 'activity'>,
	people: readonly Person[],
	metrics: Metrics | null,
): ReadonlyMap<NodeId, number> {
	if (sizing === 'betweenness' || sizing === 'pageRank') {
		return new Map(metrics?.ids.map((id, index) => [id, metrics[sizing][index] ?? 0]));
	}
	const of = { in: inOf, out: outOf, floors: floorsOf }[sizing];
	return new Map(people.map((person) => [person.id, of(person)]));
}

const inOf = ({ inDegree }: Person) => inDegree;
const outOf = ({ outDegree }: Person) => outDegree;
const floorsOf = ({ floors }: Person) => floors.length;

/** The examples of a legend for the sizes of activity. */
export function activityExamples(people: readonly Person[]): readonly number[] {
	return examplesOf(maxOf(people.map(activityOf), 0), true);
}

/** The largest amount and round ones at about a quarter and a sixteenth of its area. */
function examplesOf(most: number, isCount: boolean): number[] {
	const examples = [most / 16, most / 4].map((amount) => roundBelow(amount, isCount));
	return [...new Set([...examples, most])].filter((amount) => amount > 0);
}

/** The greatest of 1, 2, 5, 10, 20, 50 … that is not above; of counts, whole ones only. */
function roundBelow(amount: number, isCount: boolean): number {
	if (amount <= 0 || (isCount && amount < 1)) return 0;
	const power = Math.floor(Math.log10(amount));
	const digit = [5, 2].find((each) => each * 10 ** power <= amount * (1 + 1e-9)) ?? 1;
	return Number(`${digit}e${power}`);
}

type Coloured = Pick<Look, 'palette' | 'colours' | 'fillings' | 'groups'>;

/** The largest communities have colours; people by themselves are no community, though Louvain calls them one. */
function byCommunity(people: readonly Person[], { ids, communities: { of } }: Metrics): Coloured {
	const counts = new Map<number, number>();
	for (const community of of) counts.set(community, (counts.get(community) ?? 0) + 1);
	const hasColour = (community: number) => community < mostGroups && (counts.get(community) ?? 0) > 1;
	const colours = new Map(
		ids.flatMap((id, index): [NodeId, number][] => {
			const community = of[index] ?? mostGroups;
			return hasColour(community) ? [[id, community]] : [];
		}),
	);
	const groups = [...counts]
		.filter(([community]) => hasColour(community))
		.sort(([a], [b]) => a - b)
		.map(([community, size]) => group(community, 1, size, { type: 'community', number: community + 1 }));
	return { palette: 'people', colours, fillings: null, groups: withOthers(groups, people.length) };
}

function withOthers(groups: readonly ColourGroup[], all: number): ColourGroup[] {
	const others = groups.reduce((rest, { people }) => rest - people, all);
	return others > 0 ? [...groups, group(null, 1, others, { type: 'others' })] : [...groups];
}

/** The thread cut into equal parts, each a shade; parts in which nobody is new are left out of the legend. */
function byFirstFloor({ graph: { people }, floors }: Reading): Coloured {
	const end = 1 + people.reduce((last, { firstFloor }) => Math.max(last, firstFloor), floors.at(-1)?.number ?? 0);
	const parts = Math.min(shadeCount, end);
	const partOf = (floor: number) => Math.min(parts - 1, Math.floor((floor * parts) / end));
	const startOf = (part: number) => Math.ceil((part * end) / parts);
	const colours = new Map(people.map(({ id, firstFloor }) => [id, partOf(firstFloor)]));
	const groups = Array.from({ length: parts }, (_, part) => {
		const count = people.filter(({ firstFloor }) => partOf(firstFloor) === part).length;
		return group(part, 1, count, { type: 'floors', from: startOf(part), to: startOf(part + 1) - 1 });
	});
	return { palette: 'shades', colours, fillings: null, groups: groups.filter(({ people: count }) => count > 0) };
}

const gradeFills = [
	{ grade: 'certain', filling: 1 },
	{ grade: 'likely', filling: 0.5 },
	{ grade: 'guess', filling: 0.25 },
	{ grade: 'unknown', filling: 0 },
] as const;

const fillIndices: Readonly<Record<Sureness, number>> = { stated: 0, proven: 0, likely: 1, guess: 2, unknown: 3 };

/** By the best grade of the floors that are known to be theirs; unknown are those who are only spoken to. */
function byGrade({ graph: { people }, floors }: Reading): Coloured {
	const best = new Map<NodeId, Sureness>();
	for (const { author } of floors) {
		const name = authorOf(author);
		if (name === null) continue;
		const id = personId(handleKey(name));
		best.set(id, surest([surenessOf(author), best.get(id) ?? 'unknown']));
	}
	const colours = new Map(people.map(({ id }) => [id, fillIndices[best.get(id) ?? 'unknown']]));
	const counts = [...colours.values()];
	const groups = gradeFills.map(({ grade, filling }, index) =>
		group(index, filling, counts.filter((each) => each === index).length, { type: 'grade', grade }),
	);
	return {
		palette: 'grades',
		colours,
		fillings: new Map([...colours].map(([id, index]): [NodeId, Filling] => [id, gradeFills[index]?.filling ?? 1])),
		groups: groups.filter(({ people: count }) => count > 0),
	};
}

function group(colour: number | null, filling: Filling, people: number, meaning: ColourGroup['meaning']): ColourGroup {
	return { colour, filling, people, meaning };
}
