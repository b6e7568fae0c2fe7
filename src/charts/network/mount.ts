import cytoscape, { type Core } from 'cytoscape';
import type { NodeId, Point } from '../../model/graph.ts';
import type { Chart, Size } from '../chart.ts';
import { areOnlyPinsNew, isSameSize } from './changes.ts';
import { Cover } from './cover.ts';
import { ElementStates } from './element-states.ts';
import { elementsOf } from './elements.ts';
import { isAdding, targetOf } from './events.ts';
import { type Keys, listenToKeys } from './keyboard.ts';
import { letMove, moveNodes } from './moving.ts';
import { listenToPointing } from './pointing.ts';
import type { NetworkHandlers, NetworkProps } from './props.ts';
import type { IsInside } from './region.ts';
import { geometryMemo, labelsMemo } from './remembered.ts';
import { reveal } from './reveal.ts';
import { networkScene, visiblePart } from './scene.ts';
import { prepareStyles } from './styles-guard.ts';
import { stylesheet } from './stylesheet.ts';
import type { NetworkGeometry, NetworkLabel, NetworkScene, Viewport } from './types.ts';

/** A mounted network. */
export interface Network extends Chart<NetworkProps> {
	/** All of the graph in the pane again. */
	fit(): void;
	/** Larger for a factor above 1; around the middle of the pane. */
	zoomBy(factor: number): void;
	/** The people shown whose middles are in a region of the pane, as it is seen now. */
	peopleWithin(isInside: IsInside): NodeId[];
	/** The graph as it is filtered now, fitted to a pane of that size: what export draws. Null before any update. */
	scene(size?: Size): NetworkScene | null;
}

const zoomLimits = { minZoom: 0.3, maxZoom: 12 };
/** Larger graphs are drawn by the cover. */
const mostElements = 2000;
/** Labels are placed anew once the view has come to rest. */
const restMs = 90;
const nobody: ReadonlySet<NodeId> = new Set();
/** While the graph grows, elements catch up with it no sooner than so. */
const catchUpMs = 250;
/** So many are told at once what the cover shows: some 20 ms' work. */
const atOnce = 300;

/** Draws the graph into `container` with Cytoscape. Positions are the scene's pixels; filtering never moves anything. */
export function mountNetwork(container: HTMLElement, handlers: NetworkHandlers): Network {
	return new MountedNetwork(container, handlers);
}

class MountedNetwork implements Network {
	readonly #container: HTMLElement;
	readonly #handlers: NetworkHandlers;
	readonly #cleanUps: (() => void)[] = [];
	readonly #cover: Cover;
	readonly #states = new ElementStates();
	/** Do Cytoscape's elements not know yet what the cover shows? And when they last caught up with it. */
	#isBehind = false;
	#caughtUp = 0;
	readonly #keys: Keys;
	#cy: Core | null = null;
	#props: NetworkProps | null = null;
	/** What was drawn last. */
	#drawn: NetworkProps | null = null;
	#geometry: NetworkGeometry | null = null;
	#labels: ReadonlyMap<NodeId, NetworkLabel> = new Map();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isDestroyed = false;
	readonly #geometryOf = geometryMemo();
	readonly #labelsOf = labelsMemo();

	constructor(container: HTMLElement, handlers: NetworkHandlers) {
		this.#container = container;
		this.#handlers = handlers;
		this.#cover = new Cover(container);
		const catchUp = () => this.#catchUp();
		container.addEventListener('pointermove', catchUp);
		// Drawing within the observer's own turn would change sizes that it is still telling of.
		const observer = new ResizeObserver(() => requestAnimationFrame(() => this.#draw()));
		observer.observe(container);
		this.#keys = listenToKeys(container, {
			visible: () => (this.#geometry === null ? [] : this.#visible().nodes),
			centre: () => this.#geometry?.centre ?? null,
			...handlers,
			zoomBy: (factor) => this.zoomBy(factor),
			fit: () => this.fit(),
			reveal: (node) => this.#cy !== null && reveal(this.#cy, node, this.#size()),
		});
		this.#cleanUps.push(
			() => observer.disconnect(),
			() => container.removeEventListener('pointermove', catchUp),
			() => this.#cover.destroy(),
			this.#keys.end,
		);
	}

