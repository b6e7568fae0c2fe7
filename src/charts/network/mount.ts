import cytoscape, { type Core } from 'cytoscape';
import type { NodeId } from '../../model/graph.ts';
import type { Chart, Size } from '../chart.ts';
import { areOnlyPinsNew, isSameSize } from './changes.ts';
import { elementsOf, textElements } from './elements.ts';
import { showEmphasis, showFilter } from './emphasis.ts';
import { isAdding, targetOf } from './events.ts';
import { Growing } from './growing.ts';
import { type Keys, listenToKeys } from './keyboard.ts';
import { placeLabels, type Viewport } from './labels.ts';
import { Lighting } from './lighting.ts';
import type { NetworkHandlers, NetworkProps } from './props.ts';
import type { IsInside } from './region.ts';
import { geometryMemo } from './remembered.ts';
import { reveal } from './reveal.ts';
import { networkScene, visiblePart } from './scene.ts';
import { prepareStyles } from './styles-guard.ts';
import { stylesheet } from './stylesheet.ts';
import { showTexts, type Texts } from './texts.ts';
import type { NetworkGeometry, NetworkLabel, NetworkScene } from './types.ts';

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
/** From here on Cytoscape draws simplified while the view moves. */
const manyElements = 2000;
/** Labels are placed anew once the view has come to rest. */
const restMs = 90;
const nobody: ReadonlySet<NodeId> = new Set();
/** While the graph grows, elements catch up with it no sooner than so. */
const catchUpMs = 250;

/** Draws the graph into `container` with Cytoscape. Positions are the scene's pixels; filtering never moves anything. */
export function mountNetwork(container: HTMLElement, handlers: NetworkHandlers): Network {
	return new MountedNetwork(container, handlers);
}

class MountedNetwork implements Network {
	readonly #container: HTMLElement;
	readonly #handlers: NetworkHandlers;
	readonly #cleanUps: (() => void)[] = [];
	readonly #growing: Growing;
	/** When the elements last caught up with a growing graph. */
	#caughtUp = 0;
	readonly #keys: Keys;
	#moving: typeof import('./moving.ts') | null = null;
	#cy: Core | null = null;
	#props: NetworkProps | null = null;
	#geometry: NetworkGeometry | null = null;
	#labels = new Map<NodeId, NetworkLabel>();
	#texts: Texts = new Map();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isDestroyed = false;
	/** What the elements show now; null after they were made anew. */
	#shown: NetworkProps | null = null;
	/** What Cytoscape's elements pick out: nothing where the spotlight does. */
	#lit: NetworkProps['emphasis'] = null;
	#selected: ReadonlySet<NodeId> = nobody;
	readonly #lighting: Lighting;
	/** Ties that are short arrows while nobody points at them. */
	#shorts: ReadonlySet<string> = new Set();
	readonly #geometryOf = geometryMemo();

