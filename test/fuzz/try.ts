import { Broken } from './holds.ts';
import type { Kind, Outcome } from './kind.ts';

/** What became of a case: `throw` is what would reach the person, `broken` something that does not hold. */
export interface Tried {
	readonly outcome: Outcome | 'throw' | 'broken';
	/** What was thrown, with the place; empty where nothing was. */
	readonly message: string;
}

/** Tries a case. Resolves unless it never ends. */
export async function tryCase(kind: Kind, input: unknown): Promise<Tried> {
	try {
		return { outcome: await kind.check(input), message: '' };
	} catch (error) {
		if (error instanceof Broken) return { outcome: 'broken', message: error.message };
		return { outcome: 'throw', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}
