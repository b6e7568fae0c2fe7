import type { NodeId } from '../../model/graph.ts';
import type { Marks } from './mark.ts';
import type { NetworkEmphasis, NetworkLeft } from './props.ts';
import type { NetworkScene, Viewport } from './types.ts';

/** The drawing of a chart on the page, for tests and benchmarks, which look into a page from outside. */
export interface DrawnNetwork {
	/** All that is shown, where it stands or, while it moves, where it is going. */
	readonly scene: NetworkScene;
	readonly viewport: Viewport;
	/** The part that stands out; null: none. */
	readonly lit: NetworkEmphasis | null;
	/** What of it a filter leaves: the rest is faint. Null: all. */
	readonly left: NetworkLeft | null;
	/** Who is outlined in ink. */
	readonly selected: ReadonlySet<NodeId>;
	/** The marks that are painted at rest. */
	readonly marks: Marks;
	/** Nothing moves, and all is painted. */
	readonly isAtRest: boolean;
}

/** The key under which a chart's container has a function that tells what is drawn. */
const key = Symbol.for('loutu.network');

type Container = HTMLElement & { [key]?: (() => DrawnNetwork | null) | undefined };

export function tellDrawn(container: HTMLElement, drawn: (() => DrawnNetwork | null) | undefined): void {
	(container as Container)[key] = drawn;
}

export function drawnIn(container: HTMLElement): DrawnNetwork | null {
	return (container as Container)[key]?.() ?? null;
}
