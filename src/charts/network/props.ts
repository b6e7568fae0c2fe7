import type { TieColours } from '../../model/encoding.ts';
import type { NodeId, Pins, Point } from '../../model/graph.ts';
import type { Target } from '../../model/selection.ts';
import type { FloorNumber, FloorRange } from '../../model/thread.ts';
import type { Theme } from '../theme.ts';
import type { GeometryInput } from './geometry.ts';
import type { Viewport, VisibleGraph } from './types.ts';

/** The nodes and ties that stand out; all others become faint. */
export interface NetworkEmphasis {
	readonly nodes: ReadonlySet<NodeId>;
	/** Ids of ties. */
	readonly ties: ReadonlySet<string>;
}

/** What a filter leaves of what is drawn. */
export interface NetworkLeft {
	readonly nodes: { has(node: NodeId): boolean };
	/** By the tie's id. */
	readonly ties: { has(tie: string): boolean };
	/** The floors whose bars on the rim are full. */
	readonly floors: ReadonlySet<FloorNumber>;
	/** The others have no bars at all. */
	readonly isRestGone: boolean;
}

/** What a geometry follows from besides the pane, how near it is seen and who is wanted in it. */
export type GeometryProps = Omit<GeometryInput, 'size' | 'nearness' | 'wanted'>;

/** All that a network shows. Values are compared by identity: only changed ones are drawn anew. */
export interface NetworkProps extends GeometryProps {
	readonly pins: Pins;
	readonly view: VisibleGraph;
	/** While the graph grows by itself: all that it grows to. Null or absent: it stands still. */
	readonly growsTo?: VisibleGraph | null;
	/** What a filter leaves; the rest is faint. Null or absent: nothing is filtered. */
	readonly left?: NetworkLeft | null;
	/** The meaning of a tie's colour; absent: the speaker. */
	readonly tieColours?: TieColours;
	readonly theme: Theme;
	/** The chart's accessible name. */
	readonly label: string;
	/** Null: nothing is picked out, nothing is faint. */
	readonly emphasis: NetworkEmphasis | null;
	/** The floors whose bars are picked out. */
	readonly floorsPicked?: ReadonlySet<FloorNumber> | null;
	/** Outlined in ink. */
	readonly selected: ReadonlySet<NodeId>;
}

/** Told of what the user does. The chart changes nothing by itself; changes come by `update`. */
export interface NetworkHandlers {
	onHover(target: Target | null): void;
	/** Null: a click beside everything. `add`: Ctrl, Cmd or Shift was held. */
	onSelect(target: Target | null, options: { readonly add: boolean }): void;
	/** How large circles are drawn now beside their full size. */
	onScale?(scale: number): void;
	/** Zoom and place have come to rest. */
	onRest?(viewport: Viewport): void;
	/** A node was put somewhere, in the layout's units; null: it is to stand where the layout has it. */
	onPin(node: NodeId, point: Point | null): void;
	/** A stretch of the rim was brushed. `final` is false while a drag goes on. */
	onBrush?(range: FloorRange, options: { readonly final: boolean }): void;
	/** A group's hull was clicked: everybody in it is wanted, or no longer. */
	onOpen?(group: number): void;
	/** How many people are drawn now. */
	onPeople?(shown: number): void;
}
