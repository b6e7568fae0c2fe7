import { listAt } from '../../lib/group.ts';
import type { FloorNumber } from '../../model/thread.ts';

/** The answers around a floor that are drawn. */
export interface Chain<T> {
	/** Those that begin or end there. */
	readonly direct: readonly T[];
	/** On from there: up to where it began, and down to all that followed. */
	readonly further: readonly T[];
}

/** More lines at once would say nothing, and pointing has to stay quick. */
const mostFurther = 200;

/** The chains of any floor in some links from floors to what they answer. Nothing is computed before the first one. */
export function chainsIn<T>(
	links: readonly T[],
	ends: (link: T) => { readonly from: FloorNumber; readonly to: FloorNumber },
): (floor: FloorNumber) => Chain<T> {
	let up: Map<FloorNumber, T[]> | null = null;
	const down = new Map<FloorNumber, T[]>();
	return (floor) => {
		if (up === null) {
			up = new Map();
			for (const link of links) {
				const { from, to } = ends(link);
				listAt(up, from).push(link);
				listAt(down, to).push(link);
			}
		}
		const direct = new Set([...(up.get(floor) ?? []), ...(down.get(floor) ?? [])]);
		const further = new Set<T>();
		reach(floor, up, (link) => ends(link).to, further);
		reach(floor, down, (link) => ends(link).from, further);
		return { direct: [...direct], further: [...further].filter((link) => !direct.has(link)) };
	};
}

/** Adds the links that steps lead along from a floor, the nearest first, until there are enough. */
function reach<T>(
	start: FloorNumber,
	links: ReadonlyMap<FloorNumber, readonly T[]>,
	next: (link: T) => FloorNumber,
	found: Set<T>,
): void {
	const seen = new Set([start]);
	const enough = found.size + mostFurther + (links.get(start)?.length ?? 0);
	for (const floor of seen) {
		for (const link of links.get(floor) ?? []) {
			found.add(link);
			seen.add(next(link));
			if (found.size >= enough) return;
		}
	}
}
