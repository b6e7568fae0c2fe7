import type { Claim } from '../claims.ts';
import { type Context, canAnswer } from '../context.ts';

/** `@U #N` in a floor above N: U wrote N. A number at or above the own floor says only that numbers have shifted. */
export function* numberedMention(context: Context): Iterable<Claim> {
	for (const { floor, references } of context.floors) {
		for (const { handle, floor: number, span } of references) {
			if (handle === null || number === null || !canAnswer(context, floor.number, number)) continue;
			const evidence = { rule: 'numbered-mention', floor: floor.number, span } as const;
			yield { floor: number, handle, stance: 'for', evidence };
		}
	}
}
