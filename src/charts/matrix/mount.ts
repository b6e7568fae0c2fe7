import { pointer, select } from 'd3';
import type { Chart } from '../chart.ts';
import { type Spot, spotAt } from './frame.ts';
import { matrixKeyAction } from './keyboard.ts';
import type { MatrixHandlers, MatrixProps, MatrixTarget } from './props.ts';
import type { MatrixScene } from './scene.ts';
import { createMatrixSurface, type MatrixSurface } from './surface.ts';
import { spotOf, targetAt } from './targets.ts';
import { createMatrixView, type MatrixView } from './view.ts';

export type { CellTarget, MatrixHandlers, MatrixProps, MatrixTarget } from './props.ts';

/** A mounted matrix; its scene is null until it has been given props and a size. */
export type MatrixChart = Chart<MatrixProps> & { scene(): MatrixScene | null };

/** Draws a matrix into `container`, as large as the container is, and keeps it so. */
export function mountMatrix(container: HTMLElement, handlers: MatrixHandlers): MatrixChart {
	return new MountedMatrix(container, handlers);
}

/** A press that moves by fewer pixels is a click. */
const clickTolerance = 6;

class MountedMatrix implements MatrixChart {
	readonly #handlers: MatrixHandlers;
	readonly #surface: MatrixSurface;
	readonly #view: MatrixView;
	readonly #observer: ResizeObserver;
	#props: MatrixProps | null = null;
	#scene: MatrixScene | null = null;
	/** The target that the pointer or the keyboard is at. */
	#spot: Spot | null = null;
	/** Where the keyboard moves on from; stays when the pointer goes. */
	#cursor: Spot | null = null;
	/** Where a press began that may become a click. */
	#press: readonly [number, number] | null = null;

	constructor(container: HTMLElement, handlers: MatrixHandlers) {
		this.#handlers = handlers;
		this.#surface = createMatrixSurface(container);
		this.#view = createMatrixView(this.#surface);
		this.#observer = new ResizeObserver(() => this.#draw());
		this.#observer.observe(this.#surface.root);
		this.#listen();
	}

	update(props: MatrixProps): void {
		const moved = this.#props !== null && (props.data !== this.#props.data || props.order !== this.#props.order);
		this.#props = props;
		// A spot is a row and a column, and now these are other people's.
		if (moved) this.#spot = this.#cursor = null;
		this.#draw();
		// What comes from here comes back as `hovered`, a name's as the person on the diagonal.
		if (this.#scene !== null && this.#spot === null) this.#cursor = spotOf(this.#scene, props.hovered) ?? this.#cursor;
	}

	scene(): MatrixScene | null {
		return this.#scene;
	}

	destroy(): void {
		this.#observer.disconnect();
		this.#surface.root.remove();
	}

	#draw(): void {
		if (this.#props === null) return;
		const drawn = this.#view.draw(this.#props, this.#spot);
		if (drawn !== null) this.#scene = drawn;
	}

	#listen(): void {
		select(this.#surface.root)
			.on('pointermove', (event: PointerEvent) => this.#hover(this.#spotUnder(event)))
			.on('pointerleave', () => this.#hover(null))
			.on('blur', () => this.#hover(null))
			.on('pointerdown', (event: PointerEvent) => {
				this.#press = event.button === 0 ? pointer(event, this.#surface.svg) : null;
				this.#hover(this.#spotUnder(event));
			})
			.on('pointercancel', () => {
				this.#press = null;
			})
			.on('pointerup', (event: PointerEvent) => this.#release(event))
			.on('keydown', (event: KeyboardEvent) => this.#type(event));
	}

	#spotUnder(event: PointerEvent): Spot | null {
		const [x, y] = pointer(event, this.#surface.svg);
		return this.#scene === null ? null : spotAt(this.#scene.frame, x, y);
	}

	#targetAt(spot: Spot | null): MatrixTarget | null {
		return spot === null || this.#scene === null ? null : targetAt(this.#scene, spot);
	}

	#hover(spot: Spot | null): void {
		const before = this.#spot;
		if (before?.row === spot?.row && before?.column === spot?.column) return;
		this.#spot = spot;
		this.#cursor = spot ?? this.#cursor;
		this.#draw();
		this.#handlers.onHover(this.#targetAt(spot));
	}

	#release(event: PointerEvent): void {
		const [x, y] = pointer(event, this.#surface.svg);
		const press = this.#press;
		this.#press = null;
		if (press !== null && Math.hypot(x - press[0], y - press[1]) < clickTolerance) {
			this.#select(this.#spotUnder(event), event);
		}
	}

	#select(spot: Spot | null, { ctrlKey, metaKey, shiftKey }: PointerEvent | KeyboardEvent): void {
		const target = this.#targetAt(spot);
		const isEmpty = target?.type === 'cell' && target.weight === 0;
		this.#handlers.onSelect(isEmpty ? null : target, { add: ctrlKey || metaKey || shiftKey });
	}

	#type(event: KeyboardEvent): void {
		if (this.#scene === null || event.altKey) return;
		const action = matrixKeyAction(event.key, event.ctrlKey || event.metaKey, this.#cursor, this.#scene);
		if (action === null) return;
		if (action.type === 'move') this.#hover(action.to);
		else this.#select(this.#cursor, event);
		event.preventDefault();
		event.stopPropagation();
	}
}
