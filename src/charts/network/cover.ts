import type { Core } from 'cytoscape';
import { memoLast } from '../../lib/memo.ts';
import type { NodeId, Point } from '../../model/graph.ts';
import type { Theme } from '../theme.ts';
import { setDrawing } from './cytoscape-drawing.ts';
import { draggedPart } from './dragged.ts';
import { headingOf } from './geometry.ts';
import type { NetworkEmphasis, NetworkProps } from './props.ts';
import { visiblePart } from './scene.ts';
import { Sheet, type SheetScene, type SheetTexts } from './sheet.ts';
import { type Spotlight, spotlightOver } from './spotlight.ts';
import type { NetworkGeometry, NetworkLabel, VisibleGraph } from './types.ts';

/*
 * A graph that is large or grows is drawn on canvases over Cytoscape's, which draws nothing meanwhile: it would draw
 * all of it for every change, 10,000 elements in a quarter of a second without a graphics card. It still finds what is
 * pointed at and moves the view; what is filtered it learns when the view rests or somebody points.
 */

/** What the canvases are drawn from. */
export interface Covered {
	readonly geometry: NetworkGeometry;
	readonly props: NetworkProps;
	/** Where names are while the graph stands still. */
	readonly labels: ReadonlyMap<NodeId, NetworkLabel>;
}

interface Canvases {
	readonly sheet: Sheet;
	readonly spotlight: Spotlight;
}

/**
 * Draws a graph that is large or grows on canvases over Cytoscape's, which draws nothing meanwhile: for every change it
 * draws all of the graph, 10,000 elements in a quarter of a second without a graphics card. It still knows where
 * everything is, what is pointed at and how the view was moved.
 */
export class Cover {
	readonly #container: HTMLElement;
	readonly #root = document.createElement('div');
	#canvases: Canvases | null = null;
	#covered: Covered | null = null;
	readonly #sceneOf = memoLast(sceneOf);
	readonly #textsOf = memoLast(textsOf);

	constructor(container: HTMLElement) {
		this.#container = container;
		this.#root.className = 'network-cover';
		const style = { position: 'absolute', inset: '0', overflow: 'hidden', pointerEvents: 'none', zIndex: '1' };
		Object.assign(this.#root.style, style);
	}

	/** Draws the graph from now on, or leaves it to Cytoscape again. */
	want(cy: Core, isWanted: boolean): void {
		if (!isWanted) this.#uncover(cy);
		else if (this.#canvases === null) {
			this.#container.append(this.#root);
			this.#canvases = { sheet: new Sheet(this.#root), spotlight: spotlightOver(this.#root) };
			setDrawing(cy, false);
		}
	}

	get isDrawing(): boolean {
		return this.#canvases !== null;
	}

	/** Draws what is shown, as it is seen now. */
	show(cy: Core, covered: Covered): void {
		const { geometry, props, labels } = covered;
		const pan = cy.pan();
		const scene = this.#sceneOf(geometry, props.theme, cy.zoom(), pan.x, pan.y, devicePixelRatio);
		const { positions, measure, isolatedLabel } = props;
		const texts = this.#textsOf(labels, geometry, props.growsTo ?? props.view, positions, measure, isolatedLabel);
		this.#covered = covered;
		this.#canvases?.sheet.show(scene, texts, props.view, Boolean(props.growsTo));
		this.#light(cy);
	}

	/** The view is being moved: what is drawn goes along, and is drawn anew by the next `show`. */
	follow(cy: Core): void {
		this.#canvases?.sheet.follow(cy.zoom(), cy.pan());
		this.#light(cy);
	}

	/** A node is being dragged: it and its ties are drawn where it is now, above all else. */
	drag(cy: Core, dragged: NodeId, at: Point): void {
		if (this.#covered === null) return;
		const part = draggedPart(this.#covered.geometry, this.#covered.props.graph, dragged, at);
		const emphasis = idsOf(part);
		this.#light(cy, part, emphasis);
	}

	/** What is picked out, above a veil. */
	#light(cy: Core, part = this.#covered?.geometry, emphasis = this.#covered?.props.emphasis ?? null): void {
		if (this.#covered === null || part === undefined || emphasis === null) {
			this.#canvases?.spotlight.show(null);
			return;
		}
		const { props, labels } = this.#covered;
		const { selected, theme, measure, view } = props;
		const viewport = { zoom: cy.zoom(), pan: { ...cy.pan() }, size: part.size };
		const picked = visiblePart(part, common(emphasis, view));
		this.#canvases?.spotlight.show({ picked, selected, theme, measure, labels, viewport });
	}

	destroy(): void {
		this.#root.remove();
		this.#canvases = null;
	}

	#uncover(cy: Core): void {
		if (this.#canvases === null) return;
		this.#canvases = null;
		this.#covered = null;
		this.#root.replaceChildren();
		this.#root.remove();
		setDrawing(cy, true);
	}
}

function sceneOf(
	geometry: NetworkGeometry,
	theme: Theme,
	zoom: number,
	x: number,
	y: number,
	_pixelRatio: number,
): SheetScene {
	return { geometry, theme, viewport: { zoom, pan: { x, y }, size: geometry.size } };
}

function textsOf(
	labels: SheetTexts['labels'],
	geometry: NetworkGeometry,
	{ nodes }: VisibleGraph,
	positions: NetworkProps['positions'],
	measure: NetworkProps['measure'],
	isolatedLabel: NetworkProps['isolatedLabel'],
): SheetTexts {
	const shown = geometry.nodes.filter(({ id }) => nodes.has(id));
	return { labels, heading: headingOf(shown, { positions, measure, isolatedLabel }) };
}

function idsOf({ nodes, ties }: NetworkGeometry): NetworkEmphasis {
	return { nodes: new Set(nodes.map(({ id }) => id)), ties: new Set(ties.map(({ id }) => id)) };
}

/** What of that is shown. */
function common({ nodes, ties }: NetworkEmphasis, view: VisibleGraph): VisibleGraph {
	const left = [...ties].flatMap((id) => {
		const weight = view.ties.get(id);
		return weight === undefined ? [] : [[id, weight] as const];
	});
	return { nodes: new Set([...nodes].filter((id) => view.nodes.has(id))), ties: new Map(left) };
}
