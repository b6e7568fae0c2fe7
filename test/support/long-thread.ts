import { beforeAll, beforeEach } from 'vitest';
import type { Filtered } from '../../src/graph/filters/filter-graph.ts';
import { pathsBetween } from '../../src/graph/filters/path.ts';
import type { Person } from '../../src/model/graph.ts';
import type { Reading } from '../../src/model/reading.ts';
import { relatedFloors } from '../../src/store/selectors.ts';
import { generateThread, plainPlan } from '../generator/thread.ts';
import { appForAll } from './app.ts';
import { give } from './browser.ts';
import { reader as readerOf } from './reader.ts';
import { readingOf } from './seed.ts';
import { statedThread } from './timed.ts';

/** A thread of 1,200 floors, of which no list and no timeline shows all at once, with authors and times, so that there is an opening poster, and a clock. */
const generated = generateThread({ ...plainPlan, floors: 1_200, people: 300, answering: 0.8, numbered: 0.6 });
const file = statedThread(generated);

/** One page for all tests of a file that shows it, and what they look for. */
export function longThread() {
	const app = appForAll({}, '#v=1&file=long.json');
	let reading: Reading;
	let pair: readonly [Person, Person];
	const reader = () => readerOf(app.page);
	const open = async () => {
		await give(app.page, 'long.json', file);
		await reader().getByRole('searchbox', { name: 'Search text' }).waitFor();
	};
	beforeAll(async () => {
		reading = await readingOf(file);
		pair = pairIn(reading);
		await open();
	});
	// A second try has a page of its own, which has never seen the file.
	beforeEach(({ task }) => ((task.result?.retryCount ?? 0) > 0 ? open() : undefined));
	return {
		app,
		/** All that is written in it. */
		text: generated.text,
		reader,
		reading: () => reading,
		/** Two people of whom each answers the other, and who have not been the only ones to speak meanwhile. */
		pair: () => pair,
		heading: (name: string | RegExp) => reader().getByRole('heading', { name }).waitFor(),
		hash: () => new URLSearchParams(new URL(app.page.url()).hash.slice(1)),
		row: ({ handle }: Person) => app.page.getByRole('button', { name: new RegExp(`^${handle}( OP)?:`) }),
		dialogueOf: (people: readonly Person[]) =>
			relatedFloors({ type: 'people', people: people.map(({ id }) => id) }, reading) ?? [],
		find: ({ handle }: Person) => app.page.getByRole('searchbox', { name: 'Find a person…' }).fill(handle),
	};
}

/** Neither is the opening poster, with whom everybody talks. */
function pairIn({ graph }: Reading): readonly [Person, Person] {
	const people = new Map(graph.people.map((person) => [person.id, person]));
	const busiest = [...graph.people].sort((a, b) => b.floors.length - a.floors.length)[0]?.id;
	const arcs = new Set(graph.ties.map(({ source, target }) => `${source} ${target}`));
	for (const { source, target, floors } of graph.ties) {
		const [from, to] = [people.get(source), people.get(target)];
		if (from === undefined || to === undefined || from === to || floors.length < 2) continue;
		if (source !== busiest && target !== busiest && arcs.has(`${target} ${source}`)) return [from, to];
	}
	throw new Error('nobody answers each other in the generated thread');
}

/** The first two people, in order of the thread, with several shortest paths of at least three steps. */
export function farApart({ graph }: Reading, shown: Filtered): readonly [Person, Person] {
	for (const from of graph.people) {
		for (const to of graph.people) {
			const paths = from === to ? null : pathsBetween(graph, shown, [from.id, to.id], false);
			if (paths !== null && !('why' in paths) && paths.length >= 3 && paths.count >= 2) return [from, to];
		}
	}
	throw new Error('no such pair');
}
