import type { MatrixProps } from '../../../src/charts/matrix/mount.ts';
import { measureText } from '../../../src/charts/measure.ts';
import { light } from '../../../src/charts/theme.ts';
import { readThread } from '../../../src/formats/read.ts';
import { mostActive } from '../../../src/graph/activity.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { everything } from '../../../src/graph/filters/filter.ts';
import { filterGraph } from '../../../src/graph/filters/filter-graph.ts';
import { matrixOf } from '../../../src/graph/matrix.ts';
import { matrixOrderOf } from '../../../src/graph/matrix-orders.ts';
import { communitiesOf } from '../../../src/graph/metrics/communities.ts';
import { digraphOf } from '../../../src/graph/metrics/digraph.ts';
import { type Grade, grades } from '../../../src/model/attribution.ts';
import { type NodeId, personId } from '../../../src/model/graph.ts';
import type { MatrixCell, MatrixData, MatrixPerson } from '../../../src/model/matrix.ts';
import { handleKey } from '../../../src/model/thread.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { chanceOf } from '../../generator/random.ts';

export const id = (handle: string): NodeId => personId(handleKey(handle));

export const words = {
	unknown: 'unknown authors',
	axes: 'Rows answer columns',
	weight: 'floors',
	leftOut: (count: number) => `${count} people left out`,
	label: 'Matrix',
};

export function person(name: string, activity: number, firstFloor: number, community: number | null): MatrixPerson {
	return { id: id(name), name, activity, firstFloor, community };
}

/** `Ann>Bob`, or `?>Bob` for the floors of unknown author; the tie is named like the cell. */
export function cell(drawing: string, weight: number, grade: Grade): MatrixCell {
	const [source = '', target = ''] = drawing.split('>');
	return { source: source === '?' ? null : id(source), target: id(target), weight, grade, ties: [drawing] };
}

/** Four people in two communities and floors nobody knows. */
export const small: MatrixData = {
	people: [person('Ann', 9, 0, 1), person('Bob', 7, 1, 0), person('Cat', 3, 2, 1), person('Dan', 5, 3, 0)],
	cells: [
		cell('Ann>Bob', 1, 'proven'),
		cell('Bob>Ann', 4, 'likely'),
		cell('Cat>Ann', 12, 'stated'),
		cell('Dan>Bob', 2, 'stated'),
		cell('?>Dan', 3, 'unknown'),
	],
};

/** Many people in groups; few are active, and most of what is said is said within a group. */
export function crowd(count: number): MatrixData {
	const chance = chanceOf(count);
	const group = (index: number) => index % 7;
	const name = (index: number) => (index % 5 === 3 ? `网友${index}号` : `person_${index}${'x'.repeat(index % 9)}`);
	const people = Array.from({ length: count }, (_, index) => {
		return person(name(index), Math.ceil(count / (index + 1)), (index * 37) % count, group(index));
	});
	const cells = Array.from({ length: count * 3 }, (_, index): MatrixCell => {
		const source = index % 11 === 0 ? null : chance.zipf(count);
		const near = (chance.zipf(Math.ceil(count / 7)) * 7 + (source ?? 0)) % count;
		const target = chance.happens(0.7) ? near : chance.zipf(count);
		const grade = source === null ? 'unknown' : (grades[index % 3] ?? 'likely');
		return {
			source: source === null ? null : id(name(source)),
			target: id(name(target)),
			weight: chance.step(3),
			grade,
			ties: [`${index}`],
		};
	});
	const distinct = new Map(cells.map((one) => [`${one.source} ${one.target}`, one]));
	return { people, cells: [...distinct.values()] };
}

/** Props of a matrix at rest. */
export function propsOf(data: MatrixData): MatrixProps {
	const active = data.people.toSorted((a, b) => b.activity - a.activity);
	const nameOf = new Map<NodeId | null, string>(data.people.map(({ id: node, name }) => [node, name]));
	return {
		data,
		order: matrixOrderOf('community'),
		colours: new Map(active.slice(0, 8).map(({ id: node }, index) => [node, index])),
		theme: light,
		measure: measureText,
		words,
		describe: (target) =>
			target.type === 'person'
				? (nameOf.get(target.person) ?? '')
				: `${nameOf.get(target.source) ?? words.unknown} → ${nameOf.get(target.target)}: ${target.weight} floors`,
		emphasis: null,
		selected: new Set(),
		selectedTies: new Set(),
		hovered: null,
	};
}

const seeds = import.meta.glob<string>('../../../seeds/*.txt', { query: '?raw', import: 'default' });

/** The first thread that ships with the app. */
export async function seedProps(): Promise<MatrixProps> {
	const [load] = Object.values(seeds);
	if (load === undefined) throw new Error('no seed');
	const read = await readThread(new TextEncoder().encode(await load()), 'seed.txt');
	if (!read.ok) throw new Error(read.error.code);
	const graph = buildGraph(resolve(read.value.thread), read.value.thread.floors);
	const view = filterGraph(graph, everything);
	const whole = digraphOf(graph);
	const { of } = communitiesOf(whole);
	const communities = new Map(whole.ids.map((node, index) => [node, of[index] ?? 0]));
	return {
		...propsOf(matrixOf(graph, view, null, communities)),
		colours: new Map(
			mostActive(graph.people)
				.slice(0, 8)
				.map((one, index) => [one.id, index]),
		),
	};
}
