import type { Claim } from '../claims.ts';
import type { Context } from '../context.ts';

/** The file names the author. */
export function* statedAuthor({ floors }: Context): Iterable<Claim> {
	for (const { floor } of floors) {
		if (floor.author === null) continue;
		const evidence = { rule: 'stated', floor: floor.number, span: null } as const;
		yield { floor: floor.number, handle: floor.author, stance: 'stated', evidence };
	}
}
