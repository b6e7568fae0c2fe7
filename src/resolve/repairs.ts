import { known } from '../lib/assert.ts';
import type { Repair } from '../model/attribution.ts';
import { lowestThreshold } from '../model/inference-settings.ts';
import type { Handle, HandleKey } from '../model/thread.ts';
import type { Solution } from './solve/solve.ts';
import type { Passages } from './solve/why-author.ts';

/** Numbered mentions that are taken to mean another floor than they say, in order of the text. */
export function findRepairs(
	{ given, links, answers }: Solution,
	handles: ReadonlyMap<HandleKey, Handle>,
	passages: Passages,
): Repair[] {
	const spellings = Array.from(handles.values());
	return given.thread.calls.flatMap((call, index) => {
		const targets = given.numbers[index]?.targets;
		if (call.number === null || targets === undefined) return [];
		for (let link = links.first[index] as number; link < (links.first[index + 1] as number); link++) {
			const target = links.target[link] as number;
			const meant = passages.number(target);
			const probability = answers[link] as number;
			if (meant === call.number || probability < lowestThreshold || !targets.has(target)) continue;
			const handle = known(spellings[call.handle], 'handle');
			return [
				{
					floor: passages.number(call.floor),
					span: passages.span(index),
					handle,
					written: call.number,
					meant,
					probability,
				},
			];
		}
		return [];
	});
}
