/** What of a virtual list says where its rows stand; pixels. */
export interface Sight {
	readonly scrollOffset: number;
	readonly viewportSize: number;
	findItemIndex(offset: number): number;
	getItemOffset(index: number): number;
	getItemSize(index: number): number;
}

/** The rows whose end is in sight: of a long one that only begins here nobody has read all. */
export function seenRows(sight: Sight, count: number): readonly number[] {
	const { scrollOffset: top, viewportSize: height } = sight;
	if (height === 0 || count === 0) return [];
	const bottom = top + height;
	const first = Math.max(0, sight.findItemIndex(top));
	const last = Math.min(count - 1, sight.findItemIndex(bottom));
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter((index) => {
		const end = sight.getItemOffset(index) + sight.getItemSize(index);
		return end > top && end <= bottom + 1;
	});
}
