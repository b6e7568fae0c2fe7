import { fail, type Result } from '../lib/result.ts';
import type { ReadError } from '../model/thread.ts';

/**
 * The largest files that are read, in bytes. A text takes some five times its size while it is read, JSON some 15 times,
 * the tree of a page some 25 times; a tab has 2 to 4 GB, and no text may have more than 536 million characters (V8).
 * Threads are far smaller: 2,000 replies have 1 MB.
 */
export const largest = { text: 256_000_000, json: 128_000_000, page: 64_000_000 } as const;

/** Devices that tell of less memory than this, in GB, read the less. */
const enoughMemory = 4;

/** The limit as it holds on this device. */
export function limitHere(limit: number): number {
	const { navigator } = globalThis as { readonly navigator?: { readonly deviceMemory?: number } };
	// Chromium alone tells, in powers of two up to 8: https://w3c.github.io/device-memory/
	return Math.floor(limit * Math.min(1, (navigator?.deviceMemory ?? enoughMemory) / enoughMemory));
}

export function tooLarge(size: number, most: number): Result<never, ReadError> {
	return fail({ code: 'too-large', params: { size, most } });
}
