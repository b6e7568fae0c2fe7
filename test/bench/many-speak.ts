import { type Person, personId, type ReplyGraph, type Tie } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';
import { chanceOf } from '../generator/random.ts';

/** Few write often and are spoken to often, as in threads. */
export function manySpeak(count: number, floors: number): ReplyGraph {
	const chance = chanceOf(7);
	const people = Array.from({ length: count }, (_, index): Person => {
		const key = handleKey(`p${index}`);
		return { id: personId(key), key, handle: key, floors: [index], firstFloor: index, inDegree: 1, outDegree: 1 };
	});
	const ties = Array.from({ length: floors }, (_, floor): Tie[] => {
		// Everybody once; then whoever writes often.
		const source = people[floor < count ? floor : chance.zipf(count)];
		const target = people[chance.zipf(count)];
		if (source === undefined || target === undefined || source === target) return [];
		return [
			{
				id: `${floor}`,
				source: source.id,
				target: target.id,
				kind: 'numbered',
				floors: [floor],
				grade: 'proven',
				probability: null,
			},
		];
	});
	return { people, anonymous: [], ties: ties.flat() };
}
