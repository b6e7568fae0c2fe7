import type { NodeId, Point } from '../../model/graph.ts';
import type { Size } from '../chart.ts';
import { type HitTest, hitTestOf } from './hits.ts';
import { isCrowd } from './level.ts';
import type { NetworkProps } from './props.ts';
import { geometryMemo, labelsMemo } from './remembered.ts';
import { visiblePart } from './scene.ts';
import { movedLabel } from './tween.ts';
import type { NetworkGeometry, NetworkLabel, NetworkScene, Viewport } from './types.ts';

/** How a scene is seen, whatever the pane's size. */
export type PanZoom = Omit<Viewport, 'size'>;

const nobody: ReadonlySet<NodeId> = new Set();

/** What of a graph is shown, where it stands at rest, and what of that is at a point: each worked out when it changes. */
export class Shown {
	readonly #geometryOf = geometryMemo();
	readonly #labelsOf = labelsMemo();
	geometry: NetworkGeometry | null = null;
	scene: NetworkScene | null = null;
	labels: ReadonlyMap<NodeId, NetworkLabel> = new Map();
	/** How it was seen when the labels were placed. */
	#labelled: PanZoom = { zoom: 1, pan: { x: 0, y: 0 } };
	/** Who is drawn though they do little. */
	#wanted: ReadonlySet<NodeId> = nobody;
	#hits: HitTest | null = null;

	/** Where everybody stands in a pane; the same object until somebody stands elsewhere. */
	arrange(props: NetworkProps, size: Size, { zoom }: PanZoom): NetworkGeometry {
		const isPart = isCrowd(props.graph);
		this.geometry = this.#geometryOf(props, size, isPart ? stepOf(zoom) : 1, isPart ? this.#unseen(props) : nobody);
		return this.geometry;
	}

	/** Names for what is shown or, while the graph grows, for all that it grows to: so none moves when more appears. */
	name(props: NetworkProps, view: PanZoom): void {
		const { geometry } = this;
		if (geometry === null) return;
		const viewport = { ...view, size: geometry.size };
		const named = { geometry, view: props.growsTo ?? props.view, first: props.selected, viewport };
		this.labels = this.#labelsOf(named, props, this.labels);
		this.#labelled = view;
		const labels = [...this.labels.values()].filter(({ id }) => props.view.nodes.has(id));
		this.scene = { ...visiblePart(geometry, props.view, props), labels };
		this.forgetHits();
	}

	/** Are the names where they have room in this view? */
	isNamedFor(view: PanZoom): boolean {
		return this.#labelled === view;
	}

	/** The scene with its names where their circles are seen now. */
	seen({ zoom, pan }: PanZoom): NetworkScene | null {
		const { scene } = this;
		const was = this.#labelled;
		if (scene === null || (was.zoom === zoom && was.pan === pan)) return scene;
		const middles = new Map(scene.nodes.map((node) => [node.id, node]));
		const labels = scene.labels.map((label) => {
			const { x, y } = middles.get(label.id) ?? { x: 0, y: 0 };
			return movedLabel(label, {
				x: x * (zoom - was.zoom) + pan.x - was.pan.x,
				y: y * (zoom - was.zoom) + pan.y - was.pan.y,
			});
		});
		return { ...scene, labels };
	}

	hits(props: NetworkProps, view: PanZoom): HitTest | null {
		if (this.#hits !== null) return this.#hits;
		const scene = this.seen(view);
		this.#hits = scene === null ? null : hitTestOf(scene, props.floors, { ...view, size: scene.size });
		return this.#hits;
	}

	/** The view is another: something else is at each point. */
	forgetHits(): void {
		this.#hits = null;
	}

	/** Who is selected and not among the people drawn anyway: the same object as long as it is nobody else. */
	#unseen({ selected }: NetworkProps): ReadonlySet<NodeId> {
		const front = this.geometry?.level.front ?? null;
		const unseen = front === null ? [] : [...selected].filter((id) => !front.has(id));
		const isSame = unseen.length === this.#wanted.size && unseen.every((id) => this.#wanted.has(id));
		if (!isSame) this.#wanted = new Set(unseen);
		return this.#wanted;
	}
}

/** By steps of half as near again, so that a little more zoom does not bring other people. */
function stepOf(zoom: number): number {
	return zoom < 1.4 ? 1 : 2 ** (Math.floor(2 * Math.log2(zoom)) / 2);
}

/** Where a point of the scene is in the pane. */
export function inPane({ x, y }: Point, { zoom, pan }: PanZoom): Point {
	return { x: x * zoom + pan.x, y: y * zoom + pan.y };
}
