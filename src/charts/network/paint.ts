import type { Theme } from '../theme.ts';
import type { NetworkNode } from './types.ts';

/** Dash and gap, in pixels, of ties whose author is likely or unknown, and of those whose author is a guess. */
export const tieDash = { dashed: [5, 3.5], dotted: [1.6, 2.8] } as const;

/** Pixels of ground around each label's letters. */
export const haloWidth = 2;

/** Pixels between the opening poster's circle and its ring. */
export const ringOffset = 3.5;

/** The dot of what was put somewhere by hand, at the upper right of its circle, with a rim of ground; pixels. */
export const pinDot = { radius: 3, rim: 1.5 };

/** Where a circle's dot is. */
export function pinPlace({ x, y, radius }: Pick<NetworkNode, 'x' | 'y' | 'radius'>): { x: number; y: number } {
	const reach = Math.max(radius, pinDot.radius) * Math.SQRT1_2;
	return { x: x + reach, y: y - reach };
}

export interface NodePaint {
	readonly fill: string;
	/** The person's colour, whatever the circle is filled with. */
	readonly colour: string;
	readonly border: string;
	/** Pixels. */
	readonly borderWidth: number;
}

/** People are filled with their colour, in part where that is to tell a grade; floors of unknown author are hollow. */
export function nodePaint(
	{ kind, colour, filling }: Pick<NetworkNode, 'kind' | 'colour' | 'filling'>,
	theme: Theme,
): NodePaint {
	if (kind === 'floor') return { fill: theme.ground, colour: theme.others, border: theme.others, borderWidth: 1.3 };
	const fill = (colour === null ? undefined : theme.people[colour]) ?? theme.others;
	if (filling < 1) return { fill: theme.ground, colour: fill, border: fill, borderWidth: 1.6 };
	// A rim of ground keeps touching circles apart.
	return { fill, colour: fill, border: theme.ground, borderWidth: 1 };
}

/** A tie that is picked out has the colour of whoever speaks, where that is known. */
export function speakerColour(speaker: NetworkNode | undefined, theme: Theme): string {
	return speaker === undefined || speaker.kind === 'floor' ? theme.ink : nodePaint(speaker, theme).colour;
}

/** How large lines and arrows are in a scene of that scale: where circles are tiny, these can still be seen. */
export function inkScale(scale: number): number {
	return Math.max(0.5, scale);
}

/** How much is left to see of what is not picked out. */
export const faintness = 0.16;
