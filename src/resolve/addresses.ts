import type { Address } from '../model/attribution.ts';
import { type FloorNumber, type HandleKey, handleKey } from '../model/thread.ts';
import { type Context, canAnswer, type ReadFloor } from './context.ts';

type Authors = ReadonlyMap<FloorNumber, HandleKey>;

/**
 * Whom each floor speaks to: everybody it mentions and, where the file states what it answers, the known authors of
 * those floors. One address for each floor, person and kind, with the first passage; never to the floor's own author.
 */
export function findAddresses(context: Context, authors: Authors): Address[] {
	return context.floors.flatMap((floor) => {
		const found = [...mentions(floor), ...statedAddresses(context, floor, authors)];
		const author = authors.get(floor.floor.number);
		return firstOfEach(found.filter(({ person }) => person !== author));
	});
}

function mentions({ floor, references }: ReadFloor): Address[] {
	return references.flatMap(({ handle, floor: number, span }) => {
		if (handle === null) return [];
		return { floor: floor.number, person: handleKey(handle), kind: number === null ? 'mention' : 'numbered', span };
	});
}

function statedAddresses(context: Context, { floor }: ReadFloor, authors: Authors): Address[] {
	return (floor.answers ?? []).flatMap((parent) => {
		const person = canAnswer(context, floor.number, parent) ? authors.get(parent) : undefined;
		return person === undefined ? [] : { floor: floor.number, person, kind: 'stated', span: null };
	});
}

function firstOfEach(addresses: readonly Address[]): Address[] {
	const first = new Map<string, Address>();
	for (const address of addresses) {
		// A kind has no colon, so the key is unique.
		const key = `${address.kind}:${address.person}`;
		if (!first.has(key)) first.set(key, address);
	}
	return Array.from(first.values());
}
