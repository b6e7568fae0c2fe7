import type { TieKind } from './attribution.ts';
import type { NodeId } from './graph.ts';

/** What a tie is called: unique whatever characters handles are made of. */
export function tieId(source: NodeId, target: NodeId, kind: TieKind): string {
	return JSON.stringify([source, kind, target]);
}

/** The id of the tie between what its ends have become; null where one of them is gone, or where this is no tie's id. */
export function tieIdAfter(id: string, nodeOf: (end: NodeId) => NodeId | null): string | null {
	try {
		const [source, kind, target] = JSON.parse(id) as unknown[];
		if (typeof source !== 'string' || typeof target !== 'string') return null;
		const [from, to] = [nodeOf(source as NodeId), nodeOf(target as NodeId)];
		return from === null || to === null ? null : tieId(from, to, kind as TieKind);
	} catch {
		return null;
	}
}
