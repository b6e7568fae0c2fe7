import type { NodeId } from '../model/graph.ts';
import type { FloorNumber } from '../model/thread.ts';
import type { CardFacts } from './metrics/card.ts';

/** A floor of a card's strip, in shares of its width: 0 at the opening post, 1 at the last floor. */
export interface CardMark {
	readonly floor: FloorNumber;
	readonly left: number;
	readonly width: number;
	/** Above the axis: the person wrote it. Below: it speaks to them. */
	readonly isWritten: boolean;
	/** Who speaks; it may be a floor of unknown author. */
	readonly source: NodeId;
}

/** In a long thread a mark would be too thin to be seen or hit. */
const thinnest = 0.008;

/** Where in the thread a person speaks and is spoken to, in order of floors. */
export function cardMarks({ person, written, received }: CardFacts, lastFloor: FloorNumber): CardMark[] {
	const width = Math.max(thinnest, 0.8 / (lastFloor + 1));
	const place = (floor: FloorNumber) => ((1 - width) * floor) / Math.max(1, lastFloor);
	return [
		...written.map((floor) => ({ floor, left: place(floor), width, isWritten: true, source: person })),
		...received.map(({ floor, source }) => ({ floor, left: place(floor), width, isWritten: false, source })),
	].sort((a, b) => a.floor - b.floor);
}
