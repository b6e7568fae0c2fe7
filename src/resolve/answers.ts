import type { Answer } from '../model/attribution.ts';
import { type FloorNumber, type HandleKey, handleKey } from '../model/thread.ts';
import { type Context, canAnswer, type ReadFloor } from './context.ts';

type Authors = ReadonlyMap<FloorNumber, HandleKey>;

/**
 * Which floors each floor answers, for certain: what the file states, and numbered mentions whose name is the known
 * author of the floor they number. Where the author is contested or the file states another, name and number may not
 * belong together, so such a mention answers nothing. Neither does a plain mention (it names a person) nor a number
 * without a name.
 */
export function findAnswers(context: Context, authors: Authors): Answer[] {
	return context.floors.flatMap((floor) => [
		...statedAnswers(context, floor),
		...numberedAnswers(context, floor, authors),
	]);
}

function statedAnswers(context: Context, { floor }: ReadFloor): Answer[] {
	const from = floor.number;
	return Array.from(new Set(floor.answers))
		.filter((to) => canAnswer(context, from, to))
		.map((to) => ({ from, to, kind: 'stated', grade: 'stated', probability: null, span: null }));
}

function numberedAnswers(context: Context, { floor, references }: ReadFloor, authors: Authors): Answer[] {
	const from = floor.number;
	const answers = new Map<FloorNumber, Answer>();
	for (const { handle, floor: to, span } of references) {
		if (handle === null || to === null || answers.has(to) || !canAnswer(context, from, to)) continue;
		if (authors.get(to) !== handleKey(handle)) continue;
		answers.set(to, { from, to, kind: 'numbered', grade: 'proven', probability: null, span });
	}
	return Array.from(answers.values());
}
