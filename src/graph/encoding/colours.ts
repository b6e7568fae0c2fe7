import { authorOf, type Sureness, surenessOf, surest } from '../../model/attribution.ts';
import type { ColourGroup, Encoding, Filling } from '../../model/encoding.ts';
import { type NodeId, type Person, personId } from '../../model/graph.ts';
import type { Reading } from '../../model/reading.ts';
import { handleKey } from '../../model/thread.ts';
import type { Metrics } from '../metrics/metrics.ts';

/** Colours that can be told apart; communities beyond these are grey. */
const mostGroups = 8;
/** Shades that can be told apart where they do not touch. */
const shadeCount = 5;

type Coloured = Pick<Encoding, 'palette' | 'colours' | 'fillings' | 'groups'>;

/** What colours can stand for. */
type ColourDefinition =
	/** `own`: people's own colours. */
	| { readonly of: (reading: Reading, own: ReadonlyMap<NodeId, number>) => Coloured }
	| { readonly ofMetrics: (people: readonly Person[], metrics: Metrics) => Coloured };

/** Every meaning of colours, in the order in which they are offered. To add one, add its line here and its words. */
const colours = {
	person: { of: (_, own) => ({ palette: 'people', colours: own, fillings: null, groups: [] }) },
	community: { ofMetrics: byCommunity },
	firstFloor: { of: byFirstFloor },
	grade: { of: byGrade },
} as const satisfies Readonly<Record<string, ColourDefinition>>;

export type ColourId = keyof typeof colours;
export const colourIds = Object.keys(colours) as readonly ColourId[];

export function colouringOf(id: ColourId): ColourDefinition {
	return colours[id];
}

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
