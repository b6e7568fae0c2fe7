import { neutralName } from '../model/inference-settings.ts';
import type { View } from '../view/fields.ts';

/** Which thread an address belongs to: one that ships with the app, or a file only its owner has. */
export interface Origin {
	readonly kind: 'seed' | 'file';
	readonly name: string;
	/** The first 16 hex digits of its hash, to tell whether it is the same one; null where nobody knows. */
	readonly hash: string | null;
	/** Which of the file's threads it is, where the file holds several. */
	readonly thread?: string;
	/** The thread itself, where the address carries it: compressed, as Base64 with the URL alphabet. */
	readonly data?: string | null;
}

/** Are both the same thread of one file? */
export function isSameThread(a: Origin, b: Origin): boolean {
	return isSameFile(a, b) && a.thread === b.thread;
}

/** Are both of one file? By its hash where both have one; a name may have been left out. */
export function isSameFile(a: Origin, b: Origin): boolean {
	if (a.hash !== null && b.hash !== null) return a.hash === b.hash;
	return a.name === b.name || a.name === neutralName || b.name === neutralName;
}

/** False where two hashes are known and differ. */
export function isSameHash(a: string | null, b: string | null): boolean {
	return a === null || b === null || a === b;
}

/** What an address says. */
export interface PageAddress {
	readonly origin: Origin | null;
	readonly view: View;
	/** True of what a later Loutu wrote, of which this one may not know all. */
	readonly isLater?: boolean;
}
