import type { NodeId, Point, Positions } from '../../model/graph.ts';
import { fitTo } from './fit.ts';
import { inside } from './nodes.ts';
import type { NetworkHandlers } from './props.ts';
import type { PanZoom } from './shown.ts';
import type { NetworkGeometry, NetworkNode } from './types.ts';

/** What placing by hand needs to know, and what it leads to. */
interface PlacingInput extends Pick<NetworkHandlers, 'onPin'> {
	/** Null, each, before anything is drawn. */
	seen(): { readonly geometry: NetworkGeometry | null; readonly view: PanZoom; readonly positions: Positions | null };
	/** The person who is dragged is elsewhere. */
	onMove(): void;
}

/** People put somewhere by hand or keys: within the rim at most, since beyond it they could not be told from floors. */
export class Placing {
	/** A person who is being dragged, and where they are in the scene. */
	dragged: { readonly node: NodeId; readonly at: Point } | null = null;
	readonly #input: PlacingInput;

	constructor(input: PlacingInput) {
		this.#input = input;
	}

	/** A person is on the way, at that point of the pane now. */
	drag(node: NodeId, pixel: Point): void {
		const { geometry, view } = this.#input.seen();
		const person = geometry?.nodes.find(({ id }) => id === node);
		if (geometry === null || person === undefined) return;
		const { zoom, pan } = view;
		const at = inside({ ...person, x: (pixel.x - pan.x) / zoom, y: (pixel.y - pan.y) / zoom }, geometry.rim);
		this.dragged = { node, at };
		this.#input.onMove();
	}

	drop(node: NodeId, pixel: Point): void {
		this.drag(node, pixel);
		const { dragged } = this;
		this.dragged = null;
		if (dragged !== null) this.#pin(node, dragged.at);
		this.#input.onMove();
	}

	/** Puts a person so many pixels of the pane away from where they are; null: where the layout has them. */
	push(node: NetworkNode, by: Point | null): void {
		const { geometry, view } = this.#input.seen();
		if (by === null) this.#input.onPin(node.id, null);
		else if (geometry !== null) {
			const [x, y] = [node.x + by.x / view.zoom, node.y + by.y / view.zoom];
			this.#pin(node.id, inside({ ...node, x, y }, geometry.rim));
		}
	}

	#pin(node: NodeId, at: Point): void {
		const { geometry, positions } = this.#input.seen();
		if (geometry === null || positions === null) return;
		this.#input.onPin(node, fitTo(positions, geometry.rim, geometry.level.front).unplace(at));
	}
}
