import { groupBy } from '../../lib/group.ts';
import { memoLast } from '../../lib/memo.ts';
import type { NodeId } from '../../model/graph.ts';
import type { Chart, Size } from '../chart.ts';
import { element, type SvgElement } from '../svg.ts';
import { svgNode } from '../svg-dom.ts';
import type { Theme } from '../theme.ts';
import { barsOf, fillBy } from './bars.ts';
import { type Frame, sideRoom, type Window, xAt } from './frame.ts';
import { fillColour } from './marks.ts';
import { barPath } from './paths.ts';
import { fill } from './surface.ts';
import type { TimelineFloor } from './types.ts';
import { fitWindow, moveWindow, zoomWindow } from './window.ts';

/** All of a thread in a strip, and the part of it that is shown above. */
export interface OverviewProps {
	readonly floors: readonly TimelineFloor[];
	readonly colours: ReadonlyMap<NodeId, number>;
	/** See {@link Frame.places}. */
	readonly places: readonly number[] | null;
	readonly window: Window;
	/** Places of the brushed range, and of the playhead. */
	readonly range: Window | null;
	readonly playhead: number | null;
	readonly theme: Theme;
	/** The strip's accessible name, and the window in words. */
	readonly label: string;
	readonly text: string;
}

/** How near to an edge of the window a press takes that edge: half of what a finger needs. */
const gripReach = 12;
const step = 0.1;
const zoomStep = 1.25;

/** Draws the strip into `container`; dragging, wheel and keys ask for another window. */
export function mountOverview(container: HTMLElement, onWindow: (window: Window) => void): Chart<OverviewProps> {
	const root = document.createElement('div');
	root.className = 'timeline-overview';
	root.tabIndex = 0;
	root.setAttribute('role', 'slider');
	Object.assign(root.style, { position: 'absolute', inset: '0', touchAction: 'none', cursor: 'grab' });
	const svg = svgNode(element('svg', { 'aria-hidden': 'true' }));
	Object.assign(svg.style, { display: 'block' });
	const [bars, marks] = [svgNode(element('g')), svgNode(element('g'))];
	svg.append(bars, marks);
	root.append(svg);
	// A playhead and a window move many times a second; the floors do not.
	const paintBars = memoLast(
		(_floors: unknown, _colours: unknown, _places: unknown, theme: Theme, _width: number, _height: number) => {
			if (props !== null && frame !== null) fill(bars, barPictures(props, frame, theme));
		},
	);
	container.append(root);
	let props: OverviewProps | null = null;
	let frame: Frame | null = null;
	let drag: Drag | null = null;

	const draw = () => {
		const { clientWidth: width, clientHeight: height } = root;
		if (props === null || width === 0 || height === 0) return;
		frame = frameOf(props, { width, height });
		svg.setAttribute('width', String(width));
		svg.setAttribute('height', String(height));
		paintBars(props.floors, props.colours, props.places, props.theme, width, height);
		fill(marks, overviewMarks(props, frame));
		describe(root, props);
	};
	const placeOf = (event: MouseEvent) => {
		if (frame === null) return 0;
		return (event.clientX - root.getBoundingClientRect().left - frame.left) / frame.slot;
	};
	const ask = (window: Window) => props !== null && onWindow(fitWindow(window, props.floors.length));
	const observer = new ResizeObserver(draw);
	observer.observe(root);
	root.addEventListener('pointerdown', (event) => {
		if (props === null || frame === null || event.button !== 0) return;
		root.setPointerCapture(event.pointerId);
		drag = dragFrom(placeOf(event), props.window, gripReach / frame.slot, props.floors.length);
		if (drag.window !== props.window) ask(drag.window);
	});
	root.addEventListener('pointermove', (event) => {
		if (drag !== null && props !== null) ask(draggedTo(placeOf(event), drag, props.floors.length));
	});
	for (const end of ['pointerup', 'pointercancel'] as const) root.addEventListener(end, () => (drag = null));
	root.addEventListener(
		'wheel',
		(event) => {
			if (props === null) return;
			event.preventDefault();
			ask(wheeled(event, props.window, placeOf(event), props.floors.length));
		},
		{ passive: false },
	);
	root.addEventListener('keydown', (event) => {
		if (props === null || event.ctrlKey || event.metaKey || event.altKey) return;
		const window = typed(event.key, props.window, props.floors.length);
		if (window === null) return;
		event.preventDefault();
		event.stopPropagation();
		ask(window);
	});
	return {
		update(next) {
			props = next;
			draw();
		},
		destroy() {
			observer.disconnect();
			root.remove();
		},
	};
}

/** An edge of the window, or all of it, on the way from a place that it was taken hold of at; places are in floors. */
interface Drag {
	readonly from: number;
	readonly window: Window;
	readonly part: 'start' | 'end' | 'all';
}

