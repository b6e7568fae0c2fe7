/** A disc to be kept off other discs, in any unit. */
export interface Disc {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

/** How much of the way home a disc is pulled in a round, and how often in it those that overlap are parted. */
const pull = 0.05;
const partings = 2;

/**
 * Where the discs stand once they no longer overlap, each near where it was. The same discs move the same way every
 * time. At most `rounds` rounds are spent; very crowded discs may still touch then.
 */
export function separate(discs: readonly Disc[], rounds: number): { x: number; y: number }[] {
	// From large to small: each looks for others that are no larger, and so no farther off than its own width.
	const order = discs.map((_, index) => index).sort((a, b) => radiusOf(discs, b) - radiusOf(discs, a) || a - b);
	const sorted = order.map((index) => discs[index] as Disc);
	const xs = Float64Array.from(sorted, ({ x }) => x);
	const ys = Float64Array.from(sorted, ({ y }) => y);
	const radii = Float64Array.from(sorted, ({ radius }) => radius);
	for (let round = 0; round < rounds; round++) {
		// The pull home keeps a crowd slightly overlapping; without it the last overlaps go.
		const isPulled = round < rounds / 2;
		if (isPulled) for (const [index, { x, y }] of sorted.entries()) pullTo(xs, ys, index, x, y);
		let isApart = true;
		for (let parting = 0; parting < partings; parting++) isApart = !parted(xs, ys, radii) && isApart;
		if (isApart && !isPulled) break;
	}
	const places: { x: number; y: number }[] = [];
	for (const [rank, index] of order.entries()) places[index] = { x: at(xs, rank), y: at(ys, rank) };
	return places;
}

function radiusOf(discs: readonly Disc[], index: number): number {
	return discs[index]?.radius ?? 0;
}

function at(numbers: Float64Array | Int32Array, index: number): number {
	return numbers[index] ?? 0;
}

function pullTo(xs: Float64Array, ys: Float64Array, index: number, x: number, y: number): void {
	xs[index] = at(xs, index) + (x - at(xs, index)) * pull;
	ys[index] = at(ys, index) + (y - at(ys, index)) * pull;
}

/** Moves apart whoever overlap. Did any? */
function parted(xs: Float64Array, ys: Float64Array, radii: Float64Array): boolean {
	const { size, columns, rows, left, top, first, next } = gridOf(xs, ys, radii);
	let isAny = false;
	for (let one = 0; one < xs.length; one++) {
		const [x, y, reach] = [at(xs, one) - left, at(ys, one) - top, 2 * at(radii, one)];
		const lastRow = Math.min(rows - 1, Math.floor((y + reach) / size));
		const lastColumn = Math.min(columns - 1, Math.floor((x + reach) / size));
		for (let row = Math.max(0, Math.floor((y - reach) / size)); row <= lastRow; row++) {
			for (let column = Math.max(0, Math.floor((x - reach) / size)); column <= lastColumn; column++) {
				// A cell's list goes from small to large: behind the disc itself are those that have looked for it.
				for (let other = at(first, row * columns + column); other > one; other = at(next, other)) {
					if (partTwo(xs, ys, radii, one, other)) isAny = true;
				}
			}
		}
	}
	return isAny;
}

/** A grid over all discs, with a linked list a cell: `first` by cell and `next` by disc; -1 ends it. */
function gridOf(xs: Float64Array, ys: Float64Array, radii: Float64Array) {
	const count = xs.length;
	const [left, top] = [xs.reduce(least, Number.POSITIVE_INFINITY), ys.reduce(least, Number.POSITIVE_INFINITY)];
	const [right, bottom] = [xs.reduce(most, Number.NEGATIVE_INFINITY), ys.reduce(most, Number.NEGATIVE_INFINITY)];
	const usual = 2 * at(radii, count >> 1);
	// No more cells than a few a disc, however far apart they are.
	const fewest = Math.max(Math.sqrt(((right - left) * (bottom - top)) / count), (right - left + bottom - top) / count);
	const size = Math.max(usual, fewest, 1e-6);
	const columns = Math.max(1, Math.ceil((right - left) / size + 1e-9));
	const rows = Math.max(1, Math.ceil((bottom - top) / size + 1e-9));
	const first = new Int32Array(columns * rows).fill(-1);
	const next = new Int32Array(count);
	for (let index = 0; index < count; index++) {
		const column = Math.min(columns - 1, Math.floor((at(xs, index) - left) / size));
		const row = Math.min(rows - 1, Math.floor((at(ys, index) - top) / size));
		next[index] = at(first, row * columns + column);
		first[row * columns + column] = index;
	}
	return { size, columns, rows, left, top, first, next };
}

const least = (a: number, b: number) => Math.min(a, b);
const most = (a: number, b: number) => Math.max(a, b);

/** Moves two discs apart by all of their overlap, the smaller one farther. Did they overlap? */
function partTwo(xs: Float64Array, ys: Float64Array, radii: Float64Array, one: number, other: number): boolean {
	const [a, b] = [at(radii, one), at(radii, other)];
	let [x, y] = [at(xs, other) - at(xs, one), at(ys, other) - at(ys, one)];
	const away = x * x + y * y;
	if (away >= (a + b) ** 2) return false;
	if (away === 0) {
		// Nothing says which way: each goes its own, by the golden angle.
		[x, y] = [Math.cos(other * 2.399963), Math.sin(other * 2.399963)];
	}
	const length = Math.hypot(x, y);
	const by = (a + b - Math.sqrt(away)) / length;
	const share = (a * a) / (a * a + b * b || 1);
	xs[one] = at(xs, one) - x * by * (1 - share);
	ys[one] = at(ys, one) - y * by * (1 - share);
	xs[other] = at(xs, other) + x * by * share;
	ys[other] = at(ys, other) + y * by * share;
	return true;
}
