import seed from '../../../seeds/000_3eaef7a16f4ddd18.txt?raw';
import { measureText } from '../../../src/charts/measure.ts';
import type { NetworkProps } from '../../../src/charts/network/props.ts';
import type { RimFloor, VisibleGraph } from '../../../src/charts/network/types.ts';
import { light } from '../../../src/charts/theme.ts';
import { readThread } from '../../../src/formats/read.ts';
import { mostActive } from '../../../src/graph/activity.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import type { LayoutChoice } from '../../../src/layout/list.ts';
import { layOut } from '../../../src/layout/thread-layouts.ts';
import { type NodeId, noPins, personId, type ReplyGraph, turnOf } from '../../../src/model/graph.ts';
import { handleKey } from '../../../src/model/thread.ts';
import { resolve } from '../../../src/resolve/resolve.ts';

/** The graph of the thread that ships with the app. */
export async function seedGraph(): Promise<ReplyGraph> {
	const read = await readThread(new TextEncoder().encode(seed), 'seed.txt');
	if (!read.ok) throw new Error(read.error.code);
	const { thread } = read.value;
	return buildGraph(resolve(thread), thread.floors);
}

export function person(handle: string): NodeId {
	return personId(handleKey(handle));
}

export const byForce: LayoutChoice = { id: 'force', centre: null };

export function around(handle: string): LayoutChoice {
	return { id: 'clock', centre: person(handle) };
}

/** All of a graph, unfiltered. */
function everything({ people, anonymous, ties }: ReplyGraph): VisibleGraph {
	return {
		nodes: new Set([...people, ...anonymous].map(({ id }) => id)),
		ties: new Map(ties.map(({ id, floors }) => [id, floors.length])),
	};
}

/** The floors of a graph, as long as it may be: of everybody those that are known, the others by nobody. */
export function floorsOf(graph: ReplyGraph): RimFloor[] {
	const authors = new Map(graph.people.flatMap(({ id, floors }) => floors.map((floor) => [floor, id] as const)));
	return Array.from({ length: turnOf(graph) }, (_, number): RimFloor => {
		const author = authors.get(number) ?? null;
		return { number, length: 5 + ((number * 37) % 90), author, grade: author === null ? 'unknown' : 'proven' };
	});
}

/** What a network of that graph is given before anything is picked out. */
export function propsFor(graph: ReplyGraph, choice: LayoutChoice): NetworkProps {
	return {
		graph,
		floors: floorsOf(graph),
		positions: layOut(graph, choice),
		pins: noPins,
		colours: new Map(
			mostActive(graph.people)
				.slice(0, 8)
				.map(({ id }, index) => [id, index]),
		),
		openingPoster: choice.centre,
		view: everything(graph),
		theme: light,
		measure: measureText,
		label: 'Graph',
		emphasis: null,
		selected: new Set(),
	};
}
