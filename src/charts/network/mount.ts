import type { NodeId, Point } from '../../model/graph.ts';
import type { Chart, Size } from '../chart.ts';
import { draggedPart } from './dragged.ts';
import { tellDrawn } from './drawn.ts';
import { fitTo } from './fit.ts';
import { type Gestures, listenToGestures } from './gestures.ts';
import { type Hits, hitsOf } from './hits.ts';
import { type Keys, listenToKeys } from './keyboard.ts';
import { isCrowd } from './level.ts';
import { litLabels, litOf, litPart } from './lit.ts';
import { type Look, marksLit, marksOf } from './marks.ts';
import { inside } from './nodes.ts';
import type { NetworkHandlers, NetworkProps } from './props.ts';
import type { IsInside } from './region.ts';
import { geometryMemo, labelsMemo } from './remembered.ts';
import { networkScene, visiblePart } from './scene.ts';
import { mostAtOnce, Surface } from './surface.ts';
import { eased, isKin, marksBetween, movedLabel, sceneBetween, tweenMs } from './tween.ts';
import type { NetworkGeometry, NetworkLabel, NetworkNode, NetworkScene, Viewport } from './types.ts';

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

/** Labels are placed once the view has come to rest. */
const restMs = 90;
/** What is not picked out keeps so much of its strength, from when the pointer has rested for a moment. */
const faintness = 0.28;
const fading = 'opacity 140ms linear';
const faintDelay = '100ms';
/** How long a tie stands out after it was made, while the graph grows. */
const newMs = 600;
/** A node that the keyboard comes to is at least this many pixels inside the pane, where the pane is large enough. */
const revealed = 48;
const nobody: ReadonlySet<NodeId> = new Set();

/** Draws the graph into `container`. Filtering never moves anything; what moves is seen on its way. */
export function mountNetwork(container: HTMLElement, handlers: NetworkHandlers): Network {
	return new MountedNetwork(container, handlers);
}

class MountedNetwork implements Network {
	readonly #container: HTMLElement;
	readonly #handlers: NetworkHandlers;
	readonly #keys: Keys;
	readonly #gestures: Gestures;
	readonly #observer: ResizeObserver;
	readonly #geometryOf = geometryMemo();
	readonly #labelsOf = labelsMemo();
	/** What is at rest, and above it what is picked out. Null before anything is drawn. */
	#surfaces: { readonly base: Surface; readonly top: Surface } | null = null;
	#props: NetworkProps | null = null;
	/** What was drawn last. */
	#drawn: NetworkProps | null = null;
	#geometry: NetworkGeometry | null = null;
	#labels: ReadonlyMap<NodeId, NetworkLabel> = new Map();
	/** Who is drawn though they do little. */
	#wanted: ReadonlySet<NodeId> = nobody;
	/** How it is seen, and how it was when the labels were placed. */
	#view: Omit<Viewport, 'size'> = { zoom: 1, pan: { x: 0, y: 0 } };
	#labelled: Omit<Viewport, 'size'> = this.#view;
	/** All that is shown, where it is at rest. */
	#scene: NetworkScene | null = null;
	#hits: Hits | null = null;
	/** On the way from another scene. */
	#tween: { readonly from: NetworkScene; readonly start: number } | null = null;
	#frame = 0;
	#restTimer: ReturnType<typeof setTimeout> | undefined;
	/** A person who is being dragged, and where they are in the scene. */
	#dragged: { readonly node: NodeId; readonly at: Point } | null = null;
	/** Ties lately made or widened, and when. */
	#fresh = new Map<string, number>();
	#freshTimer: ReturnType<typeof setTimeout> | undefined;
	#isDestroyed = false;

