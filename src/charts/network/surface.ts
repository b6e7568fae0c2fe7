import type { Size } from '../chart.ts';
import type { Marks } from './mark.ts';
import { paint, painting } from './paint.ts';
import type { Viewport } from './types.ts';

/** More marks than so are painted piece by piece, so that the page answers meanwhile. */
export const mostAtOnce = 3000;
/** How long one piece may take, in milliseconds. */
const pieceMs = 12;

/** A canvas that fills its container, sharp at the screen's own pixels. */
export class CanvasSurface {
	readonly canvas = document.createElement('canvas');
	/** How the view was when it was painted last. */
	#painted: Viewport | null = null;
	#frame = 0;
	/** What is to be painted once what is being painted is done. */
	#next: { readonly marks: Marks; readonly viewport: Viewport } | null = null;
	/** How the view is now, where it has moved since. */
	#seen: Viewport | null = null;

	constructor(container: HTMLElement, name: string) {
		this.canvas.className = name;
		const style = { position: 'absolute', inset: '0', width: '100%', height: '100%', pointerEvents: 'none' };
		Object.assign(this.canvas.style, style, { transformOrigin: '0 0' });
		this.canvas.setAttribute('aria-hidden', 'true');
		container.append(this.canvas);
	}

	get isPainting(): boolean {
		return this.#frame !== 0;
	}

	/** Paints the marks instead of what was there; many of them off the page first, in pieces. */
	show(marks: Marks, viewport: Viewport): void {
		const count = Object.values(marks).reduce((sum, layer) => sum + layer.length, 0);
		if (count > mostAtOnce) {
			// What is being painted is finished first: somebody who plays a long thread would never see anything else.
			this.#next = { marks, viewport };
			if (this.#frame === 0) this.#begin();
			return;
		}
		this.#stop();
		const context = cleared(this.canvas, viewport.size);
		if (context !== null) paint(context, marks, viewport, devicePixelRatio);
		this.#notePainted(viewport);
	}

	/** Paints what comes next, a piece a frame, and then what has come meanwhile. */
	#begin(): void {
		const wanted = this.#next;
		this.#next = null;
		const back = document.createElement('canvas');
		const context = wanted === null ? null : cleared(back, wanted.viewport.size);
		if (wanted === null || context === null) return;
		const { marks, viewport } = wanted;
		const pieces = painting(context, marks, viewport, devicePixelRatio);
		const go = () => {
			const end = performance.now() + pieceMs;
			while (performance.now() < end) {
				if (!pieces.next().done) continue;
				this.#frame = 0;
				cleared(this.canvas, viewport.size)?.drawImage(back, 0, 0);
				this.#notePainted(viewport);
				if (this.#next !== null) this.#begin();
				else if (this.#seen !== null) this.follow(this.#seen);
				return;
			}
			this.#frame = requestAnimationFrame(go);
		};
		this.#frame = requestAnimationFrame(go);
	}

	/** Puts what is painted where it is seen now, so that moving the view costs nothing. */
	follow(viewport: Viewport): void {
		this.#seen = viewport;
		if (this.#painted === null) return;
		const { zoom, pan } = viewport;
		const by = zoom / this.#painted.zoom;
		const [x, y] = [pan.x - this.#painted.pan.x * by, pan.y - this.#painted.pan.y * by];
		this.canvas.style.transform = by === 1 && x === 0 && y === 0 ? '' : `translate(${x}px, ${y}px) scale(${by})`;
	}

	clear(viewport: Viewport): void {
		this.#stop();
		cleared(this.canvas, viewport.size);
		this.#notePainted(viewport);
	}

	destroy(): void {
		this.#stop();
		this.canvas.remove();
	}

	#notePainted(viewport: Viewport): void {
		if (this.#painted !== null && isSameView(this.#seen, viewport)) this.#seen = null;
		this.#painted = viewport;
		this.canvas.style.transform = '';
	}

	#stop(): void {
		cancelAnimationFrame(this.#frame);
		this.#frame = 0;
		this.#next = null;
		this.#seen = null;
	}
}

function isSameView(a: Viewport | null, b: Viewport): boolean {
	return a === null || (a.zoom === b.zoom && a.pan.x === b.pan.x && a.pan.y === b.pan.y);
}

function cleared(canvas: HTMLCanvasElement, size: Size): CanvasRenderingContext2D | null {
	const [width, height] = [size.width, size.height].map((length) => Math.max(1, Math.round(length * devicePixelRatio)));
	if (canvas.width !== width) canvas.width = width ?? 1;
	if (canvas.height !== height) canvas.height = height ?? 1;
	const context = canvas.getContext('2d');
	context?.setTransform(1, 0, 0, 1, 0, 0);
	context?.clearRect(0, 0, canvas.width, canvas.height);
	return context;
}
