import { quantile } from 'd3';
import type { NodeId } from '../../model/graph.ts';
import { onRim, type Rim, rimLength, shareOf } from './rim.ts';
import type { BarPart, RimBar, RimFloor } from './types.ts';

/** Pixels along the rim that a floor's bar needs, the gap beside it included; with less, floors share one. */
const narrowestSlot = 3.2;
const binSlot = 5;
const widestBar = 9;
const barShare = 0.62;
const shortest = 3;

/**
 * A bar a floor, as long as the root of its text; where there is no room for each, a bar a stretch of the rim, in which
 * each author has a part as long as their share of its floors.
 */
export function rimBarsOf(
	floors: readonly RimFloor[],
	rim: Rim,
	colours: ReadonlyMap<NodeId, number>,
): readonly RimBar[] {
	const length = rimLength(rim);
	const slot = length / rim.turn;
	const colourOf = ({ author }: RimFloor) => (author === null ? 'unknown' : (colours.get(author) ?? null));
	if (slot >= narrowestSlot) {
		const lengthOf = lengthScale(floors, rim.room);
		const width = Math.min(widestBar, slot * barShare);
		return floors.map((floor) => {
			const part: BarPart = { colour: colourOf(floor), grade: floor.grade, share: 1 };
			const at = onRim(rim, shareOf(rim, floor.number));
			return { first: floor.number, last: floor.number, ...at, length: lengthOf(floor.length), width, parts: [part] };
		});
	}
	const bins = binned(floors, Math.max(12, Math.floor(length / binSlot)), rim);
	const most = bins.reduce((longest, { text }) => Math.max(longest, text), 1);
	return bins.map(({ at, members, text }): RimBar => {
		const [first, last] = [members[0]?.number ?? 0, members.at(-1)?.number ?? 0];
		const drawn = Math.max(shortest, rim.room * Math.sqrt(text / most));
		return {
			...{ first, last, ...onRim(rim, at), length: drawn, width: binSlot * 0.78 },
			parts: partsOf(members, colourOf),
		};
	});
}

/** The scale ends at the longest text or, if that is less, at 16 times what nine floors of ten stay under. */
function lengthScale(floors: readonly RimFloor[], room: number): (length: number) => number {
	const lengths = floors.map(({ length }) => length);
	const longest = lengths.reduce((a, b) => Math.max(a, b), 1);
	const end = Math.min(longest, Math.max((quantile(lengths, 0.9) ?? 1) * 16, 1));
	return (length) => Math.max(shortest, room * Math.sqrt(Math.min(1, length / end)));
}

interface Bin {
	/** Its middle, as a share of the rim. */
	readonly at: number;
	readonly members: RimFloor[];
	text: number;
}

function binned(floors: readonly RimFloor[], count: number, rim: Rim): Bin[] {
	const bins = new Map<number, Bin>();
	for (const floor of floors) {
		const index = Math.min(count - 1, Math.floor(shareOf(rim, floor.number) * count));
		const bin = bins.get(index) ?? { at: (index + 0.5) / count, members: [], text: 0 };
		bin.members.push(floor);
		bin.text += floor.length;
		bins.set(index, bin);
	}
	return [...bins.values()];
}

/** From the foot on: authors with a colour in the order of their colours, then all other authors, then unknown ones. */
function partsOf(members: readonly RimFloor[], colourOf: (floor: RimFloor) => BarPart['colour']): BarPart[] {
	const counts = new Map<BarPart['colour'], number>();
	for (const floor of members) {
		const colour = colourOf(floor);
		counts.set(colour, (counts.get(colour) ?? 0) + 1);
	}
	const rank = (colour: BarPart['colour']) => (colour === 'unknown' ? 2e9 : (colour ?? 1e9));
	return [...counts]
		.sort(([a], [b]) => rank(a) - rank(b))
		.map(([colour, count]) => ({
			colour,
			grade: colour === 'unknown' ? 'unknown' : 'proven',
			share: count / members.length,
		}));
}
