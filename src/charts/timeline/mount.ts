import type { NodeId, Point } from '../../model/graph.ts';
import type { FloorNumber, FloorRange } from '../../model/thread.ts';
import type { Chart } from '../chart.ts';
import { type RangeBrush, rangeBrush } from './brush.ts';
import type { TimelineDrawing } from './form.ts';
import { positionAt, shownPositions } from './frame.ts';
import { clickTolerance } from './gestures.ts';
import { type TimelineKeyAction, timelineKeyAction } from './keyboard.ts';
import { PlayheadGrip } from './playhead-grip.ts';
import type { TimelineHandlers, TimelineProps } from './props.ts';
import type { AxisScene } from './scene.ts';
import { createTimelineSurface, type TimelineSurface } from './surface.ts';
import { createTimelineView, type Interaction, type TimelineView } from './view.ts';

export type { TimelineHandlers, TimelineProps } from './props.ts';

/** A mounted timeline; its scene is null until it has been given props and a size. */
export type TimelineChart = Chart<TimelineProps> & { scene(): AxisScene | null };

/** Draws a timeline into `container`, as large as the container is, and keeps it so. */
export function mountTimeline(container: HTMLElement, handlers: TimelineHandlers): TimelineChart {
	return new MountedTimeline(container, handlers);
}

const atRest: Interaction = { range: null, hovered: null, pointer: null, cursor: null };

class MountedTimeline implements TimelineChart {
	readonly #handlers: TimelineHandlers;
	readonly #surface: TimelineSurface;
	readonly #view: TimelineView;
	readonly #container: HTMLElement;
	#grip: PlayheadGrip | null = null;
	readonly #observer: ResizeObserver;
	readonly #brush: RangeBrush;
	#props: TimelineProps | null = null;
	#drawing: TimelineDrawing | null = null;
	#now: Interaction = atRest;
	/** Where a press began that may become a click. */
	#press: Point | null = null;
	/** Whose name is pointed at. */
	#named: NodeId | null = null;
	/** The floor that Shift with an arrow brushes from. */
	#anchor: FloorNumber | null = null;

	constructor(container: HTMLElement, handlers: TimelineHandlers) {
		this.#handlers = handlers;
		this.#surface = createTimelineSurface(container);
		this.#view = createTimelineView(this.#surface);
		this.#brush = rangeBrush(this.#surface.brush, (range, final) => this.#setRange(range, final));
		this.#container = container;
		this.#observer = new ResizeObserver(() => this.#draw({}));
		this.#observer.observe(this.#surface.root);
		this.#listen();
	}

	update(props: TimelineProps): void {
		this.#props = props;
		const { hovered } = props;
		const range = this.#isDragging() ? this.#now.range : props.range;
		this.#draw({ hovered, range, cursor: hovered ?? this.#now.cursor });
	}

	scene(): AxisScene | null {
		return this.#drawing?.scene ?? null;
	}

	destroy(): void {
		this.#observer.disconnect();
		this.#surface.root.remove();
		this.#grip?.destroy();
	}

