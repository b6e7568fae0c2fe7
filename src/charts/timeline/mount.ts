import { pointer, select } from 'd3';
import type { FloorNumber } from '../../model/thread.ts';
import type { Chart } from '../chart.ts';
import { clickTolerance, type RangeBrush, rangeBrush } from './brush.ts';
import { positionAt } from './frame.ts';
import { type KeyAction, keyAction } from './keyboard.ts';
import type { Spot } from './overlay.ts';
import type { FloorRange } from './paths.ts';
import type { TimelineHandlers, TimelineProps } from './props.ts';
import type { TimelineScene } from './scene.ts';
import { createSurface, type Surface } from './surface.ts';
import { createView, type Interaction, type TimelineView } from './view.ts';

export type { TimelineHandlers, TimelineProps } from './props.ts';

/** A mounted timeline; its scene is null until it has been given props and a size. */
export type TimelineChart = Chart<TimelineProps> & { scene(): TimelineScene | null };

/** Draws a timeline into `container`, as large as the container is, and keeps it so. */
export function mountTimeline(container: HTMLElement, handlers: TimelineHandlers): TimelineChart {
	return new MountedTimeline(container, handlers);
}

const atRest: Interaction = { range: null, hovered: null, pointer: null, cursor: null };

class MountedTimeline implements TimelineChart {
	readonly #handlers: TimelineHandlers;
	readonly #surface: Surface;
	readonly #view: TimelineView;
	readonly #brush: RangeBrush;
	readonly #observer: ResizeObserver;
	#props: TimelineProps | null = null;
	#scene: TimelineScene | null = null;
	#now: Interaction = atRest;
	/** Where a press began that may become a click. */
	#press: Spot | null = null;
	/** The floor that Shift with an arrow brushes from. */
	#anchor: FloorNumber | null = null;

	constructor(container: HTMLElement, handlers: TimelineHandlers) {
		this.#handlers = handlers;
		this.#surface = createSurface(container);
		this.#view = createView(this.#surface);
		this.#brush = rangeBrush(select(this.#surface.brush), (range, final) => this.#setRange(range, final));
		this.#observer = new ResizeObserver(() => this.#draw({}));
		this.#observer.observe(this.#surface.root);
		this.#listen();
	}

	update(props: TimelineProps): void {
		this.#props = props;
		const { hovered } = props;
		const range = this.#brush.isDragging() ? this.#now.range : props.range;
		this.#draw({ hovered, range, cursor: hovered ?? this.#now.cursor });
	}

	scene(): TimelineScene | null {
		return this.#scene;
	}

	destroy(): void {
		this.#observer.disconnect();
		this.#surface.root.remove();
	}

	#draw(change: Partial<Interaction>): void {
		this.#now = { ...this.#now, ...change };
		const drawn = this.#props === null ? null : this.#view.draw(this.#props, this.#now);
		if (drawn === null) return;
		this.#scene = drawn;
		this.#brush.place(drawn, this.#now.range);
	}

	#listen(): void {
		select(this.#surface.root)
			.on('pointermove', (event: PointerEvent) => this.#point(event))
			.on('pointerleave', () => this.#hover(null, null))
			.on('blur', () => this.#hover(null, null))
			.on('pointerdown', (event: PointerEvent) => this.#pressAt(event))
			.on('pointerup', (event: PointerEvent) => this.#release(event))
			.on('dblclick', () => this.#clearRange())
			.on('keydown', (event: KeyboardEvent) => this.#type(event));
	}

	#spotOf(event: PointerEvent): Spot {
		const [x, y] = pointer(event, this.#surface.svg);
		return { x, y };
	}

	/** The floor nearest to a spot; null beside the floors. */
	#floorAt({ x }: Spot): FloorNumber | null {
		if (this.#scene === null) return null;
		const { frame, floors } = this.#scene;
		if (x < frame.left || x > frame.right) return null;
		return floors[positionAt(frame, x, floors.length)] ?? null;
	}

	#point(event: PointerEvent): void {
		const spot = this.#spotOf(event);
		if (this.#brush.isDragging()) this.#hover(null, null);
		else this.#hover(this.#floorAt(spot), spot);
	}

	#hover(floor: FloorNumber | null, spot: Spot | null): void {
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
		const still = this.#press !== null && Math.abs(spot.x - this.#press.x) < clickTolerance;
		this.#press = null;
		if (still && !this.#brush.isDragging()) {
			const add = event.ctrlKey || event.metaKey || event.shiftKey;
			this.#handlers.onSelectFloor(this.#floorAt(spot), { add });
		}
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
		if (this.#scene === null || event.ctrlKey || event.metaKey || event.altKey) return;
		const { floors, positions } = this.#scene;
		const { cursor } = this.#now;
		const position = cursor === null ? null : (positions.get(cursor) ?? null);
		const action = keyAction(event.key, event.shiftKey, position, floors.length);
		if (action === null || !this.#act(action, floors, event.shiftKey)) return;
		event.preventDefault();
		event.stopPropagation();
	}

	/** False where there is nothing to do, so that the key may mean something to the page. */
	#act(action: KeyAction, floors: readonly FloorNumber[], add: boolean): boolean {
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
		if (anchor !== null) this.#setRange([Math.min(anchor, floor), Math.max(anchor, floor)], true);
	}
}