/** The drag that begins at a place; beside the window, that is brought there first. `reach`: how far an edge's grip goes. */
function dragFrom(from: number, window: Window, reach: number, count: number): Drag {
	const [start, end] = window;
	const part = Math.abs(from - start) < reach ? 'start' : Math.abs(from - end) < reach ? 'end' : 'all';
	const isOutside = part === 'all' && (from < start || from > end);
	const half = (end - start) / 2;
	return { from, part, window: isOutside ? fitWindow([from - half, from + half], count) : window };
}

function draggedTo(place: number, { from, window, part }: Drag, count: number): Window {
	const [start, end] = window;
	const by = place - from;
	if (part === 'all') return moveWindow(window, by, count);
	return part === 'start' ? [Math.min(start + by, end), end] : [start, Math.max(end + by, start)];
}

/** With Ctrl a wheel zooms, without it moves on. */
export function wheeled({ ctrlKey, deltaX, deltaY }: WheelEvent, window: Window, place: number, count: number): Window {
	const delta = Math.abs(deltaX) > Math.abs(deltaY) ? deltaX : deltaY;
	if (ctrlKey) return zoomWindow(window, zoomStep ** Math.sign(delta), place, count);
	return moveWindow(window, Math.sign(delta) * step * (window[1] - window[0]), count);
}

function typed(key: string, window: Window, count: number): Window | null {
	const span = window[1] - window[0];
	const by = (share: number) => moveWindow(window, share * span, count);
	const zoom = (factor: number) => zoomWindow(window, factor, (window[0] + window[1]) / 2, count);
	switch (key) {
		case 'ArrowLeft':
		case 'ArrowDown':
			return by(-step);
		case 'ArrowRight':
		case 'ArrowUp':
			return by(step);
		case 'PageDown':
			return by(-1);
		case 'PageUp':
			return by(1);
		case 'Home':
			return by(-count);
		case 'End':
			return by(count);
		case '+':
		case '=':
			return zoom(1 / zoomStep);
		case '-':
			return zoom(zoomStep);
		default:
			return null;
	}
}

function frameOf({ floors, places }: OverviewProps, { width, height }: Size): Frame {
	const room = Math.max(width - 2 * sideRoom, 1);
	const across = { left: sideRoom, right: sideRoom + room, slot: room / Math.max(floors.length, 1), start: 0, places };
	return { ...across, top: 0, arcBase: 0, barTop: 3, barBase: height - 3 };
}

function barPictures({ floors, colours }: OverviewProps, frame: Frame, theme: Theme): SvgElement[] {
	const bars = barsOf(floors, frame, fillBy(colours));
	return Array.from(
		groupBy(bars, (bar) => bar.fill),
		([of, own]) => element('path', { d: barPath(own), fill: fillColour(of, theme) }),
	);
}

function overviewMarks(props: OverviewProps, frame: Frame): SvgElement[] {
	const { theme, window, range, playhead } = props;
	const height = frame.barBase;
	const stretch = ([start, end]: Window) => ({
		x: xAt(frame, start),
		width: Math.max(xAt(frame, end) - xAt(frame, start), 2),
	});
	const shown = stretch(window);
	const outside = { y: 0, height: height + 3, fill: theme.ground, 'fill-opacity': 0.65 };
	return [
		element('rect', { x: 0, width: shown.x, ...outside }),
		element('rect', {
			x: shown.x + shown.width,
			width: Math.max(frame.right + sideRoom - shown.x - shown.width, 0),
			...outside,
		}),
		...(range === null ? [] : [element('rect', { ...stretch(range), y: height, height: 3, fill: theme.ink })]),
		element('rect', {
			...shown,
			id: 'overview-window',
			y: 0.5,
			height: height + 2,
			rx: 3,
			fill: theme.brush,
			stroke: theme.muted,
		}),
		...[shown.x, shown.x + shown.width].map((x) =>
			element('rect', {
				x: x - 2,
				y: height / 2 - 6,
				width: 4,
				height: 14,
				rx: 2,
				fill: theme.ink,
				stroke: theme.ground,
			}),
		),
		...(playhead === null
			? []
			: [element('rect', { x: xAt(frame, playhead) - 0.75, y: 0, width: 1.5, height, fill: theme.ink })]),
	];
}

function describe(root: HTMLElement, { label, text, window, floors }: OverviewProps): void {
	const [start, end] = window;
	const facts = {
		'aria-label': label,
		'aria-valuemin': 0,
		'aria-valuemax': Math.round(floors.length - (end - start)),
		'aria-valuenow': Math.round(start),
		'aria-valuetext': text,
	};
	for (const [name, value] of Object.entries(facts)) root.setAttribute(name, String(value));
}