	constructor(container: HTMLElement, handlers: NetworkHandlers) {
		this.#container = container;
		this.#handlers = handlers;
		// Drawing within the observer's own turn would change sizes that it is still telling of.
		this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#draw()));
		this.#observer.observe(container);
		this.#keys = listenToKeys(container, {
			visible: () => this.#scene?.nodes ?? [],
			centre: () => this.#geometry?.centre ?? null,
			onHover: handlers.onHover,
			onSelect: handlers.onSelect,
			zoomBy: (factor) => this.zoomBy(factor),
			fit: () => this.fit(),
			reveal: (node) => this.#reveal(node),
			push: (node, by) => this.#push(node, by),
		});
		this.#gestures = listenToGestures(container, {
			onHover: handlers.onHover,
			onSelect: handlers.onSelect,
			...(handlers.onBrush === undefined ? {} : { onBrush: handlers.onBrush }),
			hits: () => this.#hitsNow(),
			seen: (id) => {
				const node = this.#scene?.nodes.find((each) => each.id === id);
				return node === undefined ? null : this.#seen(node);
			},
			onView: ({ k, x, y }) => this.#look({ zoom: k, pan: { x, y } }),
			onDrag: (node, at) => this.#drag(node, at),
			onDrop: (node, at) => this.#drop(node, at),
			onRelease: (node) => handlers.onPin(node, null),
			...(handlers.onOpen === undefined ? {} : { onOpen: handlers.onOpen }),
		});
		tellDrawn(container, () => this.#told());
	}

	update(props: NetworkProps): void {
		this.#props = props;
		this.#draw();
	}

	destroy(): void {
		this.#isDestroyed = true;
		clearTimeout(this.#restTimer);
		clearTimeout(this.#freshTimer);
		cancelAnimationFrame(this.#frame);
		this.#observer.disconnect();
		this.#keys.end();
		this.#gestures.end();
		this.#surfaces?.base.destroy();
		this.#surfaces?.top.destroy();
		this.#surfaces = null;
		tellDrawn(this.#container, undefined);
	}

	fit(): void {
		this.#gestures.fit();
	}

	zoomBy(factor: number): void {
		this.#gestures.zoomBy(factor);
	}

	peopleWithin(isInside: IsInside): NodeId[] {
		const nodes = this.#scene?.nodes ?? [];
		return nodes.filter((node) => node.kind === 'person' && isInside(this.#seen(node))).map(({ id }) => id);
	}

	scene(size = this.#size()): NetworkScene | null {
		return this.#props === null ? null : networkScene({ ...this.#props, size, first: this.#props.selected });
	}

	#size(): Size {
		return { width: this.#container.clientWidth, height: this.#container.clientHeight };
	}

	#viewport(): Viewport {
		return { ...this.#view, size: this.#geometry?.size ?? this.#size() };
	}

	#seen({ x, y }: Point): Point {
		const { zoom, pan } = this.#view;
		return { x: x * zoom + pan.x, y: y * zoom + pan.y };
	}

	/** Builds what has changed, at the size the container has now. A hidden container waits until it is shown. */
	#draw(): void {
		const props = this.#props;
		const size = this.#size();
		if (this.#isDestroyed || props === null || size.width === 0 || size.height === 0) return;
		const before = { props: this.#drawn, scene: this.#sceneOnWay(), geometry: this.#geometry };
		this.#surfaces ??= {
			base: new Surface(this.#container, 'network-base'),
			top: new Surface(this.#container, 'network-top'),
		};
		this.#container.setAttribute('aria-label', props.label);
		const geometry = this.#geometryNow(props, size);
		const isNew = geometry !== before.geometry;
		const isOnlyPointed = !isNew && before.props !== null && isSameBase(before.props, props);
		this.#geometry = geometry;
		this.#drawn = props;
		if (before.geometry !== null && isElsewhere(before.geometry, geometry, before.props, props)) this.#reset();
		if (isOnlyPointed) {
			this.#paintTop();
			this.#restSoon();
			return;
		}
		this.#noteFresh(before.props, props);
		this.#place(props);
		if (isNew || before.props?.view !== props.view) this.#moveFrom(before.scene);
		this.#paint();
		this.#settle();
	}

	#geometryNow(props: NetworkProps, size: Size): NetworkGeometry {
		const isPart = isCrowd(props.graph);
		return this.#geometryOf(props, size, isPart ? stepOf(this.#view.zoom) : 1, isPart ? this.#unseen(props) : nobody);
	}

	/** Who is selected and not among the people drawn anyway: the same object as long as it is nobody else. */
	#unseen({ selected }: NetworkProps): ReadonlySet<NodeId> {
		const front = this.#geometry?.level.front ?? null;
		const unseen = front === null ? [] : [...selected].filter((id) => !front.has(id));
		const isSame = unseen.length === this.#wanted.size && unseen.every((id) => this.#wanted.has(id));
		if (!isSame) this.#wanted = new Set(unseen);
		return this.#wanted;
	}

	/** Another layout, or another pane, is seen whole. */
	#reset(): void {
		if (this.#view.zoom !== 1 || this.#view.pan.x !== 0 || this.#view.pan.y !== 0) this.fit();
	}

	/** Names for what is shown or, while the graph grows, for all that it grows to: so none moves when more appears. */
	#place(props: NetworkProps): void {
		const geometry = this.#geometry;
		if (geometry === null) return;
		const { view, growsTo, selected } = props;
		const shown = { geometry, view: growsTo ?? view, first: selected, viewport: this.#viewport() };
		this.#labels = this.#labelsOf(shown, props, this.#labels);
		this.#labelled = this.#view;
		this.#scene = this.#sceneNow(props);
		this.#hits = null;
	}

	#sceneNow(props: NetworkProps): NetworkScene | null {
		if (this.#geometry === null) return null;
		const part = visiblePart(this.#geometry, props.view, props);
		const labels = [...this.#labels.values()].filter(({ id }) => props.view.nodes.has(id));
		return { ...part, labels };
	}

	/** The scene with its names where their circles are seen now. */
	#sceneSeen(): NetworkScene | null {
		const scene = this.#scene;
		if (scene === null || this.#labelled === this.#view) return scene;
		const middles = new Map(scene.nodes.map((node) => [node.id, node]));
		const { zoom, pan } = this.#view;
		const was = this.#labelled;
		const labels = scene.labels.map((label) => {
			const { x, y } = middles.get(label.id) ?? { x: 0, y: 0 };
			return movedLabel(label, {
				x: x * (zoom - was.zoom) + pan.x - was.pan.x,
				y: y * (zoom - was.zoom) + pan.y - was.pan.y,
			});
		});
		return { ...scene, labels };
	}

	/** The scene where it is now, on its way or at rest. */
	#sceneOnWay(): NetworkScene | null {
		const scene = this.#sceneSeen();
		return scene === null || this.#tween === null ? scene : sceneBetween(this.#tween.from, scene, this.#shareNow());
	}

	/** How far the way has been gone, 0 to 1. */
	#shareNow(): number {
		const gone = this.#tween === null ? 1 : (performance.now() - this.#tween.start) / tweenMs;
		return eased(Math.min(1, Math.max(0, gone)));
	}

	#lookNow(): Look | null {
		const props = this.#drawn;
		if (props === null) return null;
		const { theme, tieColours = 'speaker', left = null } = props;
		return { theme, tieColours, left, selected: nobody, isLit: false };
	}

	/** Lets what is shown come from where it was, unless nothing is to move. */
	#moveFrom(before: NetworkScene | null): void {
		const after = this.#scene;
		const isStill = this.#drawn?.growsTo || matchMedia('(prefers-reduced-motion: reduce)').matches;
		const isMany = before === null || countOf(before) > mostAtOnce || (after !== null && countOf(after) > mostAtOnce);
		if (isStill || isMany || after === null || !isKin(before, after)) {
			this.#tween = null;
			return;
		}
		this.#tween = { from: before, start: performance.now() };
		cancelAnimationFrame(this.#frame);
		this.#frame = requestAnimationFrame(() => this.#step());
	}

	#step(): void {
		if (this.#isDestroyed || this.#tween === null) return;
		if (performance.now() - this.#tween.start >= tweenMs) this.#tween = null;
		else this.#frame = requestAnimationFrame(() => this.#step());
		this.#paint();
	}

	#paint(): void {
		this.#paintBase();
		this.#paintTop();
	}

	#paintBase(): void {
		const [scene, look, surfaces] = [this.#sceneSeen(), this.#lookNow(), this.#surfaces];
		if (scene === null || look === null || surfaces === null) return;
		const viewport = this.#viewport();
		if (this.#tween !== null) {
			surfaces.base.show(marksBetween(this.#tween.from, scene, this.#shareNow(), look, viewport), viewport);
			return;
		}
		surfaces.base.show(marksOf(scene, look, viewport), viewport);
	}

	/** What is picked out, full, and all else faint: as little work as what is picked out, however large the graph. */
	#paintTop(): void {
		const [props, surfaces, look] = [this.#drawn, this.#surfaces, this.#lookNow()];
		const scene = this.#sceneOnWay();
		if (props === null || surfaces === null || look === null || scene === null) return;
		const viewport = this.#viewport();
		const { base, top } = surfaces;
		if (this.#dragged !== null) {
			faint(base.canvas, true);
			const { node, at } = this.#dragged;
			const part = draggedPart(scene, props.graph, node, at);
			const own = visiblePart(part, props.view);
			top.show(
				marksLit(
					{ ...own, bars: [], labels: this.#litLabels(own, props, viewport) },
					{ ...look, selected: props.selected },
				),
				viewport,
			);
			return;
		}
		const part = litPart(scene, props, this.#fresh);
		faint(base.canvas, props.emphasis !== null);
		if (part === null) {
			top.clear(viewport);
			return;
		}
		const labels = part.nodes.length > 0 ? this.#litLabels(part, props, viewport) : [];
		top.show(marksLit({ ...part, labels }, { ...look, selected: props.selected }), viewport);
	}

	#litLabels(part: NetworkGeometry, props: NetworkProps, viewport: Viewport): readonly NetworkLabel[] {
		return litLabels(part, props, viewport, this.#sceneSeen()?.labels ?? [], this.#dragged?.node ?? null);
	}

	/** What was made since the last time stands out for a moment, while the graph grows. */
	#noteFresh(before: NetworkProps | null, props: NetworkProps): void {
		clearTimeout(this.#freshTimer);
		if (!props.growsTo || before === null || before.graph !== props.graph) {
			this.#fresh.clear();
			return;
		}
		const now = performance.now();
		for (const [id, at] of this.#fresh) if (now - at > newMs || !props.view.ties.has(id)) this.#fresh.delete(id);
		for (const [id, weight] of props.view.ties) if ((before.view.ties.get(id) ?? 0) < weight) this.#fresh.set(id, now);
		this.#freshTimer = setTimeout(() => {
			this.#fresh.clear();
			this.#paintTop();
		}, newMs);
	}

	#hitsNow(): Hits | null {
		const scene = this.#sceneSeen();
		if (scene === null || this.#drawn === null) return null;
		this.#hits ??= hitsOf(scene, this.#drawn.floors, this.#viewport());
		return this.#hits;
	}

	/** The view moves: what is painted goes along or, where that is little, is painted anew. */
	#look(view: Omit<Viewport, 'size'>): void {
		this.#view = view;
		this.#hits = null;
		if (this.#scene === null) return;
		if (countOf(this.#scene) <= mostAtOnce / 2) this.#paint();
		else {
			this.#surfaces?.base.follow(this.#viewport());
			this.#surfaces?.top.follow(this.#viewport());
		}
		this.#restSoon();
	}

	#restSoon(): void {
		clearTimeout(this.#restTimer);
		this.#restTimer = setTimeout(() => this.#rest(), restMs);
	}

	/** The view has come to rest: names stand where they have room now, more people are there who are seen from near. */
	#rest(): void {
		const props = this.#drawn;
		if (this.#isDestroyed || props === null || this.#dragged !== null) return;
		const before = this.#sceneOnWay();
		const labels = this.#labels;
		const isMoved = this.#labelled !== this.#view;
		this.#geometry = this.#geometryNow(props, this.#size());
		this.#place(props);
		if (this.#labels !== labels) {
			if (isMoved) this.#moveFrom(before);
			this.#paint();
		}
		this.#settle();
	}

	#settle(): void {
		if (this.#geometry === null) return;
		this.#handlers.onScale?.(this.#geometry.scale * this.#view.zoom);
		this.#handlers.onRest?.(this.#viewport());
		this.#handlers.onPeople?.(this.#geometry.nodes.filter(({ kind }) => kind === 'person').length);
	}

	/** A person is dragged within the rim at most: beyond it they could not be told from floors. */
	#drag(node: NodeId, pixel: Point): void {
		const person = this.#scene?.nodes.find(({ id }) => id === node);
		if (person === undefined || this.#geometry === null) return;
		const { zoom, pan } = this.#view;
		const at = inside({ ...person, x: (pixel.x - pan.x) / zoom, y: (pixel.y - pan.y) / zoom }, this.#geometry.rim);
		this.#dragged = { node, at };
		this.#paintTop();
	}

	#drop(node: NodeId, pixel: Point): void {
		this.#drag(node, pixel);
		const dragged = this.#dragged;
		this.#dragged = null;
		if (dragged !== null) this.#pin(node, dragged.at);
		this.#paintTop();
	}

	#pin(node: NodeId, at: Point): void {
		const [props, geometry] = [this.#drawn, this.#geometry];
		if (props === null || geometry === null) return;
		this.#handlers.onPin(node, fitTo(props.positions, geometry.rim, geometry.level.front).unplace(at));
	}

	#push(node: NetworkNode, by: Point | null): void {
		const geometry = this.#geometry;
		if (by === null) this.#handlers.onPin(node.id, null);
		else if (geometry !== null) {
			const { zoom } = this.#view;
			this.#pin(node.id, inside({ ...node, x: node.x + by.x / zoom, y: node.y + by.y / zoom }, geometry.rim));
		}
	}

	#reveal(node: NetworkNode): void {
		const { width, height } = this.#size();
		const { x, y } = this.#seen(node);
		const by = { x: shiftInto(x, width), y: shiftInto(y, height) };
		if (by.x !== 0 || by.y !== 0) this.#gestures.panBy(by);
	}

	#told() {
		const [scene, look, props] = [this.#sceneSeen(), this.#lookNow(), this.#drawn];
		if (scene === null || look === null || props === null) return null;
		const viewport = this.#viewport();
		const isPainting = this.#surfaces?.base.isPainting ?? true;
		return {
			scene,
			viewport,
			lit: litOf(scene, props.emphasis),
			left: look.left,
			selected: new Set(scene.nodes.filter(({ id }) => props.selected.has(id)).map(({ id }) => id)),
			marks: marksOf(scene, look, viewport),
			isAtRest: this.#tween === null && !isPainting && this.#labelled === this.#view,
		};
	}
}

/** What of the props decides about what is at rest, besides the geometry. */
function isSameBase(a: NetworkProps, b: NetworkProps): boolean {
	return (
		a.view === b.view &&
		a.theme === b.theme &&
		a.left === b.left &&
		a.tieColours === b.tieColours &&
		a.growsTo === b.growsTo
	);
}

/** Does everybody stand elsewhere, so that the part that is seen now says nothing? */
function isElsewhere(
	before: NetworkGeometry,
	now: NetworkGeometry,
	was: NetworkProps | null,
	props: NetworkProps,
): boolean {
	const isOtherPane = before.size.width !== now.size.width || before.size.height !== now.size.height;
	return isOtherPane || was?.positions !== props.positions;
}

function countOf({ nodes, ties, bars }: NetworkScene): number {
	return nodes.length + ties.length + bars.length;
}

/** By steps of half as near again, so that a little more zoom does not bring other people. */
function stepOf(zoom: number): number {
	return zoom < 1.4 ? 1 : 2 ** (Math.floor(2 * Math.log2(zoom)) / 2);
}

function faint(canvas: HTMLCanvasElement, isFaint: boolean): void {
	canvas.style.transition = isFaint ? `${fading} ${faintDelay}` : fading;
	canvas.style.opacity = isFaint ? String(faintness) : '1';
	canvas.toggleAttribute('data-faint', isFaint);
}

/** How far to move so that what is at `at` is well inside 0 to `length`; 0 where it is. */
function shiftInto(at: number, length: number): number {
	const room = Math.min(revealed, length / 2);
	// Not just to the margin: whoever walks on would have to be moved again with every step.
	return at < room || at > length - room ? length / 2 - at : 0;
}
