import type { NodeId, Point } from '../../model/graph.ts';
import type { Theme } from '../theme.ts';
import { drawLabel, drawNode, drawRings, drawTie, drawWords, type TieInk } from './canvas.ts';
import { speakerColour } from './paint.ts';
import { widthOf } from './ties.ts';
import type {
	NetworkGeometry,
	NetworkHeading,
	NetworkLabel,
	NetworkNode,
	NetworkTie,
	Viewport,
	VisibleGraph,
} from './types.ts';

/*
 * The cover is a sheet and a spotlight (`sheet.ts`, `spotlight.ts`): the sheet adds what is new and is drawn anew only
 * if something goes; what is picked out or dragged is drawn above a veil, so that it is there at once.
 */

/** All that decides about how a graph is drawn, but for what of it is shown and the words beside it. */
export interface SheetScene {
	readonly geometry: NetworkGeometry;
	readonly theme: Theme;
	readonly viewport: Viewport;
}

/** What is written, placed in the viewport's pixels; names are drawn with their nodes. */
export interface SheetTexts {
	readonly labels: ReadonlyMap<NodeId, NetworkLabel>;
	readonly heading: NetworkHeading | null;
}

const layers = ['ties', 'new', 'nodes', 'labels'] as const;
type Layer = (typeof layers)[number];
/** How long a tie is picked out after it was made. */
const newMs = 600;
const nothing: VisibleGraph = { nodes: new Set(), ties: new Map() };

/**
 * A graph on canvases of our own. What is new is added to what is drawn, so that a graph that grows costs as much as it
 * grows by and not as much as there is; everything is drawn anew only if something goes or the view has moved.
 */
export class Sheet {
	readonly #root = document.createElement('div');
	readonly #contexts = new Map<Layer, CanvasRenderingContext2D>();
	readonly #now: () => number;
	#scene: SheetScene | null = null;
	#texts: SheetTexts | null = null;
	/** What the layers of ties and nodes show, and what that of names does. */
	#shown = nothing;
	#named: ReadonlySet<NodeId> = nothing.nodes;
	#nodes = new Map<NodeId, NetworkNode>();
	#ties = new Map<string, NetworkTie>();
	/** Ties lately made or widened, and when. */
	#fresh = new Map<string, number>();