	#draw(change: Partial<Interaction>): void {
		this.#now = { ...this.#now, ...change };
		const drawn = this.#props === null ? null : this.#view.draw(this.#props, this.#now);
		if (drawn === null) return;
		this.#drawing = drawn;
		this.#brush.place(drawn.scene, this.#now.range);
		this.#placeGrip(drawn.scene);
	}

	#placeGrip(scene: AxisScene): void {
		const props = this.#props;
		if (props?.playhead) this.#grip ??= new PlayheadGrip(this.#container, (floor) => this.#handlers.onScrub?.(floor));
		if (props !== null) this.#grip?.place(scene, props);
	}

	#isDragging(): boolean {
		return this.#brush.isDragging();
	}

	#listen(): void {
		const { root } = this.#surface;
		root.addEventListener('pointermove', (event) => this.#point(event));
		root.addEventListener('pointerleave', () => this.#leave());
		root.addEventListener('blur', () => this.#hover(null, null));
		root.addEventListener('pointerdown', (event) => this.#pressAt(event));
		root.addEventListener('pointerup', (event) => this.#release(event));
		root.addEventListener('scroll', () => this.#draw({}));
		root.addEventListener('dblclick', () => this.#clearRange());
		root.addEventListener('keydown', (event) => this.#type(event));
	}

	#spotOf(event: PointerEvent): Point {
		const { left, top } = this.#surface.svg.getBoundingClientRect();
		return { x: event.clientX - left, y: event.clientY - top };
	}

	/** The floor nearest to a spot; null beside the floors. */
	#floorAt({ x }: Point): FloorNumber | null {
		const scene = this.scene();
		if (scene === null) return null;
		const { frame, floors } = scene;
		if (x < frame.left || x > frame.right) return null;
		return floors[positionAt(frame, x, floors.length)] ?? null;
	}

	#point(event: PointerEvent): void {
		const spot = this.#spotOf(event);
		if (this.#isDragging()) this.#hover(null, null);
		else this.#hover(this.#floorAt(spot), spot);
		this.#pointAtName(spot);
	}

	#leave(): void {
		this.#hover(null, null);
		this.#pointAtName(null);
	}

	#pointAtName(spot: Point | null): void {
		const target = spot === null ? null : (this.#drawing?.nameAt?.(spot) ?? null);
		const person = target?.type === 'person' ? target.person : null;
		this.#surface.root.style.cursor = target === null ? '' : 'pointer';
		this.#surface.root.title = target?.tip ?? '';
		if (person === this.#named) return;
		this.#named = person;
		this.#handlers.onHoverPerson?.(person);
	}

	#hover(floor: FloorNumber | null, spot: Point | null): void {
		const changed = floor !== this.#now.hovered;
		this.#draw({ hovered: floor, pointer: spot, cursor: floor ?? this.#now.cursor });
		if (changed) this.#handlers.onHoverFloor(floor);
	}

	#pressAt(event: PointerEvent): void {
		this.#press = event.button === 0 ? this.#spotOf(event) : null;
		this.#anchor = null;
		this.#point(event);
	}

	#release(event: PointerEvent): void {
		const spot = this.#spotOf(event);
		const { x, y } = this.#press ?? { x: Number.NaN, y: Number.NaN };
		// A mouse may slip a little down; a finger that does means to scroll.
		const isSwipe = event.pointerType === 'touch' && Math.abs(spot.y - y) >= 2 * clickTolerance;
		const still = Math.abs(spot.x - x) < clickTolerance && !isSwipe;
		this.#press = null;
		if (still && !this.#isDragging()) {
			const add = event.ctrlKey || event.metaKey || event.shiftKey;
			this.#select(spot, add);
		}
	}

	#select(spot: Point, add: boolean): void {
		const name = this.#drawing?.nameAt?.(spot) ?? null;
		if (name === null) this.#handlers.onSelectFloor(this.#floorAt(spot), { add });
		else if (name.type === 'person') this.#handlers.onSelectPerson?.(name.person, { add });
		else this.#handlers.onFold?.();
	}

	#setRange(range: FloorRange | null, final: boolean): void {
		this.#draw({ range });
		this.#handlers.onBrush(range, { final });
	}

	#clearRange(): void {
		this.#anchor = null;
		if (this.#now.range !== null) this.#setRange(null, true);
	}

	#type(event: KeyboardEvent): void {
		const scene = this.scene();
		if (scene === null || event.ctrlKey || event.metaKey || event.altKey) return;
		const { floors, positions } = scene;
		const { cursor } = this.#now;
		const position = cursor === null ? null : (positions.get(cursor) ?? null);
		const action = timelineKeyAction(event.key, event.shiftKey, position, floors.length);
		if (action === null || !this.#act(action, floors, event.shiftKey)) return;
		event.preventDefault();
		event.stopPropagation();
	}

	/** False where there is nothing to do, so that the key may mean something to the page. */
	#act(action: TimelineKeyAction, floors: readonly FloorNumber[], add: boolean): boolean {
		const { cursor, range } = this.#now;
		if (action.type === 'clear') {
			this.#clearRange();
			return range !== null;
		}
		if (action.type === 'select') {
			if (cursor !== null) this.#handlers.onSelectFloor(cursor, { add });
			return cursor !== null;
		}
		this.#moveTo(floors[action.to] ?? 0, action.extend);
		return true;
	}

	#moveTo(floor: FloorNumber, extend: boolean): void {
		this.#anchor = extend ? (this.#anchor ?? this.#now.cursor ?? floor) : null;
		const anchor = this.#anchor;
		this.#hover(floor, null);
		this.#reach(floor);
		if (anchor !== null) this.#setRange([Math.min(anchor, floor), Math.max(anchor, floor)], true);
	}

	/** Makes a floor be seen that the keyboard went to. */
	#reach(floor: FloorNumber): void {
		const scene = this.scene();
		const position = scene?.positions.get(floor);
		if (scene === null || position === undefined) return;
		const [from, end] = shownPositions(scene.frame, scene.floors.length);
		if (position < from || position >= end) this.#handlers.onReach?.(floor);
		const scroll = this.#drawing?.scrollFor?.(floor);
		if (scroll !== undefined) this.#surface.root.scrollTop = scroll;
	}
}
