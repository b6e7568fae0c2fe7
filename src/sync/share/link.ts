import { toBase64Url } from '../../lib/base64url.ts';
import type { Origin } from '../../store/origin.ts';
import type { View } from '../../view/view.ts';
import { writeAddress } from '../address.ts';

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
