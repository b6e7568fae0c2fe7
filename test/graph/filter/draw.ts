import fc from 'fast-check';
import { type Filter, filterModes } from '../../../src/graph/filters/filter.ts';
import { tieMarks } from '../../../src/graph/ties.ts';
import { type Grade, tieKinds } from '../../../src/model/attribution.ts';
import { floorId, type NodeId, type Person, personId, type ReplyGraph, type Tie } from '../../../src/model/graph.ts';
import { handleKey } from '../../../src/model/thread.ts';
import { stepsAbout } from '../../fixtures/steps.ts';

/** `ann` is a person, `7` a floor of unknown author. */
export const id = (name: string): NodeId => (/^\d/.test(name) ? floorId(Number(name)) : personId(handleKey(name)));

export function personCalled(handle: string): Person {
	return { id: id(handle), key: handleKey(handle), handle, floors: [], firstFloor: 1, inDegree: 0, outDegree: 0 };
}

/** `ann>bob numbered 3,5`: a tie, drawn. */
export function tie(drawing: string, grade: Grade = 'proven'): Tie {
	const [ends = '', kind = '', floors = ''] = drawing.split(' ');
	const [source = '', target = ''] = ends.split('>');
	return {
		id: drawing,
		source: id(source),
		target: id(target),
		kind: tieKinds.find((one) => one === kind) ?? 'mention',
		floors: floors.split(',').map(Number),
		grade,
		probability: grade === 'likely' ? 0.9 : null,
	};
}

/** A graph of these ties; their ends are its nodes, with people who have none. */
export function graphOf(ties: readonly Tie[], people: readonly string[] = []): ReplyGraph {
	const ends = new Set(ties.flatMap(({ source, target }) => [source, target]));
	const named = [...ends].filter((end) => end.startsWith('p:')).map((end) => end.slice(2));
	const anonymous = [...ends].filter((end) => end.startsWith('f:'));
	return {
		people: [...new Set([...named, ...people])].map((handle) => {
			const own = ties.filter(({ source }) => source === id(handle)).flatMap(({ floors }) => floors);
			return { ...personCalled(handle), floors: [...new Set(own)].sort((a, b) => a - b) };
		}),
		anonymous: anonymous.map((node) => ({ id: node, floor: Number(node.slice(2)), outDegree: 1 })),
		ties,
	};
}

export const names = ['ann', 'bob', 'cat', 'dan', 'eve', 'fay'] as const;

const name = fc.constantFrom(...names);
const floor = fc.integer({ min: 1, max: 12 });
/** Loops among them: nothing may hang on there being none. */
const drawnTie = fc
	.tuple(
		fc.oneof({ arbitrary: name, weight: 5 }, fc.constantFrom('20', '21')),
		name,
		fc.constantFrom('mention', 'numbered', 'floor'),
		fc.uniqueArray(floor, { minLength: 1, maxLength: 3 }),
		fc.constantFrom<Grade>('stated', 'proven', 'likely'),
	)
	.map(([source, target, kind, floors, grade]) => {
		const isAnonymous = /^\d/.test(source);
		const said = isAnonymous ? [Number(source)] : [...floors].sort((a, b) => a - b);
		return tie(`${source}>${target} ${kind} ${said.join(',')}`, isAnonymous ? 'unknown' : grade);
	});

/** Small graphs; people without ties in each. */
export const anyGraph: fc.Arbitrary<ReplyGraph> = fc
	.uniqueArray(drawnTie, { selector: ({ source, target, kind }) => `${source} ${target} ${kind}`, maxLength: 14 })
	.map((ties) => graphOf(ties, names));

export const anyFilter: fc.Arbitrary<Filter> = fc.record({
	people: fc.subarray([...names]).map((some) => new Set(some.map(id))),
	mode: fc.constantFrom(...filterModes),
	without: fc.subarray([...names], { maxLength: 2 }).map((some) => new Set(some.map(id))),
	kindsOff: fc.subarray(['mention', 'floor'] as const).map((some) => new Set(some)),
	marksOff: fc.subarray([...tieMarks]).map((some) => new Set(some)),
	range: fc.option(
		fc.tuple(floor, floor).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
		{ nil: null },
	),
	steps: stepsAbout(name.map(id)),
});
