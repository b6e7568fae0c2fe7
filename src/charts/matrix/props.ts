import type { Sureness } from '../../model/attribution.ts';
import type { NodeId } from '../../model/graph.ts';
import type { MatrixData, MatrixOrder } from '../../model/matrix.ts';
import type { Target } from '../../model/selection.ts';
import type { Measure } from '../chart.ts';
import type { Theme } from '../theme.ts';
import type { MatrixWords } from './foot.ts';

/** The people and cells that stand out; all others become faint. The same as in the network. */
export interface MatrixEmphasis {
	readonly nodes: ReadonlySet<NodeId>;
	/** Ids of ties. */
	readonly ties: ReadonlySet<string>;
}

/** The target of the pointer, the keyboard or a click: a person (a name, or a cell of the diagonal) or a pair of people. */
export type MatrixTarget = { readonly type: 'person'; readonly person: NodeId } | CellTarget;

/** All that the source says to the target; `ties` is empty and `weight` 0 where that is nothing. */
export interface CellTarget {
	readonly type: 'cell';
	/** Null: the floors of unknown author. */
	readonly source: NodeId | null;
	readonly target: NodeId;
	readonly weight: number;
	/** Null where the cell is empty. */
	readonly grade: Sureness | null;
	readonly ties: readonly string[];
}

/** All that a matrix shows. Values are compared by identity: only changed ones are drawn anew. */
export interface MatrixProps {
	readonly data: MatrixData;
	readonly order: MatrixOrder;
	/** Indices into `theme.people`; people who are absent have no own colour. */
	readonly colours: ReadonlyMap<NodeId, number>;
	readonly theme: Theme;
	readonly measure: Measure;
	readonly words: MatrixWords & { /** The chart's accessible name. */ readonly label: string };
	/** A target in a few words, shown below the matrix and read aloud: `Ann answers Bob: 3 floors, likely`. */
	readonly describe: (target: MatrixTarget) => string;
	/** Null: nothing is picked out, nothing is faint. */
	readonly emphasis: MatrixEmphasis | null;
	/** Their rows and columns are outlined in ink. */
	readonly selected: ReadonlySet<NodeId>;
	/** Ids of ties: their cells are outlined, and named. */
	readonly selectedTies: ReadonlySet<string>;
	/** The target that another view points at; a target in the matrix itself comes first. */
	readonly hovered: Target | null;
}

/** Told of what the user does. The chart by itself shows only the target of the pointer; all else follows by `update`. */
export interface MatrixHandlers {
	onHover(target: MatrixTarget | null): void;
	/** Null: a click on an empty cell or beside everything. `add`: Ctrl, Cmd or Shift was held. */
	onSelect(target: MatrixTarget | null, options: { readonly add: boolean }): void;
}
