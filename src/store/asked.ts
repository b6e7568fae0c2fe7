import { create } from 'zustand';
import { groupBy } from '../lib/group.ts';
import type { Evidence } from '../model/attribution.ts';
import type { FloorBody } from '../model/body.ts';
import type { InboxItem } from '../model/reading.ts';
import type { FloorNumber, Span } from '../model/thread.ts';
import { type Marked, markHits } from '../search/mark.ts';

/** What Put right asks about now, as the text shows it. */
export interface Asked {
	readonly floor: FloorNumber;
	/** By floor, the passages that speak for an answer, in order and apart; none: the whole floor does. */
	readonly passages: ReadonlyMap<FloorNumber, readonly Span[]>;
}

/** Null: nothing is asked. */
export const useAsked = create<{ readonly asked: Asked | null }>()(() => ({ asked: null }));

/** What the text marks for a question. */
export function askedOf(item: InboxItem): Asked {
	return { floor: item.floor, passages: item.type === 'person' ? new Map() : passagesOf(item.candidates) };
}

type Candidates = Extract<InboxItem, { readonly candidates: unknown }>['candidates'];

function passagesOf(candidates: Candidates): Asked['passages'] {
	const pieces = candidates.flatMap(({ value, evidence }): Pick<Evidence, 'floor' | 'span'>[] => [
		...evidence,
		// A floor that may be the one answered stands for itself.
		...(typeof value === 'number' ? [{ floor: value, span: null }] : []),
	]);
	const byFloor = groupBy(pieces, ({ floor }) => floor);
	return new Map(Array.from(byFloor, ([floor, own]) => [floor, apart(own.flatMap(({ span }) => span ?? []))]));
}

/** In order, those that overlap as one. */
function apart(spans: readonly Span[]): readonly Span[] {
	const joined: Span[] = [];
	for (const span of spans.toSorted((a, b) => a.start - b.start)) {
		const last = joined.at(-1);
		if (last === undefined || span.start > last.end) joined.push(span);
		else joined.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
	}
	return joined;
}

/** A floor's text with its passages marked; null where it has none. */
export function markPassages({ number, nodes }: FloorBody, asked: Asked | null): Marked | null {
	const spans = asked?.passages.get(number) ?? [];
	return spans.length === 0 ? null : markHits(nodes, spans, '');
}