	update(props: NetworkProps): void {
		this.#props = props;
		this.#draw();
	}

	destroy(): void {
		this.#isDestroyed = true;
		clearTimeout(this.#timer);
		for (const cleanUp of this.#cleanUps) cleanUp();
		this.#cy?.destroy();
		this.#cy = null;
	}

	fit(): void {
		this.#cy?.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
	}

	zoomBy(factor: number): void {
		const { width, height } = this.#size();
		this.#cy?.zoom({ level: this.#cy.zoom() * factor, renderedPosition: { x: width / 2, y: height / 2 } });
	}

	peopleWithin(isInside: IsInside): NodeId[] {
		const cy = this.#cy;
		if (cy === null) return [];
		const { zoom, pan } = { zoom: cy.zoom(), pan: cy.pan() };
		return this.#visible()
			.nodes.filter(({ kind, x, y }) => kind === 'person' && isInside({ x: x * zoom + pan.x, y: y * zoom + pan.y }))
			.map(({ id }) => id);
	}

	scene(size = this.#size()): NetworkScene | null {
		return this.#props === null ? null : networkScene({ ...this.#props, size, first: this.#props.selected });
	}

	#size(): Size {
		return { width: this.#container.clientWidth, height: this.#container.clientHeight };
	}

	/** Builds what has changed, at the size the container has now. A hidden container waits until it is shown. */
	#draw(): void {
		const props = this.#props;
		const { width, height } = this.#size();
		if (this.#isDestroyed || props === null || width === 0 || height === 0) return;
		const geometry = this.#geometryOf(props, { width, height });
		this.#container.setAttribute('aria-label', props.label);
		this.#cy ??= this.#start();
		const cy = this.#cy;
		// Pointing at something must answer at once; labels follow when the pointer has come to rest.
		const isOnlyPointed = geometry === this.#geometry && this.#drawn?.view === props.view && this.#labels.size > 0;
		this.#build(cy, geometry, props);
		this.#drawn = props;
		this.#cover.want(cy, Boolean(props.growsTo) || isLarge(geometry));
		if (this.#cover.isDrawing) {
			if (!isOnlyPointed || props.growsTo) this.#placeLabels(cy, geometry, props);
			this.#cover.show(cy, { geometry, props, labels: this.#labels });
			this.#isBehind ||= !isOnlyPointed;
			if (!props.growsTo) this.#restSoon();
			return;
		}
		this.#isBehind = false;
		this.#states.filter(cy, props.view, geometry.scale);
		this.#states.pick(cy, props);
		if (isOnlyPointed) this.#restSoon();
		else this.#name(cy, geometry, props);
	}

	/**
	 * Cytoscape has to know what is shown under a cover only where somebody points, and is told piece by piece; the cover
	 * picks out by itself.
	 */
	#catchUp(): void {
		const now = performance.now();
		const [cy, geometry, props] = [this.#cy, this.#geometry, this.#drawn];
		if (this.#isDestroyed || cy === null || geometry === null || props === null || !this.#isBehind) return;
		if (props.growsTo && now - this.#caughtUp < catchUpMs) return;
		this.#caughtUp = now;
		this.#states.pick(cy, { emphasis: null, selected: nobody });
		this.#isBehind = !this.#states.filter(cy, props.view, geometry.scale, atOnce);
		if (this.#isBehind) setTimeout(() => this.#catchUp());
		else if (!props.growsTo) this.#name(cy, geometry, props);
	}

	#start(): Core {
		prepareStyles(this.#container);
		const cy = cytoscape({
			container: this.#container,
			...zoomLimits,
			autoungrabify: true,
			autounselectify: true,
			boxSelectionEnabled: false,
		});
		this.#cleanUps.push(listenToPointing(this.#container, cy, this.#handlers));
		cy.on('tap', (event) => this.#handlers.onSelect(targetOf(event), { add: isAdding(event) }));
		cy.on('viewport', () => {
			this.#cover.follow(cy);
			this.#restSoon();
		});
		const moved = {
			cy,
			shown: () => this.#geometry && this.#drawn && { geometry: this.#geometry, props: this.#drawn },
			current: this.#keys.current,
			onDrag: (...dragged: [NodeId, Point]) => this.#cover.drag(cy, ...dragged),
			onPin: this.#handlers.onPin,
		};
		this.#cleanUps.push(letMove(this.#container, moved));
		return cy;
	}

	/** Replaces all elements where the geometry or the colours are new; a new pane or layout is seen whole. */
	#build(cy: Core, geometry: NetworkGeometry, props: NetworkProps): void {
		const { theme, positions } = props;
		const before = this.#geometry;
		const isNew = geometry !== before;
		if (!isNew && cy.scratch('theme') === theme) return;
		const isElsewhere = cy.scratch('positions') !== positions || !isSameSize(geometry, before);
		const isMoved = before !== null && areOnlyPinsNew(this.#drawn, props) && isSameSize(geometry, before);
		this.#geometry = geometry;
		if (isMoved) {
			moveNodes(cy, before, geometry, props);
			return;
		}
		this.#labels = new Map();
		this.#states.forget(geometry);
		cy.resize();
		cy.batch(() => {
			cy.elements().remove();
			cy.style(stylesheet(theme, geometry.scale));
			cy.add(elementsOf(geometry, theme));
		});
		cy.scratch('theme', theme);
		cy.scratch('positions', positions);
		if (isElsewhere) this.fit();
	}

	#visible(): NetworkGeometry {
		const geometry = this.#geometry;
		const props = this.#props;
		if (geometry === null || props === null) throw new Error('nothing has been drawn yet');
		return visiblePart(geometry, props.view, props);
	}

	#restSoon(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#rest(), restMs);
	}

	/** The view or the pointer has come to rest: names stand where they have room now, and all is drawn sharp. */
	#rest(): void {
		const [cy, geometry, props] = [this.#cy, this.#geometry, this.#drawn];
		if (this.#isDestroyed || cy === null || geometry === null || props === null) return;
		if (!this.#cover.isDrawing) {
			this.#name(cy, geometry, props);
			return;
		}
		this.#placeLabels(cy, geometry, props);
		this.#cover.show(cy, { geometry, props, labels: this.#labels });
		this.#catchUp();
	}

	/** Gives Cytoscape's elements their names, as they have room now. */
	#name(cy: Core, geometry: NetworkGeometry, props: NetworkProps): void {
		const viewport = viewportOf(cy, geometry);
		this.#placeLabels(cy, geometry, props);
		this.#states.write(cy, this.#labels, this.#visible(), props.theme, viewport);
		this.#handlers.onScale?.(geometry.scale * cy.zoom());
		this.#handlers.onRest?.(viewport);
	}

	/** Names for what is shown or, while the graph grows, for all that it grows to: so none moves when more appears. */
	#placeLabels(cy: Core, geometry: NetworkGeometry, props: NetworkProps): void {
		const { view, growsTo, selected, emphasis } = props;
		const lit = this.#cover.isDrawing ? null : emphasis;
		const first = lit === null ? selected : new Set([...selected, ...lit.nodes]);
		const shown = { geometry, view: growsTo ?? view, first, viewport: viewportOf(cy, geometry) };
		this.#labels = this.#labelsOf(shown, props, this.#labels);
	}
}

function viewportOf(cy: Core, { size }: NetworkGeometry): Viewport {
	return { zoom: cy.zoom(), pan: { ...cy.pan() }, size };
}

function isLarge({ nodes, ties }: NetworkGeometry): boolean {
	return nodes.length + ties.length > mostElements;
}