	constructor(container: HTMLElement, handlers: NetworkHandlers) {
		this.#container = container;
		this.#handlers = handlers;
		this.#growing = new Growing(container, () => this.#draw());
		this.#lighting = new Lighting(container, () => this.#draw());
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
			() => this.#growing.destroy(),
			() => this.#lighting.destroy(),
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
		this.#cy ??= this.#start(geometry);
		const isSamePlace = geometry === this.#geometry;
		this.#build(this.#cy, geometry, props);
		if (this.#growing.show(this.#cy, geometry, props, this.#labels)) {
			this.#labels = new Map(this.#growing.labels() ?? []);
			return;
		}
		// Pointing at something must answer at once; labels follow when the pointer has come to rest.
		const isOnlyPointed = isSamePlace && this.#shown?.view === props.view && this.#texts.size > 0;
		this.#show(this.#cy, props);
		if (isOnlyPointed && this.#lighting.isOn) return;
		if (isOnlyPointed) this.#placeLabelsSoon();
		else this.#placeLabels();
	}

	/** While the graph grows, Cytoscape draws nothing: it has to know what there is only where somebody points. */
	#catchUp(): void {
		const now = performance.now();
		if (this.#cy === null || !this.#props?.growsTo || now - this.#caughtUp < catchUpMs) return;
		this.#caughtUp = now;
		this.#show(this.#cy, this.#props);
	}

	#start(geometry: NetworkGeometry): Core {
		prepareStyles(this.#container);
		const isLarge = isLargeGraph(geometry);
		const cy = cytoscape({
			container: this.#container,
			...zoomLimits,
			autoungrabify: true,
			autounselectify: true,
			boxSelectionEnabled: false,
			textureOnViewport: isLarge,
			hideEdgesOnViewport: isLarge,
		});
		cy.on('mouseover', 'node, edge', (event) => this.#handlers.onHover(targetOf(event)));
		cy.on('mouseout', 'node, edge', () => this.#handlers.onHover(null));
		cy.on('tap', (event) => this.#handlers.onSelect(targetOf(event), { add: isAdding(event) }));
		cy.on('viewport', () => {
			this.#placeLabelsSoon();
			this.#light();
			if (this.#props?.growsTo) this.#draw();
		});
		for (const event of ['pointerover', 'focus']) {
			this.#container.addEventListener(event, () => void this.#letMove(cy), { once: true });
		}
		return cy;
	}

	/** Nobody drags what they have not come near; until then, the page is ready sooner. */
	async #letMove(cy: Core): Promise<void> {
		const moving = await import('./moving.ts');
		if (this.#moving !== null || cy.destroyed()) return;
		this.#moving = moving;
		const { current } = this.#keys;
		const shown = () => this.#geometry && this.#shown && { geometry: this.#geometry, props: this.#shown };
		this.#cleanUps.push(moving.letMove(this.#container, { cy, shown, current, onPin: this.#handlers.onPin }));
	}

	/** Replaces all elements where the geometry or the colours are new; a new pane or layout is seen whole. */
	#build(cy: Core, geometry: NetworkGeometry, props: NetworkProps): void {
		const { theme, positions } = props;
		const before = this.#geometry;
		const isNew = geometry !== before;
		if (!isNew && cy.scratch('theme') === theme) return;
		const isElsewhere = cy.scratch('positions') !== positions || !isSameSize(geometry, before);
		const isMoved = before !== null && areOnlyPinsNew(this.#shown, props) && isSameSize(geometry, before);
		this.#geometry = geometry;
		if (isMoved && this.#moving !== null) {
			this.#moving.moveNodes(cy, before, geometry, props);
			return;
		}
		this.#labels.clear();
		this.#texts = new Map();
		this.#shown = null;
		this.#lit = null;
		this.#lighting.want(isLargeGraph(geometry));
		this.#shorts = new Set(geometry.ties.flatMap(({ id, short }) => (short === null ? [] : [id])));
		cy.resize();
		cy.batch(() => {
			cy.elements().remove();
			cy.style(stylesheet(theme, Math.max(0.5, geometry.scale)));
			cy.add(elementsOf(geometry, theme));
		});
		cy.scratch('theme', theme);
		cy.scratch('positions', positions);
		if (isElsewhere) this.fit();
	}

	/** Filter, emphasis and selection; only what has changed is touched, so that large graphs answer at once. */
	#show(cy: Core, props: NetworkProps): void {
		const isBuilt = this.#shown === null;
		cy.batch(() => {
			if (isBuilt || this.#shown?.view !== props.view) {
				showFilter(cy, this.#shown?.view ?? null, props.view, this.#geometry?.scale ?? 1);
			}
			const lit = this.#lighting.isOn ? null : props.emphasis;
			if (isBuilt || this.#lit !== lit) {
				showEmphasis(cy, this.#lit, lit, this.#shorts);
				this.#lightLabels(cy, lit);
			}
			this.#lit = lit;
			const selected = this.#lighting.isOn ? nobody : props.selected;
			if (isBuilt || this.#selected !== selected) {
				cy.nodes('.selected').removeClass('selected');
				for (const id of selected) cy.getElementById(id).addClass('selected');
			}
			this.#selected = selected;
		});
		this.#shown = props;
		this.#light();
	}

	/** Draws what is picked out over a large graph. */
	#light(): void {
		if (this.#cy === null || this.#props === null) return;
		this.#lighting.show(this.#cy, this.#props, () => this.#visible(), this.#labels);
	}

	#visible(): NetworkGeometry {
		const geometry = this.#geometry;
		const props = this.#props;
		if (geometry === null || props === null) throw new Error('nothing has been drawn yet');
		return visiblePart(geometry, props.view, props);
	}

	#placeLabelsSoon(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#placeLabels(), restMs);
	}

	#placeLabels(): void {
		const cy = this.#cy;
		const props = this.#props;
		if (cy === null || cy.destroyed() || props === null || props.growsTo || this.#geometry === null) return;
		this.#handlers.onScale?.(this.#geometry.scale * cy.zoom());
		const viewport: Viewport = { zoom: cy.zoom(), pan: cy.pan(), size: this.#geometry.size };
		this.#handlers.onRest?.(viewport);
		const { selected, measure, theme } = props;
		const emphasis = this.#lighting.isOn ? null : props.emphasis;
		const shown = this.#visible();
		const first = emphasis === null ? selected : new Set([...selected, ...emphasis.nodes]);
		const labels = placeLabels({ ...shown, first, previous: this.#labels, viewport, measure });
		this.#labels = new Map(labels.map((label) => [label.id, label]));
		cy.batch(() => {
			this.#texts = showTexts(cy, this.#texts, textElements(labels, shown, theme, viewport));
			this.#lightLabels(cy, emphasis);
		});
	}

	#lightLabels(cy: Core, emphasis: NetworkProps['emphasis']): void {
		for (const id of this.#labels.keys())
			cy.getElementById(`t:${id}`).toggleClass('lit', emphasis?.nodes.has(id) ?? false);
	}
}

function isLargeGraph({ nodes, ties }: NetworkGeometry): boolean {
	return nodes.length + ties.length > manyElements;
}
