import type { Claim } from '../claims.ts';
import type { Context } from '../context.ts';

/** Whoever a floor mentions hardly wrote it (4,405 of 4,448 floors were by somebody else). */
export function* selfMention({ floors }: Context): Iterable<Claim> {
	for (const { floor, references } of floors) {
		for (const { handle, span } of references) {
			if (handle === null) continue;
			const evidence = { rule: 'self-mention', floor: floor.number, span } as const;
			yield { floor: floor.number, handle, stance: 'against', evidence };
		}
	}
}
