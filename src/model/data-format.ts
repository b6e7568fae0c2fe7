import type { NodeId, Point } from './graph.ts';
import type { FloorRange } from './thread.ts';

/** Where the nodes stand and how they are coloured, for the formats that can say so. */
export interface NodeAppearance {
	/** In any unit, y downwards; a node that is absent has no place. */
	readonly points: ReadonlyMap<NodeId, Point>;
	/** `#rrggbb`; a node that is absent has no colour. */
	readonly colours: ReadonlyMap<NodeId, string>;
}

/** What a filter leaves of the graph. */
export interface Cut {
	readonly nodes: ReadonlySet<NodeId>;
	/** Ids of ties. */
	readonly ties: ReadonlySet<string>;
	/** Both ends in it; null: all floors. */
	readonly range: FloorRange | null;
}

/** What the page says of a data file that it wants; formats take what they can use. */
export interface ExportOptions {
	/** Parameters of the view, stored with thread data. */
	readonly view: Readonly<Record<string, unknown>>;
	readonly appearance: NodeAppearance | null;
	/** For formats of the graph alone: nothing but this. Absent: all of it. */
	readonly only?: Cut;
	/** CSV: begin with U+FEFF, by which Excel knows UTF-8; Gephi 0.9.2 stumbles over it. */
	readonly byteOrderMark: boolean;
}

/** A file ready to be saved. */
export interface DataFile {
	readonly content: string | Uint8Array<ArrayBuffer>;
	/** Of its name, without the first dot. */
	readonly ending: string;
	readonly mediaType: string;
}
