import type { NodeId, Point } from '../../model/graph.ts';
import { draggedPart } from './dragged.ts';
import { litLabels, litPart } from './lit.ts';
import { type MarkStyle, marksLit, marksOf } from './marks.ts';
import type { NetworkProps } from './props.ts';
import { visiblePart } from './scene.ts';
import { CanvasSurface, mostAtOnce } from './surface.ts';
import { eased, isKin, marksBetween, sceneBetween, tweenMs } from './tween.ts';
import type { NetworkScene, Viewport } from './types.ts';

/** What is to be seen. */
export interface Seen {
	readonly props: NetworkProps;
	/** At rest, its names where their circles are seen now. */
	readonly scene: NetworkScene;
	readonly viewport: Viewport;
	/** Ties that stand out because they were made a moment ago. */
	readonly fresh: ReadonlyMap<string, number>;
	/** A person who is being dragged, and where they are in the scene. */
	readonly dragged: { readonly node: NodeId; readonly at: Point } | null;
	/** The group whose hull is pointed at or walked to. */
	readonly group: number | null;
}

/** What is not picked out keeps so much of its strength, from when the pointer has rested for a moment. */
const faintness = 0.28;
const fading = 'opacity 140ms linear';
const faintDelay = '100ms';
const nobody: ReadonlySet<NodeId> = new Set();

/** What is at rest on one canvas, and above it what is picked out; on its way where what is shown has moved. */
export class Painting {
	readonly #base: CanvasSurface;
	readonly #top: CanvasSurface;
	readonly #seen: () => Seen | null;
	#tween: { readonly from: NetworkScene; readonly start: number } | null = null;
	#frame = 0;

	/** `seen`: asked whenever something is painted. */
	constructor(container: HTMLElement, seen: () => Seen | null) {
		this.#base = new CanvasSurface(container, 'network-base');
		this.#top = new CanvasSurface(container, 'network-top');
		this.#seen = seen;
	}

	/** Nothing moves, and all is painted. */
	get isAtRest(): boolean {
		return this.#tween === null && !this.#base.isPainting;
	}

	/** The scene where it is now, on its way or at rest. */
	onWay(scene: NetworkScene): NetworkScene {
		return this.#tween === null ? scene : sceneBetween(this.#tween.from, scene, this.#share());
	}

	/** Lets what is shown come from where it was, unless nothing is to move or it is too much to be followed. */
	moveFrom(before: NetworkScene | null): void {
		this.#tween = null;
		const seen = this.#seen();
		if (before === null || seen === null || seen.props.growsTo) return;
		if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
		if (Math.max(countOf(before), countOf(seen.scene)) > mostAtOnce || !isKin(before, seen.scene)) return;
		this.#tween = { from: before, start: performance.now() };
		cancelAnimationFrame(this.#frame);
		this.#frame = requestAnimationFrame(() => this.#step());
	}

	paint(): void {
		const seen = this.#seen();
		if (seen === null) return;
		const { scene, viewport } = seen;
		const style = markStyleOf(seen.props);
		const from = this.#tween?.from;
		const marks =
			from === undefined ? marksOf(scene, style, viewport) : marksBetween(from, scene, this.#share(), style, viewport);
		this.#base.show(marks, viewport);
		this.paintTop();
	}

	/** What is picked out, full, and all else faint: as little work as what is picked out, however large the graph. */
	paintTop(): void {
		const seen = this.#seen();
		if (seen === null) return;
		const { props, viewport, dragged, group } = seen;
		const scene = this.onWay(seen.scene);
		faint(this.#base.canvas, props.emphasis !== null || dragged !== null);
		const hulls = scene.hulls.filter((hull) => hull.group === group);
		const picked =
			dragged === null
				? litPart(scene, props, seen.fresh)
				: { ...visiblePart(draggedPart(scene, props.graph, dragged.node, dragged.at), props.view), bars: [] };
		const part = picked ?? (hulls.length === 0 ? null : { ...scene, nodes: [], ties: [], bars: [] });
		if (part === null) {
			this.#top.clear(viewport);
			return;
		}
		const atRest = seen.scene.labels;
		const labels = part.nodes.length > 0 ? litLabels(part, props, viewport, atRest, dragged?.node ?? null) : [];
		this.#top.show(marksLit({ ...part, hulls, labels }, { ...markStyleOf(props), selected: props.selected }), viewport);
	}

	/** The view has moved: what is painted goes along or, where that is little, is painted anew. */
	follow(): void {
		const seen = this.#seen();
		if (seen === null) return;
		if (countOf(seen.scene) <= mostAtOnce / 2) this.paint();
		else for (const surface of [this.#base, this.#top]) surface.follow(seen.viewport);
	}

	end(): void {
		cancelAnimationFrame(this.#frame);
		this.#tween = null;
		this.#base.destroy();
		this.#top.destroy();
	}

	#step(): void {
		if (this.#tween === null) return;
		if (performance.now() - this.#tween.start >= tweenMs) this.#tween = null;
		else this.#frame = requestAnimationFrame(() => this.#step());
		this.paint();
	}

	/** How far the way has been gone, 0 to 1. */
	#share(): number {
		const gone = this.#tween === null ? 1 : (performance.now() - this.#tween.start) / tweenMs;
		return eased(Math.min(1, Math.max(0, gone)));
	}
}

export function markStyleOf({ theme, tieColours = 'speaker', left = null }: NetworkProps): MarkStyle {
	return { theme, tieColours, left, selected: nobody, isLit: false };
}

function countOf({ nodes, ties, bars }: NetworkScene): number {
	return nodes.length + ties.length + bars.length;
}

function faint(canvas: HTMLCanvasElement, isFaint: boolean): void {
	canvas.style.transition = isFaint ? `${fading} ${faintDelay}` : fading;
	canvas.style.opacity = isFaint ? String(faintness) : '1';
	canvas.toggleAttribute('data-faint', isFaint);
}
