import type { NetworkProps } from './props.ts';
import type { NetworkGeometry } from './types.ts';

/** What a graph's elements follow from, but for pins and the size of the pane. */
const causes = [
	...(['graph', 'positions', 'colours', 'openingPoster'] as const),
	...(['theme', 'sizes', 'fillings', 'prominent'] as const),
];

/** Can only pins have changed since? False where nothing was shown before. */
export function areOnlyPinsNew(before: NetworkProps | null, now: NetworkProps): boolean {
	return before !== null && causes.every((name) => before[name] === now[name]);
}

export function isSameSize({ size }: Pick<NetworkGeometry, 'size'>, other: NetworkGeometry | null): boolean {
	return size.width === other?.size.width && size.height === other.size.height;
}
