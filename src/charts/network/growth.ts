import type { NodeId } from '../../model/graph.ts';
import type { Theme } from '../palette.ts';
import { drawLabel, drawNode, drawRings, drawTie, type TieInk } from './canvas.ts';
import type { Viewport } from './labels.ts';
import { faintness, nodePaint } from './paint.ts';
import type { NetworkEmphasis } from './props.ts';
import { widthOf } from './ties.ts';
import type { NetworkGeometry, NetworkLabel, NetworkNode, NetworkTie, VisibleGraph } from './types.ts';

/** All that decides about how a growing graph is drawn, but for how far it has grown. */
export interface GrowthScene {
	readonly geometry: NetworkGeometry;
	readonly theme: Theme;
	readonly emphasis: NetworkEmphasis | null;
	readonly selected: ReadonlySet<NodeId>;
	/** Placed for all that the graph grows to, so that no name moves; in the viewport's pixels. */
	readonly labels: ReadonlyMap<NodeId, NetworkLabel>;
	readonly viewport: Viewport;
}

const layers = ['ties', 'new', 'nodes', 'labels'] as const;
/** How long a tie is picked out after it was made. */
const newMs = 600;

/**
 * A graph that grows, drawn over Cytoscape's: what is new is added to what is drawn, so that a step costs as much as it
 * adds and not as much as there is. Everything is drawn anew only if something goes or the view moves.
 */
export class Growth {
	readonly #root = document.createElement('div');
	readonly #contexts = new Map<(typeof layers)[number], CanvasRenderingContext2D>();
	readonly #now: () => number;
	#scene: GrowthScene | null = null;
	#shown: VisibleGraph | null = null;
	#nodes = new Map<NodeId, NetworkNode>();
	#ties = new Map<string, NetworkTie>();
	/** Ties lately made or widened, and when. */
	#fresh = new Map<string, number>();

	constructor(container: HTMLElement, now: () => number = () => performance.now()) {
		this.#now = now;
		Object.assign(this.#root.style, { position: 'absolute', inset: '0', pointerEvents: 'none', zIndex: '1' });
		this.#root.className = 'network-growth';
		for (const name of layers) {
			const canvas = document.createElement('canvas');
			Object.assign(canvas.style, { position: 'absolute', inset: '0', width: '100%', height: '100%' });
			const context = canvas.getContext('2d');
			if (context !== null) this.#contexts.set(name, context);
			this.#root.append(canvas);
		}
		container.append(this.#root);
	}

	/** Draws what the graph has grown to. A scene that is another object than before is drawn from the beginning. */
	show(scene: GrowthScene, view: VisibleGraph): void {
		const before = this.#shown;
		if (scene !== this.#scene || before === null || hasShrunk(before, view)) this.#begin(scene, before === null);
		this.#add(scene, view);
		this.#shown = view;
		this.#drawFresh(scene, view);
	}

	destroy(): void {
		this.#root.remove();
	}

	#begin(scene: GrowthScene, isFirst: boolean): void {
		this.#scene = scene;
		this.#shown = { nodes: new Set(), ties: new Map() };
		if (isFirst) this.#fresh.clear();
		this.#nodes = new Map(scene.geometry.nodes.map((node) => [node.id, node]));
		this.#ties = new Map(scene.geometry.ties.map((tie) => [tie.id, tie]));
		const { width, height } = scene.geometry.size;
		const ratio = devicePixelRatio;
		for (const { canvas } of this.#contexts.values()) {
			canvas.width = Math.round(width * ratio);
			canvas.height = Math.round(height * ratio);
		}
		this.#draw('ties', scene, (context) => drawRings(context, scene.geometry, scene.theme));
	}

	#add({ geometry, theme, emphasis, selected, labels }: GrowthScene, { nodes, ties }: VisibleGraph): void {
		const shown = this.#shown;
		const scene = this.#scene;
		if (shown === null || scene === null) return;
		const isAnew = shown.nodes.size === 0;
		this.#draw('ties', scene, (context) => {
			for (const [id, weight] of ties) {
				if (shown.ties.get(id) === weight) continue;
				const tie = this.#ties.get(id);
				if (tie === undefined) continue;
				context.globalAlpha = emphasis === null || emphasis.ties.has(id) ? 1 : faintness;
				const colour = emphasis?.ties.has(id) ? this.#colourOf(tie, theme) : theme.tie;
				drawTie(context, tie, inkOf(weight, geometry.scale, colour));
				if (!isAnew) this.#fresh.set(id, this.#now());
			}
		});
		const arrived = [...nodes].filter((id) => !shown.nodes.has(id));
		const alphaOf = (id: NodeId) => (emphasis === null || emphasis.nodes.has(id) ? 1 : faintness);
		this.#draw('nodes', scene, (context) => {
			for (const id of arrived) {
				const node = this.#nodes.get(id);
				context.globalAlpha = alphaOf(id);
				if (node !== undefined) drawNode(context, node, theme, selected.has(id));
			}
		});
		this.#draw('labels', { ...scene, viewport: { ...scene.viewport, zoom: 1, pan: { x: 0, y: 0 } } }, (context) => {
			for (const id of arrived) {
				const label = labels.get(id);
				context.globalAlpha = alphaOf(id);
				if (label !== undefined) drawLabel(context, label, theme);
			}
		});
	}

	/** What was made a moment ago stands out in its author's colour. */
	#drawFresh(scene: GrowthScene, view: VisibleGraph): void {
		const context = this.#contexts.get('new');
		const oldest = this.#now() - newMs;
		for (const [id, at] of this.#fresh) if (at < oldest || !view.ties.has(id)) this.#fresh.delete(id);
		context?.setTransform(1, 0, 0, 1, 0, 0);
		context?.clearRect(0, 0, context.canvas.width, context.canvas.height);
		this.#draw('new', scene, (layer) => {
			for (const id of this.#fresh.keys()) {
				const tie = this.#ties.get(id);
				if (tie === undefined) continue;
				const ink = inkOf(view.ties.get(id) ?? 1, scene.geometry.scale, this.#colourOf(tie, scene.theme));
				drawTie(layer, { ...tie, short: null }, { ...ink, width: ink.width + 1 });
			}
		});
	}

	#colourOf({ source }: NetworkTie, theme: Theme): string {
		const node = this.#nodes.get(source);
		return node === undefined || node.kind === 'floor' ? theme.ink : nodePaint(node, theme).colour;
	}

	#draw(
		layer: (typeof layers)[number],
		{ viewport }: GrowthScene,
		paint: (context: CanvasRenderingContext2D) => void,
	): void {
		const context = this.#contexts.get(layer);
		if (context === undefined) return;
		const { zoom, pan } = viewport;
		const ratio = devicePixelRatio;
		context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * pan.x, ratio * pan.y);
		context.globalAlpha = 1;
		paint(context);
	}
}

function inkOf(weight: number, scale: number, colour: string): TieInk {
	return { width: widthOf(weight, scale), scale: Math.max(0.5, scale), colour };
}

/** Is anything gone or less than before? Then adding is not enough. */
function hasShrunk(before: VisibleGraph, now: VisibleGraph): boolean {
	if (now.nodes.size < before.nodes.size || now.ties.size < before.ties.size) return true;
	for (const id of before.nodes) if (!now.nodes.has(id)) return true;
	for (const [id, weight] of before.ties) if ((now.ties.get(id) ?? 0) < weight) return true;
	return false;
}
