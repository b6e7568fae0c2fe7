import type { NodeId } from '../../model/graph.ts';
import type { FloorNumber, FloorRange } from '../../model/thread.ts';
import type { Measure } from '../chart.ts';
import type { Theme } from '../theme.ts';
import type { TimelineForm } from './form.ts';
import type { Window } from './frame.ts';
import type { TimelineEmphasis } from './marks.ts';
import type { TimelineAnswer, TimelineAxis, TimelineWords } from './scene.ts';
import type { TimelineFloor } from './types.ts';

/**
 * What a timeline shows. Compared by identity: the scene is only built anew when floors, answers, colours, words or
 * the size change.
 */
export interface TimelineProps {
	readonly floors: readonly TimelineFloor[];
	readonly answers: readonly TimelineAnswer[];
	readonly colours: ReadonlyMap<NodeId, number>;
	readonly theme: Theme;
	readonly words: TimelineWords & { /** The chart's accessible name. */ readonly label: string };
	readonly measure: Measure;
	/** A floor in a few words, shown at the pointer and read aloud: `#88 NnMmOo`. */
	readonly describe: (floor: FloorNumber) => string;
	/** Null: nothing is picked out, nothing is faint. */
	readonly emphasis: TimelineEmphasis | null;
	/** The floors that a search found; absent or null: nothing is searched for. */
	readonly hits?: ReadonlySet<FloorNumber> | null;
	readonly range: FloorRange | null;
	/** The floor pointed at, here or elsewhere. */
	readonly hovered: FloorNumber | null;
	/** Absent: bars with arcs. */
	readonly form?: TimelineForm | undefined;
	/** Null or absent: floors in equal steps. */
	readonly axis?: TimelineAxis | null;
	/** Null or absent: all floors. */
	readonly window?: Window | null;
	/** The floor up to which everything has been said so far; null or absent: all of them. */
	readonly playhead?: Playhead | null;
}

interface Playhead {
	readonly floor: FloorNumber;
	/** The label of its grip, and the grip itself. It is handed in so that a page without playback need not load it. */
	readonly label: string;
}

/** Told of what the user does. The chart shows it at once, until `update` is called with other props. */
export interface TimelineHandlers {
	onHoverFloor(floor: FloorNumber | null): void;
	/** Null: a click beside the floors. `add`: Ctrl, Cmd or Shift was held. */
	onSelectFloor(floor: FloorNumber | null, options: { readonly add: boolean }): void;
	/** A person is pointed at where people are named, or no longer. */
	onHoverPerson?(person: NodeId | null): void;
	onSelectPerson?(person: NodeId, options: { readonly add: boolean }): void;
	/** The lanes that are folded into one, or all of them, are wanted. */
	onFold?(): void;
	/** The playhead was dragged to a floor. */
	onScrub?(floor: FloorNumber): void;
	/** The cursor went to a floor that the window does not show. */
	onReach?(floor: FloorNumber): void;
	/** Null clears the range. `final` is false while a drag goes on. */
	onBrush(range: FloorRange | null, options: { readonly final: boolean }): void;
}
