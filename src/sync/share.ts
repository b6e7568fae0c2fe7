import { Inflate } from 'fflate';
import { concatUint8Arrays } from 'uint8array-extras';
import { fromBase64Url, toBase64Url } from '../lib/base64url.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Origin } from '../store/origin.ts';
import type { View } from '../view/view.ts';
import { writeAddress } from './address.ts';

/** A link longer than this is not offered: mail and chat programs cut it. */
export const longestLink = 100 * 1024;

export interface ShareLink {
	readonly link: string;
	/** Its length in bytes: all of it is ASCII. */
	readonly size: number;
	readonly isTooLong: boolean;
}

/**
 * A link that shows the view to whoever opens it.
 *
 * @param page the page's own address; its fragment does not count
 * @param packed the thread compressed, to travel inside; null: for those who have its file
 */
export function shareLink(page: string, origin: Origin, view: View, packed: Uint8Array | null): ShareLink {
	const data = packed === null ? null : toBase64Url(packed);
	const link = `${page.replace(/#.*$/, '')}#${writeAddress({ origin: { ...origin, data }, view })}`;
	return { link, size: link.length, isTooLong: link.length > longestLink };
}

/**
 * In bytes: a link of 100 KB could hold a hundred megabytes of one letter, and to read thread data takes some 15 times its
 * size. Browsers take links of some 2 MB, whose text is no longer than this.
 */
export const mostUnpacked = 10_000_000;

/** Why a link's thread cannot be had: the link was cut or altered, or unpacks to more than any link should. */
export type UnpackProblem = 'broken' | 'too-large';

/** The thread data that a link carries; see the worker's `packed`. */
export function unpack(text: string): Result<Uint8Array<ArrayBuffer>, UnpackProblem> {
	// Nothing that unpacks to so little is longer than this, deflated as badly as can be.
	if (text.length > 1.5 * mostUnpacked) return fail('too-large');
	const bytes = fromBase64Url(text);
	if (bytes === null || bytes.length === 0) return fail('broken');
	const chunks: Uint8Array[] = [];
	let size = 0;
	let isWhole = false;
	const inflate = new Inflate((chunk, isFinal) => {
		size += chunk.length;
		if (size <= mostUnpacked) chunks.push(chunk);
		isWhole = isFinal;
	});
	try {
		// In pieces, so that what grows without end is stopped on the way.
		for (let at = 0; at < bytes.length; at += pieceSize) {
			inflate.push(bytes.subarray(at, at + pieceSize), at + pieceSize >= bytes.length);
			if (size > mostUnpacked) return fail('too-large');
		}
	} catch {
		return fail('broken');
	}
	return isWhole ? ok(new Uint8Array(concatUint8Arrays(chunks, size))) : fail('broken');
}

const pieceSize = 4096;
