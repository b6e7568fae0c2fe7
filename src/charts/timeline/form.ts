import type { NodeId, Point } from '../../model/graph.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { SvgElement } from '../svg.ts';
import type { Theme } from '../theme.ts';
import type { TimelineEmphasis } from './marks.ts';
import type { AxisScene, TimelineInput } from './scene.ts';

/*
 * A timeline's form is a function from its input to a drawing. Axis, brush, pointer, keys and playhead are the mount's
 * and the same for all.
 */

/**
 * What a timeline draws of its floors: bars with arcs, or lanes. Axis, brush, pointer and keys are the same for all.
 * `scroll`: pixels of the drawing above the pane, where it is higher than that.
 */
export type TimelineForm = (input: TimelineInput, scroll: number) => TimelineDrawing;

/** A timeline laid out in a size, able to draw itself. */
export interface TimelineDrawing {
	readonly scene: AxisScene;
	/** Of all there is to scroll to; at most the pane's where nothing scrolls. */
	readonly height: number;
	picture(theme: Theme, emphasis: TimelineEmphasis | null): SvgElement;
	/** The mark over the drawing while a floor is pointed at, and the place of its name; null where the floor is not shown. */
	hover(theme: Theme, floor: FloorNumber): { readonly marks: readonly SvgElement[]; readonly spot: Point } | null;
	/** Marks at the floors that a search found. */
	hits(theme: Theme, floors: ReadonlySet<FloorNumber>): readonly SvgElement[];
	/** The rows that have names beside the floors. */
	nameAt?(spot: Point): NameTarget | null;
	/** How far to scroll for a floor to be seen. */
	scrollFor?(floor: FloorNumber): number;
}

/** A person named beside the floors, or all people that are folded into one row. */
type NameTarget = ({ readonly type: 'person'; readonly person: NodeId } | { readonly type: 'fold' }) & {
	/** The whole name where only a part of it is seen. */
	readonly tip: string;
};