	constructor(container: HTMLElement, now: () => number = () => performance.now()) {
		this.#now = now;
		const all = { position: 'absolute', inset: '0', width: '100%', height: '100%' };
		Object.assign(this.#root.style, { ...all, pointerEvents: 'none', transformOrigin: '0 0' });
		this.#root.className = 'network-sheet';
		for (const name of layers) {
			const canvas = document.createElement('canvas');
			Object.assign(canvas.style, all);
			const context = canvas.getContext('2d');
			if (context !== null) this.#contexts.set(name, context);
			this.#root.append(canvas);
		}
		container.append(this.#root);
	}

	/**
	 * Draws what of the graph is shown. A scene or texts that are other objects than before are drawn from the beginning.
	 *
	 * @param isGrowing whether what is added stands out for a moment
	 */
	show(scene: SheetScene, texts: SheetTexts, view: VisibleGraph, isGrowing: boolean): void {
		const isOther = scene !== this.#scene;
		if (isOther || hasShrunk(this.#shown, view)) this.#clear(scene, isOther);
		if (isOther || texts !== this.#texts || !isWithin(this.#named, view.nodes)) this.#clearTexts(scene, texts);
		if (!isGrowing) this.#fresh.clear();
		this.#add(scene, view, isGrowing);
		this.#name(scene, texts, view);
		this.#drawFresh(scene, view);
	}

	/** Puts what is drawn where it is seen now, so that moving the view costs nothing; sharp again once it is shown anew. */
	follow(zoom: number, pan: Point): void {
		if (this.#scene === null) return;
		const drawn = this.#scene.viewport;
		const by = zoom / drawn.zoom;
		const [x, y] = [pan.x - drawn.pan.x * by, pan.y - drawn.pan.y * by];
		this.#root.style.transform = by === 1 && x === 0 && y === 0 ? '' : `translate(${x}px, ${y}px) scale(${by})`;
	}

	destroy(): void {
		this.#root.remove();
	}

	#clear(scene: SheetScene, isOther: boolean): void {
		this.#shown = nothing;
		if (isOther) {
			this.#scene = scene;
			this.#nodes = new Map(scene.geometry.nodes.map((node) => [node.id, node]));
			this.#ties = new Map(scene.geometry.ties.map((tie) => [tie.id, tie]));
			this.#root.style.transform = '';
		}
		for (const layer of ['ties', 'nodes', 'new'] as const) this.#wipe(layer, scene);
		this.#draw('ties', scene.viewport, (context) => drawRings(context, scene.geometry, scene.theme));
	}

	#clearTexts(scene: SheetScene, texts: SheetTexts): void {
		this.#texts = texts;
		this.#named = nothing.nodes;
		this.#wipe('labels', scene);
		const words = [...scene.geometry.hours, ...(texts.heading === null ? [] : [texts.heading])];
		this.#draw('labels', null, (context) => drawWords(context, words, scene.viewport, scene.theme));
	}

	#add({ geometry, theme, viewport }: SheetScene, { nodes, ties }: VisibleGraph, isGrowing: boolean): void {
		const shown = this.#shown;
		const isAnew = shown === nothing;
		this.#draw('ties', viewport, (context) => {
			for (const [id, weight] of ties) {
				const tie = this.#ties.get(id);
				if (tie === undefined || shown.ties.get(id) === weight) continue;
				drawTie(context, tie, inkOf(weight, geometry.scale, theme.tie));
				if (isGrowing && !isAnew) this.#fresh.set(id, this.#now());
			}
		});
		this.#draw('nodes', viewport, (context) => {
			for (const id of nodes) {
				const node = this.#nodes.get(id);
				if (node !== undefined && !shown.nodes.has(id)) drawNode(context, node, theme, false);
			}
		});
		this.#shown = { nodes, ties };
	}

	#name({ theme }: SheetScene, { labels }: SheetTexts, { nodes }: VisibleGraph): void {
		this.#draw('labels', null, (context) => {
			for (const [id, label] of labels) if (nodes.has(id) && !this.#named.has(id)) drawLabel(context, label, theme);
		});
		this.#named = nodes;
	}

	/** What was made a moment ago stands out in its author's colour. */
	#drawFresh(scene: SheetScene, view: VisibleGraph): void {
		const oldest = this.#now() - newMs;
		for (const [id, at] of this.#fresh) if (at < oldest || !view.ties.has(id)) this.#fresh.delete(id);
		this.#wipe('new', scene);
		this.#draw('new', scene.viewport, (layer) => {
			for (const id of this.#fresh.keys()) {
				const tie = this.#ties.get(id);
				if (tie === undefined) continue;
				const colour = speakerColour(this.#nodes.get(tie.source), scene.theme);
				const ink = inkOf(view.ties.get(id) ?? 1, scene.geometry.scale, colour);
				drawTie(layer, { ...tie, short: null }, { ...ink, width: ink.width + 1 });
			}
		});
	}

	/** Empties a layer; it has the pane's size then. */
	#wipe(layer: Layer, { geometry: { size } }: SheetScene): void {
		const context = this.#contexts.get(layer);
		if (context === undefined) return;
		const [width, height] = [size.width, size.height].map((length) => Math.round(length * devicePixelRatio));
		if (context.canvas.width !== width) context.canvas.width = width ?? 0;
		if (context.canvas.height !== height) context.canvas.height = height ?? 0;
		context.setTransform(1, 0, 0, 1, 0, 0);
		context.clearRect(0, 0, context.canvas.width, context.canvas.height);
	}

	/** Draws in the scene's pixels, or in the viewport's where none is given. */
	#draw(layer: Layer, viewport: Viewport | null, paint: (context: CanvasRenderingContext2D) => void): void {
		const context = this.#contexts.get(layer);
		if (context === undefined) return;
		const { zoom, pan } = viewport ?? { zoom: 1, pan: { x: 0, y: 0 } };
		const ratio = devicePixelRatio;
		context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * pan.x, ratio * pan.y);
		paint(context);
	}
}

function inkOf(weight: number, scale: number, colour: string): TieInk {
	return { width: widthOf(weight, scale), scale, colour };
}

/** Is anything gone or less than before? Then adding is not enough. */
function hasShrunk(before: VisibleGraph, now: VisibleGraph): boolean {
	if (!isWithin(before.nodes, now.nodes) || now.ties.size < before.ties.size) return true;
	for (const [id, weight] of before.ties) if ((now.ties.get(id) ?? 0) < weight) return true;
	return false;
}

function isWithin<T>(part: ReadonlySet<T>, whole: ReadonlySet<T>): boolean {
	if (part.size > whole.size) return false;
	for (const each of part) if (!whole.has(each)) return false;
	return true;
}
