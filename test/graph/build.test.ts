import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import type { Thread } from '../../src/model/thread.ts';
import { resolve as resolveAt } from '../../src/resolve/resolve.ts';
import { drawThread } from '../fixtures/draw.ts';

/** What is certain alone, numbers as they stand, can be counted by hand. */
const resolve = (thread: Thread) => resolveAt(thread, { threshold: 1, repairsNumbers: false, corrections: [] });

const names = ['ann', 'bob', '__proto__', 'constructor'] as const;

/** A floor as data; its text is written from it, so that what is counted here is not read by the code under test. */
interface Drawing {
	readonly author: string | undefined;
	readonly mentions: readonly { readonly name: string; readonly number: number | null }[];
}

const drawing = fc.record<Drawing>({
	author: fc.option(fc.constantFrom(...names), { nil: undefined, freq: 2 }),
	mentions: fc.array(
		fc.record({ name: fc.constantFrom(...names), number: fc.option(fc.nat({ max: 10 }), { freq: 3 }) }),
		{ maxLength: 3 },
	),
});
const drawings = fc.array(drawing, { minLength: 1, maxLength: 10 });

function threadOf(floors: readonly Drawing[]) {
	return drawThread(
		...floors.map(({ author, mentions }) => {
			const text = mentions.map(({ name, number }) => `@${name}${number === null ? '' : ` #${number}`} so`).join(' ');
			return [text, author === undefined ? {} : { author }] as const;
		}),
	);
}

/** Each floor's author by the definition: stated, or the only name that later floors call it by and it does not mention. */
function authorsOf(floors: readonly Drawing[]): (string | null)[] {
	return floors.map(({ author, mentions }, floor) => {
		const later = floors.slice(floor + 1).flatMap((other) => other.mentions);
		const called = new Set(later.filter(({ number }) => number === floor).map(({ name }) => name));
		const [only] = called;
		const isProven = called.size === 1 && mentions.every(({ name }) => name !== only);
		return author ?? (isProven ? (only ?? null) : null);
	});
}

test('people, degrees and nodes are what the definitions say, counted one by one', () => {
	fc.assert(
		fc.property(drawings, (floors) => {
			const thread = threadOf(floors);
			const { people, anonymous } = buildGraph(resolve(thread), thread.floors);
			const authors = authorsOf(floors);
			const others = floors.map(({ mentions }, floor) =>
				mentions.map(({ name }) => name).filter((name) => name !== authors[floor]),
			);
			for (const { handle, floors: written, inDegree, outDegree } of people) {
				const own = authors.flatMap((author, floor) => (author === handle ? [floor] : []));
				expect(written).toEqual(own);
				expect(inDegree).toBe(others.filter((addressed) => addressed.includes(handle)).length);
				expect(outDegree).toBe(own.filter((floor) => (others[floor] ?? []).length > 0).length);
			}
			const named = floors.flatMap(({ author, mentions }) => [author ?? [], mentions.map(({ name }) => name)].flat());
			expect(people.map(({ handle }) => handle)).toEqual(Array.from(new Set(named)));
			const speechless = authors.flatMap((author, floor) => (author === null && others[floor]?.length ? [floor] : []));
			expect(anonymous.map(({ floor }) => floor)).toEqual(speechless);
		}),
	);
});

test('answers are the numbered mentions whose name is the author of an earlier floor, one a floor', () => {
	fc.assert(
		fc.property(drawings, (floors) => {
			const authors = authorsOf(floors);
			const expected = floors.flatMap(({ mentions }, from) => {
				const right = mentions.filter(
					({ name, number }) => number !== null && number < from && authors[number] === name,
				);
				return Array.from(new Set(right.map(({ number }) => `${from}→${number}`)));
			});
			expect(resolve(threadOf(floors)).answers.map(({ from, to }) => `${from}→${to}`)).toEqual(expected);
		}),
	);
});

test('ties are one for each pair and kind, in a direction, and never from anybody to themselves', () => {
	fc.assert(
		fc.property(drawings, (floors) => {
			const thread = threadOf(floors);
			const { people, anonymous, ties } = buildGraph(resolve(thread), thread.floors);
			const nodes = new Set([...people, ...anonymous].map(({ id }) => id));
			const keys = ties.map(({ source, kind, target }) => `${source} ${kind} ${target}`);
			expect(new Set(keys).size).toBe(ties.length);
			for (const { source, target, floors: made } of ties) {
				expect(source).not.toBe(target);
				expect(nodes.has(source) && nodes.has(target)).toBe(true);
				expect(made).toEqual(Array.from(new Set(made)).sort((a, b) => a - b));
				expect(made.length).toBeGreaterThan(0);
			}
		}),
	);
});

test('a person mentioned with a number and without has a tie of each kind, and one address a floor and kind', () => {
	const thread = drawThread('post', 'a', '@ann #1 b @ann c @ann #1 d');
	const resolution = resolve(thread);
	const { ties } = buildGraph(resolution, thread.floors);
	expect(ties.map(({ kind, floors }) => `${kind} ${floors}`)).toEqual(['numbered 2', 'mention 2']);
	// Of several passages the first one is kept.
	expect(resolution.addresses.map(({ kind, span }) => `${kind} ${span?.start}`)).toEqual(['numbered 0', 'mention 10']);
	expect(resolution.answers.map(({ span }) => span?.start)).toEqual([0]);
});

test('a tie is as certain as the best known author of its floors', () => {
	const thread = drawThread('post', '@bob a', '@bob b', ['@bob c', { author: 'ann' }], '@ann #1 d');
	const { ties } = buildGraph(resolve(thread), thread.floors);
	expect(ties.map(({ source, target, floors, grade }) => `${source}>${target} ${floors} ${grade}`)).toEqual([
		'p:ann>p:bob 1,3 stated',
		'f:2>p:bob 2 unknown',
		'f:4>p:ann 4 unknown',
	]);
});
