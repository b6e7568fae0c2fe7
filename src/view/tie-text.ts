/**
 * Ties in an address: their ids, but for those of floors of unknown author that follow each other and say the same to
 * one person, which are one text: a cell of the matrix can stand for hundreds of them. See `tieId`.
 */
export function writeTies(ties: readonly string[]): string[] {
	const groups: { readonly first: string; readonly said: Anonymous | null }[] = [];
	for (const tie of ties) {
		const said = anonymousOf(tie);
		const last = groups.at(-1);
		if (last?.said && said?.kind === last.said.kind && said.target === last.said.target) {
			const floors = [...last.said.floors, ...said.floors];
			groups.splice(-1, 1, { first: last.first, said: { ...said, floors } });
		} else groups.push({ first: tie, said });
	}
	return groups.map(({ first, said }) =>
		said === null || said.floors.length === 1
			? first
			: JSON.stringify([`f:${said.floors.join('+')}`, said.kind, said.target]),
	);
}

/** The ids in texts of {@link writeTies}, each once; what is no such text stays as it is. */
export function readTies(texts: readonly string[]): string[] {
	const ties = texts.filter(Boolean).flatMap((text) => {
		const joined = anonymousOf(text);
		return joined === null || joined.floors.length === 1
			? text
			: joined.floors.map((floor) => JSON.stringify([`f:${floor}`, joined.kind, joined.target]));
	});
	return [...new Set(ties)];
}

interface Anonymous {
	/** Numbers, as written. */
	readonly floors: readonly string[];
	readonly kind: string;
	readonly target: string;
}

/** What is said by floors of unknown author; null for other ties, and for what an address has in place of one. */
function anonymousOf(text: string): Anonymous | null {
	const [, floors, kind, target] = text.match(/^\["f:(\d+(?:\+\d+)*)","(\w+)",("(?:[^"\\]|\\.)*")\]$/) ?? [];
	if (floors === undefined || kind === undefined || target === undefined) return null;
	try {
		return { floors: floors.split('+'), kind, target: JSON.parse(target) };
	} catch {
		return null;
	}
}
