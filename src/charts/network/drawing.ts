import type { Point } from '../../model/graph.ts';
import { listenTo, pointIn } from '../events.ts';
import { svgNode } from '../svg-dom.ts';
import { type IsInside, insideBox, insideLine } from './region.ts';

export interface DrawingHandlers {
	/** `add`: Ctrl, Cmd or Shift was held. */
	onDrawn(isInside: IsInside, options: { readonly add: boolean }): void;
	onWheel(factor: number): void;
	/** Esc, while nothing is drawn. */
	onEnd(): void;
}

/** Shorter ways are a click that trembled. */
const leastWay = 5;

/**
 * Draws regions into `container`, which lies over the chart: by mouse, pen or one finger. Esc takes back what is being
 * drawn, and ends it all where nothing is. Returns what takes it away.
 */
export function mountDrawing(container: HTMLElement, tool: 'box' | 'lasso', handlers: DrawingHandlers): () => void {
	const path = svgNode({ tag: 'path', attributes: { fill: 'currentColor', 'fill-opacity': 0.08 }, children: [] });
	for (const [name, value] of Object.entries(outline)) path.setAttribute(name, value);
	const svg = svgNode({
		tag: 'svg',
		attributes: { width: '100%', height: '100%', 'aria-hidden': 'true' },
		children: [],
	});
	svg.append(path);
	container.append(svg);
	let line: Point[] = [];
	let pointer: number | null = null;
	const clear = () => {
		line = [];
		pointer = null;
		path.removeAttribute('d');
	};
	const stopListening = listenTo(container, {
		pointerdown(event) {
			if (event.button !== 0 || pointer !== null) return;
			pointer = event.pointerId;
			container.setPointerCapture(pointer);
			line = [pointIn(container, event)];
		},
		pointermove(event) {
			if (event.pointerId !== pointer) return;
			line.push(pointIn(container, event));
			path.setAttribute('d', shapeOf(tool, line));
		},
		pointerup(event) {
			if (event.pointerId !== pointer) return;
			const isInside = regionOf(tool, line);
			clear();
			if (isInside !== null) handlers.onDrawn(isInside, { add: event.shiftKey || event.ctrlKey || event.metaKey });
		},
		pointercancel: clear,
		wheel(event) {
			event.preventDefault();
			handlers.onWheel(event.deltaY < 0 ? 1.15 : 1 / 1.15);
		},
	});
	const press = (event: KeyboardEvent) => {
		if (event.key !== 'Escape') return;
		// Nothing else lets go of anything meanwhile.
		event.preventDefault();
		event.stopPropagation();
		if (pointer === null) handlers.onEnd();
		else clear();
	};
	addEventListener('keydown', press, { capture: true });
	return () => {
		stopListening();
		removeEventListener('keydown', press, { capture: true });
		svg.remove();
	};
}

const outline = { stroke: 'currentColor', 'stroke-width': '1.5', 'stroke-dasharray': '5 3.5' };

function shapeOf(tool: 'box' | 'lasso', line: readonly Point[]): string {
	const [first, last] = [line[0], line.at(-1)];
	if (first === undefined || last === undefined) return '';
	if (tool === 'box') return `M${first.x} ${first.y}H${last.x}V${last.y}H${first.x}Z`;
	return `M${line.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
}

/** Null where hardly anything was drawn. */
function regionOf(tool: 'box' | 'lasso', line: readonly Point[]): IsInside | null {
	const [first, last] = [line[0], line.at(-1)];
	if (first === undefined || last === undefined) return null;
	const farthest = Math.max(...line.map(({ x, y }) => Math.hypot(x - first.x, y - first.y)));
	if (farthest < leastWay) return null;
	return tool === 'box' ? insideBox(first, last) : insideLine(line);
}
