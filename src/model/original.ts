import type { FloorFacts, Source } from './reading.ts';

/** Replies on a page of V2EX. */
const pageSize = 100;
const topic = /^https:\/\/www\.v2ex\.com\/t\/\d+$/;

/**
 * Where a floor stands on the web; null where the source does not say, or where floors have no addresses of their own
 * there. V2EX gives a reply the fragment `r_<id>` on the page that its number is on.
 */
export function originalAddress({ address }: Source, { number, id }: Pick<FloorFacts, 'number' | 'id'>): string | null {
	// Thread data may hold any address.
	if (address === null || !topic.test(address)) return null;
	if (number === 0) return address;
	return id !== null && /^\d+$/.test(id) ? `${address}?p=${Math.ceil(number / pageSize)}#r_${id}` : null;
}
