import type { FloorNumber } from '../../model/thread.ts';
import { edgesOf, positionAt } from './frame.ts';
import { timelineKeyAction } from './keyboard.ts';
import type { TimelineProps } from './props.ts';
import type { AxisScene } from './scene.ts';

/** WCAG 2.2, 2.5.8. */
const side = 24;

/** The grip by which the playhead is dragged, or moved by keys. It is a slider of its own beside the timeline's. */
export class PlayheadGrip {
	readonly #node = document.createElement('div');
	readonly #onScrub: (floor: FloorNumber) => void;
	#scene: AxisScene | null = null;
	#floor: FloorNumber = 0;

	constructor(container: HTMLElement, onScrub: (floor: FloorNumber) => void) {
		this.#onScrub = onScrub;
		const node = this.#node;
		node.className = 'timeline-playhead';
		node.setAttribute('role', 'slider');
		node.tabIndex = 0;
		node.hidden = true;
		const style = { position: 'absolute', top: '-4px', width: `${side}px`, height: `${side}px` };
		Object.assign(node.style, { ...style, cursor: 'ew-resize', touchAction: 'none' });
		container.append(node);
		node.addEventListener('pointerdown', (event) => node.setPointerCapture(event.pointerId));
		node.addEventListener('pointermove', (event) => {
			if (node.hasPointerCapture(event.pointerId)) this.#drag(event.clientX);
		});
		node.addEventListener('keydown', (event) => this.#type(event));
	}

	place(scene: AxisScene, { playhead = null, describe }: TimelineProps): void {
		this.#scene = scene;
		const position = playhead === null ? undefined : scene.positions.get(playhead.floor);
		const x = position === undefined ? Number.NaN : edgesOf(scene.frame, position, position)[1];
		const node = this.#node;
		node.hidden = !(x >= scene.frame.left && x <= scene.frame.right + 1);
		if (playhead === null || node.hidden) return;
		this.#floor = playhead.floor;
		node.style.left = `${x - side / 2}px`;
		const facts = {
			'aria-label': playhead.label,
			'aria-valuemin': scene.floors[0] ?? 0,
			'aria-valuemax': scene.floors.at(-1) ?? 0,
			'aria-valuenow': playhead.floor,
			'aria-valuetext': describe(playhead.floor),
		};
		for (const [name, value] of Object.entries(facts)) node.setAttribute(name, String(value));
	}

	destroy(): void {
		this.#node.remove();
	}

	#drag(clientX: number): void {
		const left = this.#node.parentElement?.getBoundingClientRect().left ?? 0;
		const scene = this.#scene;
		// The playhead stands behind its floor.
		if (scene !== null) this.#goTo(positionAt(scene.frame, clientX - left - scene.frame.slot / 2, scene.floors.length));
	}

	#type(event: KeyboardEvent): void {
		const scene = this.#scene;
		if (scene === null || event.ctrlKey || event.metaKey || event.altKey) return;
		const action = timelineKeyAction(event.key, false, scene.positions.get(this.#floor) ?? null, scene.floors.length);
		if (action?.type !== 'move') return;
		event.preventDefault();
		event.stopPropagation();
		this.#goTo(action.to);
	}

	#goTo(position: number): void {
		const floor = this.#scene?.floors[position];
		if (floor !== undefined && floor !== this.#floor) this.#onScrub(floor);
	}
}
