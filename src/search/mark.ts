import type { BodyNode } from '../model/body.ts';
import type { Span } from '../model/thread.ts';
import { fold } from './fold.ts';
import { hitsIn, parseQuery } from './search.ts';

/** A body with its hits marked. */
export interface Marked {
	readonly nodes: readonly BodyNode[];
	/** How many of the hits are in nothing that is shown: in a link's address, in the signs of Markdown and HTML. */
	readonly unseen: number;
}

/**
 * Marks `hits`, passages of the floor's text in order, in what is shown of it. A hit over several nodes is marked in
 * each. Text that no longer stands in the file as it is shown (`&lt;`) is searched by itself.
 */
export function markHits(nodes: readonly BodyNode[], hits: readonly Span[], query: string): Marked {
	const seen = new Set<number>();
	const placed = mapTexts(nodes, (node) => {
		const start = startOf(node);
		return start === null ? null : piecesOf(node.text, start, hits, seen);
	});
	const left = hits.flatMap((_, index) => (seen.has(index) ? [] : index)).values();
	const terms = parseQuery(query);
	const all = mapTexts(placed, (node) => {
		if (startOf(node) !== null) return null;
		const own = terms.flatMap((term) => hitsIn(fold(node.text), [term])).sort((a, b) => a.start - b.start);
		const pieces = piecesOf(node.text, 0, own, new Set());
		return pieces.map((piece) => (piece.type === 'hit' ? { ...piece, hit: noted(left.next().value, seen) } : piece));
	});
	return { nodes: all, unseen: hits.length - seen.size };
}

function noted(hit: number | undefined, seen: Set<number>): number | null {
	if (hit !== undefined) seen.add(hit);
	return hit ?? null;
}

type TextNode = Extract<BodyNode, { type: 'text' | 'reference' }>;

/** Every text and reference replaced by its pieces, where there are any. */
function mapTexts(
	nodes: readonly BodyNode[],
	piecesFor: (node: TextNode) => readonly BodyNode[] | null,
): readonly BodyNode[] {
	return nodes.flatMap((node): readonly BodyNode[] => {
		if (node.type === 'hit') return [node];
		if (node.type === 'element') return [{ ...node, children: mapTexts(node.children, piecesFor) }];
		const pieces = piecesFor(node);
		if (pieces === null) return [node];
		return node.type === 'text' ? pieces : [{ ...node, pieces }];
	});
}

/** Where a node's text stands in the floor's, letter by letter; null where it does not. */
function startOf(node: TextNode): number | null {
	if (node.type === 'text') return node.start;
	const { start, end } = node.reference.span;
	return end - start === node.text.length ? start : null;
}

function piecesOf(text: string, start: number, hits: readonly Span[], seen: Set<number>): readonly BodyNode[] {
	const pieces: BodyNode[] = [];
	let at = 0;
	for (let hit = firstEndingAfter(hits, start); hit < hits.length; hit++) {
		const span = hits[hit];
		if (span === undefined || span.start >= start + text.length) break;
		const from = Math.max(at, span.start - start);
		const to = Math.min(text.length, span.end - start);
		if (from >= to) continue;
		if (from > at) pieces.push({ type: 'text', text: text.slice(at, from), start: start + at });
		pieces.push({ type: 'hit', text: text.slice(from, to), hit });
		seen.add(hit);
		at = to;
	}
	if (at < text.length) pieces.push({ type: 'text', text: text.slice(at), start: start + at });
	return pieces;
}

/** The index of the first hit that ends after `place`: hits are in order and apart, and a floor may have a million. */
function firstEndingAfter(hits: readonly Span[], place: number): number {
	let low = 0;
	let high = hits.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((hits[middle]?.end ?? 0) <= place) low = middle + 1;
		else high = middle;
	}
	return low;
}
