import { drag, select, type ZoomTransform, zoom, zoomIdentity } from 'd3';
import type { NodeId, Point } from '../../model/graph.ts';
import type { Target } from '../../model/selection.ts';
import type { FloorNumber, FloorRange } from '../../model/thread.ts';
import { listenTo, pointIn } from '../events.ts';
import type { HitTest } from './hits.ts';
import type { NetworkHandlers } from './props.ts';

/** The network as gestures know it, and their effects on it. */
export interface GestureTargets extends Pick<NetworkHandlers, 'onHover' | 'onSelect' | 'onBrush' | 'onOpen'> {
	/** Null before anything is drawn. */
	hits(): HitTest | null;
	/** Where a node's middle is in the pane. */
	seen(node: NodeId): Point | null;
	/** The group whose hull a mouse is over, where nothing else is; null: none. */
	onGroup(group: number | null): void;
	onView(view: ZoomTransform): void;
	/** A person is on the way, there in the pane now. */
	onDrag(node: NodeId, at: Point): void;
	onDrop(node: NodeId, at: Point): void;
	/** A person that was put somewhere is wanted back where the layout has it. */
	onRelease(node: NodeId): void;
}

export interface Gestures {
	fit(): void;
	zoomBy(factor: number): void;
	panBy(by: Point): void;
	end(): void;
}

/** Shorter ways are a click that trembled. */
const leastWay = 4;
const zoomExtent: [number, number] = [0.3, 16];

/** The thing that is being dragged. */
type Held = Point &
	({ readonly node: NodeId; readonly from: null } | { readonly node: null; readonly from: FloorNumber });

/**
 * Mouse, pen and fingers: the wheel and two fingers zoom, dragging moves the view, a person, or a brush along the rim,
 * a click selects, and what a mouse is over is pointed at.
 */
export function listenToGestures(container: HTMLElement, network: GestureTargets): Gestures {
	const area = select(container);
	const { dragging, isHeld } = draggingIn(container, network);
	const zooming = zoom<HTMLElement, unknown>()
		.scaleExtent(zoomExtent)
		.clickDistance(leastWay)
		.on('zoom', ({ transform }: { transform: ZoomTransform }) => network.onView(transform));
	// Who drags a person or a brush does not move the view: dragging, asked first, keeps the event to itself.
	area.call(dragging).call(zooming).on('dblclick.zoom', null);
	const stopListening = listenTo(container, pointingIn(container, network, isHeld));
	return {
		fit: () => zooming.transform(area, zoomIdentity),
		zoomBy: (factor) => zooming.scaleBy(area, factor),
		panBy({ x, y }) {
			const { k } = currentOf(container);
			zooming.translateBy(area, x / k, y / k);
		},
		end() {
			stopListening();
			area.on('.zoom', null).on('.drag', null);
			container.style.cursor = '';
		},
	};
}

/** Dragging a person, or a brush along the rim. `isHeld`: is either on the way? */
function draggingIn(container: HTMLElement, network: GestureTargets) {
	let isHeld = false;
	const dragging = drag<HTMLElement, unknown>()
		.clickDistance(leastWay)
		.container(() => container)
		.subject((event: Point) => heldAt(event, network))
		.on('start.drag', (start) => {
			const held: Held = start.subject;
			const begun = { x: start.x, y: start.y };
			let isMoved = false;
			let range: FloorRange | null = null;
			start.on('drag', (event: Point) => {
				isMoved ||= Math.hypot(event.x - begun.x, event.y - begun.y) > leastWay;
				if (!isMoved) return;
				isHeld = true;
				if (held.node !== null) network.onDrag(held.node, event);
				else range = brushed(held.from, event, network) ?? range;
			});
			start.on('end', (event: Point) => {
				isHeld = false;
				if (!isMoved) return;
				if (held.node !== null) network.onDrop(held.node, event);
				else if (range !== null) network.onBrush?.(range, { final: true });
			});
		});
	return { dragging, isHeld: () => isHeld };
}

/** What a drag that begins at `point` takes hold of; undefined: nothing, so that it moves the view. */
function heldAt(point: Point, network: GestureTargets): Held | undefined {
	const hits = network.hits();
	const person = hits?.personAt(point);
	const middle = person ? network.seen(person.id) : null;
	if (person && middle !== null) return { ...middle, node: person.id, from: null };
	const floor = network.onBrush === undefined ? null : (hits?.floorAt(point) ?? null);
	return floor === null ? undefined : { x: point.x, y: point.y, node: null, from: floor };
}

/** The range brushed from a floor to where the pointer is, which is told; null: no floor is in that direction. */
function brushed(from: FloorNumber, point: Point, network: GestureTargets): FloorRange | null {
	const to = network.hits()?.floorTowards(point) ?? null;
	if (to === null) return null;
	const range: FloorRange = [Math.min(from, to), Math.max(from, to)];
	network.onBrush?.(range, { final: false });
	return range;
}

/** Listeners for pointing, clicks and double clicks. `isHeld`: something is being dragged, and nothing pointed at. */
function pointingIn(container: HTMLElement, network: GestureTargets, isHeld: () => boolean) {
	let pointed = '';
	const point = (target: Target | null) => {
		const key = target === null ? '' : JSON.stringify(target);
		if (key === pointed) return;
		pointed = key;
		container.style.cursor = target === null ? '' : 'pointer';
		network.onHover(target);
	};
	const at = (event: MouseEvent) => pointIn(container, event);
	const groupAt = (event: MouseEvent, target: Target | null) =>
		target === null && network.onOpen !== undefined ? (network.hits()?.groupAt(at(event)) ?? null) : null;
	return {
		pointermove(event: PointerEvent) {
			// Fingers point at nothing: they tap, and one that moves moves the view.
			if (event.pointerType === 'touch' || event.buttons !== 0 || isHeld()) return;
			const target = network.hits()?.at(at(event)) ?? null;
			point(target);
			network.onGroup(groupAt(event, target));
		},
		pointerleave() {
			point(null);
			network.onGroup(null);
		},
		click(event: MouseEvent) {
			const add = event.ctrlKey || event.metaKey || event.shiftKey;
			const target = network.hits()?.at(at(event)) ?? null;
			const group = groupAt(event, target);
			if (group !== null) network.onOpen?.(group);
			else network.onSelect(target, { add });
		},
		dblclick(event: MouseEvent) {
			const person = network.hits()?.personAt(at(event));
			if (person?.isPinned) network.onRelease(person.id);
		},
	};
}

/** How d3 has it that the container is seen. */
function currentOf(container: HTMLElement): ZoomTransform {
	return (container as HTMLElement & { readonly __zoom?: ZoomTransform }).__zoom ?? zoomIdentity;
}
