import { quantile } from 'd3';
import { isCertain } from '../../model/attribution.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { Fill } from './bars.ts';
import { type Frame, footX, narrowestSlot } from './frame.ts';
import { distinctPairs } from './pairs.ts';
import type { TimelineAnswer } from './types.ts';

/** From a floor back to the floor it answers: half an ellipse on `frame.arcBase`. */
export interface Arc {
	readonly from: FloorNumber;
	readonly to: FloorNumber;
	/** Its two ends, the left one first. */
	readonly x1: number;
	readonly x2: number;
	readonly height: number;
	/** Who wrote the answering floor. */
	readonly fill: Fill;
	/** False where it is only probable that the one answers the other. */
	readonly isCertain: boolean;
}

/** Until this distance no arc reaches the top: answers to the floor just above stay low arcs. */
const shortestFullDistance = 25;

/**
 * Thread Arcs (Kerr 2003, https://doi.org/10.1109/INFVIS.2003.1249028): floors in equal steps in order of arrival, an
 * arc for each answer. Heights are min(room, k·√distance); k lets nineteen arcs of twenty stay below the top. The
 * distance is counted in floors or, where floors are narrower than {@link narrowestSlot}, in steps of that width: what
 * looks near stays low. Answers from or to floors that are not there are left out.
 */
export function arcsOf(
	answers: readonly TimelineAnswer[],
	positions: ReadonlyMap<FloorNumber, number>,
	fills: readonly Fill[],
	frame: Frame,
): readonly Arc[] {
	const links = distinctLinks(answers, positions);
	const step = Math.max(frame.slot, narrowestSlot);
	const widthOf = ({ a, b }: Link) => Math.abs(footX(frame, a) - footX(frame, b));
	const full = Math.max((quantile(links, 0.95, widthOf) ?? 0) / step, shortestFullDistance);
	const room = frame.arcBase - frame.top;
	const isShown = ({ a, b }: Link) =>
		footX(frame, Math.max(a, b)) >= frame.left && footX(frame, Math.min(a, b)) <= frame.right;
	return links.filter(isShown).map((link) => ({
		from: link.from,
		to: link.to,
		x1: footX(frame, Math.min(link.a, link.b)),
		x2: footX(frame, Math.max(link.a, link.b)),
		height: Math.min(room, room * Math.sqrt(widthOf(link) / step / full)),
		fill: fills[link.a] ?? 'unknown',
		isCertain: link.isCertain,
	}));
}

interface Link {
	readonly from: FloorNumber;
	readonly to: FloorNumber;
	/** Positions of the two floors. */
	readonly a: number;
	readonly b: number;
	readonly isCertain: boolean;
}

function distinctLinks(answers: readonly TimelineAnswer[], positions: ReadonlyMap<FloorNumber, number>): Link[] {
	const links: Link[] = [];
	for (const { from, to, grade } of answers) {
		const a = positions.get(from);
		const b = positions.get(to);
		if (a !== undefined && b !== undefined && a !== b) {
			links.push({ from, to, a, b, isCertain: grade === undefined || isCertain(grade) });
		}
	}
	// Of several the surest: sorting keeps the order of equals.
	links.sort((one, other) => Number(other.isCertain) - Number(one.isCertain));
	return distinctPairs(links, ({ a, b }) => [a, b]);
}
