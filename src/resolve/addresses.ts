import type { Address, Answer, Reference } from '../model/attribution.ts';
import type { FloorNumber, Handle, HandleKey } from '../model/thread.ts';

type Authors = ReadonlyMap<FloorNumber, HandleKey>;

/** A floor's number and what its text refers to. */
export interface Referring {
	readonly number: FloorNumber;
	readonly references: readonly Reference[];
}

/**
 * Whom each floor speaks to: everybody it mentions and, where it answers floors without naming anybody, their named
 * authors. One address for each floor, person and kind, with the first passage; never to the floor's own author.
 */
export function findAddresses(
	floors: readonly Referring[],
	answers: ReadonlyMap<FloorNumber, readonly Answer[]>,
	authors: Authors,
	keyOf: (handle: Handle) => HandleKey,
): Address[] {
	return floors.flatMap((floor) => {
		const found = [...mentions(floor, keyOf), ...answeredAuthors(answers.get(floor.number) ?? [], authors)];
		const author = authors.get(floor.number);
		return firstOfEach(found.filter(({ person }) => person !== author));
	});
}

function mentions({ number: floor, references }: Referring, keyOf: (handle: Handle) => HandleKey): Address[] {
	return references.flatMap(({ handle, floor: number, span }) => {
		if (handle === null) return [];
		return { floor, person: keyOf(handle), kind: number === null ? 'mention' : 'numbered', span };
	});
}

/** A call names its person, whichever floor it answers; all other kinds are ties to the author of the floor. */
function answeredAuthors(answers: readonly Answer[], authors: Authors): Address[] {
	return answers.flatMap(({ from, to, kind, span, isOwn }) => {
		if (kind === 'mention' || kind === 'numbered' || isOwn) return [];
		const person = authors.get(to);
		return person === undefined ? [] : { floor: from, person, kind, span };
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
