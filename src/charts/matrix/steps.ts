/** A step of the key: from this weight on, up to the next step's, cells have that much ink. */
export interface WeightStep {
	readonly from: number;
	readonly text: string;
	/** Opacity of the ink; the first gives 3:1 against the ground in every theme. */
	readonly opacity: number;
}

/** Twice the weight, one step darker: five shades can be told apart, and most weights are small. */
export const weightSteps: readonly WeightStep[] = [
	{ from: 1, text: '1', opacity: 0.52 },
	{ from: 2, text: '2', opacity: 0.64 },
	{ from: 3, text: '3–4', opacity: 0.76 },
	{ from: 5, text: '5–8', opacity: 0.88 },
	{ from: 9, text: '9+', opacity: 1 },
];

/** The index of a weight's step; weights are 1 or more. */
export function stepOf(weight: number): number {
	return Math.max(
		0,
		weightSteps.findLastIndex(({ from }) => weight >= from),
	);
}
