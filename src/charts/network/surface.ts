import type { Size } from '../chart.ts';
import type { Marks } from './marks.ts';
import { paint, painting } from './paint.ts';
import type { Viewport } from './types.ts';

/** More marks than so are painted piece by piece, so that the page answers meanwhile. */
export const mostAtOnce = 3000;
/** How long one piece may take, in milliseconds. */
const pieceMs = 12;

/** A canvas that fills its container, sharp at the screen's own pixels. */
export class Surface {
	readonly canvas = document.createElement('canvas');
	/** How the view was when it was painted last. */
	#painted: Viewport | null = null;
	#frame = 0;

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
	show(marks: Marks, viewport: Viewport, onDone: () => void = () => {}): void {
		this.#stop();
		const count = Object.values(marks).reduce((sum, layer) => sum + layer.length, 0);
		if (count <= mostAtOnce) {
			const context = cleared(this.canvas, viewport.size);
			if (context !== null) paint(context, marks, viewport, devicePixelRatio);
			this.#settle(viewport);
			onDone();
			return;
		}
		const back = document.createElement('canvas');
		const context = cleared(back, viewport.size);
		if (context === null) return;
		const pieces = painting(context, marks, viewport, devicePixelRatio);
		const next = () => {
			const end = performance.now() + pieceMs;
			while (performance.now() < end) {
				if (!pieces.next().done) continue;
				this.#frame = 0;
				cleared(this.canvas, viewport.size)?.drawImage(back, 0, 0);
				this.#settle(viewport);
				onDone();
				return;
			}
			this.#frame = requestAnimationFrame(next);
		};
		this.#frame = requestAnimationFrame(next);
	}

	/** Puts what is painted where it is seen now, so that moving the view costs nothing. */
	follow({ zoom, pan }: Viewport): void {
		if (this.#painted === null) return;
		const by = zoom / this.#painted.zoom;
		const [x, y] = [pan.x - this.#painted.pan.x * by, pan.y - this.#painted.pan.y * by];
		this.canvas.style.transform = by === 1 && x === 0 && y === 0 ? '' : `translate(${x}px, ${y}px) scale(${by})`;
	}

	clear(viewport: Viewport): void {
		this.#stop();
		cleared(this.canvas, viewport.size);
		this.#settle(viewport);
	}

	destroy(): void {
		this.#stop();
		this.canvas.remove();
	}

	#settle(viewport: Viewport): void {
		this.#painted = viewport;
		this.canvas.style.transform = '';
	}

	#stop(): void {
		cancelAnimationFrame(this.#frame);
		this.#frame = 0;
	}
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
