import type { Floor, FloorNumber } from '../model/thread.ts';
import { hashOf } from './bytes.ts';

/** 48 bits: two of 100,000 floors are alike by chance once in 50,000 threads. */
const digits = 12;

/** By floor, in order; null where the browser offers no SHA-256. */
export async function fingerprintsOf(
	floors: readonly Floor[],
): Promise<readonly (readonly [FloorNumber, string])[] | null> {
	const encoder = new TextEncoder();
	const prints: (readonly [FloorNumber, string])[] = [];
	for (const { number, text } of floors) {
		const hash = await hashOf(encoder.encode(text));
		if (hash === null) return null;
		prints.push([number, hash.slice(0, digits)]);
	}
	return prints;
}
