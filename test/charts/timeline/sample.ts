import { measureText } from '../../../src/charts/measure.ts';
import { light } from '../../../src/charts/theme.ts';
import type { TimelineProps } from '../../../src/charts/timeline/mount.ts';
import type { TimelineAnswer } from '../../../src/charts/timeline/scene.ts';
import type { TimelineFloor } from '../../../src/charts/timeline/types.ts';
import { readThread } from '../../../src/formats/read.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { authorOf } from '../../../src/model/attribution.ts';
import { type NodeId, personId } from '../../../src/model/graph.ts';
import { handleKey } from '../../../src/model/thread.ts';
import { resolve } from '../../../src/resolve/resolve.ts';

export const id = (handle: string): NodeId => personId(handleKey(handle));

/** A floor as the timeline wants it; an author's name makes it proven. */
export function floor(number: number, length: number, author: string | null = null): TimelineFloor {
	return { number, length, author: author === null ? null : id(author), grade: author === null ? 'unknown' : 'proven' };
}

/** `count` floors numbered from 0: many short ones, few long ones; Ann and Bob write often, of some nobody knows. */
export function floors(count: number): TimelineFloor[] {
	const people = ['Ann', 'Cat', null, 'Dan', null, 'Bob', 'Eve', null];
	return Array.from({ length: count }, (_, n) => {
		const share = (n * 0.618) % 1;
		return floor(n, Math.round(20 + 10 / (1.02 - share)), people[(n * 5 + (n >> 4)) % people.length] ?? null);
	});
}

export const words = { post: 'post', answers: 'answers', length: 'length', label: 'Timeline' };

/** Props of a timeline at rest. */
export function propsOf(some: readonly TimelineFloor[], answers: readonly TimelineAnswer[]): TimelineProps {
	return {
		floors: some,
		answers,
		colours: new Map([
			[id('Ann'), 0],
			[id('Bob'), 1],
		]),
		theme: light,
		words,
		measure: measureText,
		describe: (number) => `#${number}`,
		emphasis: null,
		range: null,
		hovered: null,
	};
}

const seeds = import.meta.glob<string>('../../../seeds/*.txt', { query: '?raw', import: 'default' });

/** The first thread that ships with the app. */
export async function seedProps(): Promise<TimelineProps> {
	const [load] = Object.values(seeds);
	if (load === undefined) throw new Error('no seed');
	const read = await readThread(new TextEncoder().encode(await load()), 'seed.txt');
	if (!read.ok) throw new Error(read.error.code);
	const { thread } = read.value;
	const resolution = resolve(thread);
	const { attributions, answers } = resolution;
	const graph = buildGraph(resolution, thread.floors);
	const authors = attributions.map(authorOf);
	const active = [...graph.people].sort((a, b) => b.inDegree + b.floors.length - a.inDegree - a.floors.length);
	return {
		...propsOf(
			thread.floors.map(({ number, text }, index) => floor(number, text.length, authors[index] ?? null)),
			answers,
		),
		colours: new Map(active.slice(0, 8).map((person, index) => [person.id, index])),
		describe: (number) => `#${number} ${authors[number] ?? ''}`.trim(),
	};
}
