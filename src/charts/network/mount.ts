import type { NodeId, Point } from '../../model/graph.ts';
import type { Chart, Size } from '../chart.ts';
import { tellDrawn } from './drawn.ts';
import { Fresh } from './fresh.ts';
import { type Gestures, listenToGestures } from './gestures.ts';
import { type Keys, listenToKeys } from './keyboard.ts';
import { litOf } from './lit.ts';
import { marksOf } from './marks.ts';
import { markStyleOf, Painting, type Seen } from './painting.ts';
import { Placing } from './placing.ts';
import type { NetworkHandlers, NetworkProps } from './props.ts';
import type { IsInside } from './region.ts';
import { networkScene } from './scene.ts';
import { inPane, type PanZoom, Shown } from './shown.ts';
import type { NetworkGeometry, NetworkScene, Viewport } from './types.ts';

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

/** Names are placed once the view has come to rest. */
const restMs = 90;
/** A node that the keyboard comes to is at least this many pixels inside the pane, where the pane is large enough. */
const revealed = 48;

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
	readonly #shown = new Shown();
	readonly #placing: Placing;
	readonly #fresh = new Fresh(() => this.#painting?.paintTop());
	/** Null before anything is drawn. */
	#painting: Painting | null = null;
	#props: NetworkProps | null = null;
	/** What was drawn last. */
	#drawn: NetworkProps | null = null;
	#view: PanZoom = { zoom: 1, pan: { x: 0, y: 0 } };
	#restTimer: ReturnType<typeof setTimeout> | undefined;
	#group: number | null = null;
	#isDestroyed = false;

	constructor(container: HTMLElement, handlers: NetworkHandlers) {
		this.#container = container;
		this.#handlers = handlers;
		this.#placing = new Placing({
			seen: () => ({ geometry: this.#shown.scene, view: this.#view, positions: this.#drawn?.positions ?? null }),
			onMove: () => this.#painting?.paintTop(),
			onPin: handlers.onPin,
		});
		// Drawing within the observer's own turn would change sizes that it is still telling of.
		this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#draw()));
		this.#observer.observe(container);
		const opened = handlers.onOpen === undefined ? {} : { onOpen: handlers.onOpen };
		this.#keys = listenToKeys(container, {
			visible: () => this.#shown.scene?.nodes ?? [],
			hulls: () => this.#shown.scene?.hulls ?? [],
			centre: () => this.#shown.geometry?.centre ?? null,
			onGroup: (group) => this.#point(group),
			onHover: handlers.onHover,
			onSelect: handlers.onSelect,
			zoomBy: (factor) => this.zoomBy(factor),
			fit: () => this.fit(),
			reveal: (node) => this.#reveal(node),
			push: (node, by) => this.#placing.push(node, by),
			...opened,
		});
		this.#gestures = listenToGestures(container, {
			onHover: handlers.onHover,
			onSelect: handlers.onSelect,
			...(handlers.onBrush === undefined ? {} : { onBrush: handlers.onBrush }),
			hits: () => (this.#drawn === null ? null : this.#shown.hits(this.#drawn, this.#view)),
			seen: (id) => {
				const node = this.#shown.scene?.nodes.find((each) => each.id === id);
				return node === undefined ? null : inPane(node, this.#view);
			},
			onGroup: (group) => this.#point(group),
			onView: ({ k, x, y }) => this.#setView({ zoom: k, pan: { x, y } }),
			onDrag: (node, at) => this.#placing.drag(node, at),
			onDrop: (node, at) => this.#placing.drop(node, at),
			onRelease: (node) => handlers.onPin(node, null),
			...opened,
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
		this.#fresh.end();
		this.#observer.disconnect();
		this.#keys.end();
		this.#gestures.end();
		this.#painting?.end();
		this.#painting = null;
		tellDrawn(this.#container, undefined);
	}

	fit(): void {
		this.#gestures.fit();
	}

	zoomBy(factor: number): void {
		this.#gestures.zoomBy(factor);
	}

	peopleWithin(isInside: IsInside): NodeId[] {
		const nodes = this.#shown.scene?.nodes ?? [];
		return nodes.filter((node) => node.kind === 'person' && isInside(inPane(node, this.#view))).map(({ id }) => id);
	}

	scene(size = this.#size()): NetworkScene | null {
		return this.#props === null ? null : networkScene({ ...this.#props, size, first: this.#props.selected });
	}

	#size(): Size {
		return { width: this.#container.clientWidth, height: this.#container.clientHeight };
	}

	#viewport(): Viewport {
		return { ...this.#view, size: this.#shown.geometry?.size ?? this.#size() };
	}

	#seen(): Seen | null {
		const [props, scene] = [this.#drawn, this.#shown.seen(this.#view)];
		if (props === null || scene === null) return null;
		return {
			props,
			scene,
			viewport: this.#viewport(),
			fresh: this.#fresh.ties,
			dragged: this.#placing.dragged,
			group: this.#group,
		};
	}

	/** The scene where it is now, on its way or at rest. */
	#onWay(): NetworkScene | null {
		const scene = this.#shown.seen(this.#view);
		return scene === null ? null : (this.#painting?.onWay(scene) ?? scene);
	}

	#point(group: number | null): void {
		if (group === this.#group) return;
		this.#group = group;
		this.#painting?.paintTop();
	}

	/** Builds what has changed, at the size the container has now. A hidden container waits until it is shown. */
	#draw(): void {
		const props = this.#props;
		const size = this.#size();
		if (this.#isDestroyed || props === null || size.width === 0 || size.height === 0) return;
		const before = { props: this.#drawn, scene: this.#onWay(), geometry: this.#shown.geometry };
		this.#painting ??= new Painting(this.#container, () => this.#seen());
		this.#container.setAttribute('aria-label', props.label);
		const geometry = this.#shown.arrange(props, size, this.#view);
		const isNew = geometry !== before.geometry;
		this.#drawn = props;
		if (before.geometry !== null && isElsewhere(before.geometry, geometry, before.props, props)) this.#reset();
		if (!isNew && before.props !== null && isSameBase(before.props, props)) {
			this.#painting.paintTop();
			this.#restSoon();
			return;
		}
		this.#fresh.note(before.props, props);
		this.#shown.name(props, this.#view);
		if (isNew || before.props?.view !== props.view) this.#painting.moveFrom(before.scene);
		this.#painting.paint();
		this.#tell();
	}

	/** Another layout, or another pane, is seen whole. */
	#reset(): void {
		if (this.#view.zoom !== 1 || this.#view.pan.x !== 0 || this.#view.pan.y !== 0) this.fit();
	}

	#setView(view: PanZoom): void {
		this.#view = view;
		this.#shown.forgetHits();
		this.#painting?.follow();
		if (this.#painting !== null) this.#restSoon();
	}

	#restSoon(): void {
		clearTimeout(this.#restTimer);
		this.#restTimer = setTimeout(() => this.#rest(), restMs);
	}

	/** The view has come to rest: names stand where they have room now, more people are there who are seen from near. */
	#rest(): void {
		const props = this.#drawn;
		if (this.#isDestroyed || props === null || this.#placing.dragged !== null) return;
		const before = this.#onWay();
		const { labels } = this.#shown;
		const isMoved = !this.#shown.isNamedFor(this.#view);
		this.#shown.arrange(props, this.#size(), this.#view);
		this.#shown.name(props, this.#view);
		if (this.#shown.labels !== labels) {
			if (isMoved) this.#painting?.moveFrom(before);
			this.#painting?.paint();
		}
		this.#tell();
	}

	#tell(): void {
		const { geometry } = this.#shown;
		if (geometry === null) return;
		this.#handlers.onScale?.(geometry.scale * this.#view.zoom);
		this.#handlers.onRest?.(this.#viewport());
		this.#handlers.onPeople?.(geometry.nodes.filter(({ kind }) => kind === 'person').length);
	}

	#reveal(node: Point): void {
		const { width, height } = this.#size();
		const { x, y } = inPane(node, this.#view);
		const by = { x: shiftInto(x, width), y: shiftInto(y, height) };
		if (by.x !== 0 || by.y !== 0) this.#gestures.panBy(by);
	}

	#told() {
		const seen = this.#seen();
		if (seen === null) return null;
		const { scene, props, viewport } = seen;
		return {
			scene,
			viewport,
			lit: litOf(scene, props.emphasis),
			left: markStyleOf(props).left,
			selected: new Set(scene.nodes.filter(({ id }) => props.selected.has(id)).map(({ id }) => id)),
			marks: marksOf(scene, markStyleOf(props), viewport),
			isAtRest: this.#painting?.isAtRest === true && this.#shown.isNamedFor(this.#view),
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

/** How far to move so that what is at `at` is well inside 0 to `length`; 0 where it is. */
function shiftInto(at: number, length: number): number {
	const room = Math.min(revealed, length / 2);
	// Not just to the margin: whoever walks on would have to be moved again with every step.
	return at < room || at > length - room ? length / 2 - at : 0;
}
