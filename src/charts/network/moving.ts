import type { Core, NodeSingular } from 'cytoscape';
import type { NodeId, Point } from '../../model/graph.ts';
import { nodeElements, pinIdOf, tieElement } from './elements.ts';
import { directions } from './keyboard.ts';
import { fitFor, inside } from './nodes.ts';
import { pinPlace } from './paint.ts';
import type { NetworkHandlers, NetworkProps } from './props.ts';
import type { NetworkGeometry, NetworkNode } from './types.ts';

/** What moving nodes needs to know of the network that they are of. */
export interface Moved extends Pick<NetworkHandlers, 'onPin'> {
	readonly cy: Core;
	/** Null before anything is drawn. */
	shown(): { readonly geometry: NetworkGeometry; readonly props: NetworkProps } | null;
	/** The node that the keys are at. */
	current(): NetworkNode | null;
	/** A node is on its way, there now. */
	onDrag?(node: NodeId, at: Point): void;
}

/** Pixels on screen that a key moves a node; with Shift, more. */
const keyStep = { few: 12, many: 48 };

/**
 * Lets nodes be dragged by mouse and touch, and pushed by Alt with the arrows; a double click or Delete puts one back.
 * A node is put somewhere when it is let go, once a drag. Loaded when somebody comes near. Returns what ends all that.
 */
export function letMove(container: HTMLElement, network: Moved): () => void {
	const { cy } = network;
	cy.autoungrabify(false);
	cy.on('drag', 'node.mark', ({ target }) => keepInside(target, network));
	cy.on('dragfree', 'node.mark', ({ target }) => put(target.id(), target.position(), network));
	cy.on('dbltap', 'node.mark', ({ target }) => {
		if (cy.getElementById(pinIdOf(target.id())).nonempty()) network.onPin(target.id(), null);
	});
	const press = (event: KeyboardEvent) => {
		const direction = event.altKey ? directions.get(event.key) : undefined;
		const node = network.current();
		if (node === null) return;
		if (direction !== undefined) push(node, direction, event.shiftKey, network);
		else if (['Delete', 'Backspace'].includes(event.key) && node.isPinned) network.onPin(node.id, null);
		else return;
		event.preventDefault();
	};
	container.addEventListener('keydown', press);
	return () => container.removeEventListener('keydown', press);
}

/** A node is dragged to the pane's rim at most: beyond it, no picture would show it. Its label stands where it is let go. */
function keepInside(target: NodeSingular, { cy, shown, onDrag }: Moved): void {
	const geometry = shown()?.geometry;
	const node = geometry?.nodes.find(({ id }) => id === target.id());
	if (geometry === undefined || node === undefined) return;
	const { x, y } = inside({ ...node, ...target.position() }, geometry.size);
	target.position({ x, y });
	cy.getElementById(pinIdOf(node.id)).position(pinPlace({ ...node, x, y }));
	cy.getElementById(`t:${node.id}`).remove();
	onDrag?.(node.id, { x, y });
}

function put(id: NodeId, pixel: Point, { shown, onPin }: Moved): void {
	const now = shown();
	if (now !== null) onPin(id, fitFor(now.props.positions, now.geometry.size).unplace(pixel));
}

function push(node: NetworkNode, { x, y }: Point, isFar: boolean, network: Moved): void {
	const size = network.shown()?.geometry.size;
	if (size === undefined) return;
	const step = (isFar ? keyStep.many : keyStep.few) / network.cy.zoom();
	put(node.id, inside({ ...node, x: node.x + x * step, y: node.y + y * step }, size), network);
}

/** Takes the nodes that another geometry of the same graph has elsewhere there, with their ties; all else stays. */
export function moveNodes(cy: Core, before: NetworkGeometry, after: NetworkGeometry, props: NetworkProps): void {
	const discs = new Map(after.nodes.map((node) => [node.id, node]));
	const moved = after.nodes.filter((node, index) => {
		const was = before.nodes[index];
		return was?.x !== node.x || was.y !== node.y || was.isPinned !== node.isPinned;
	});
	const ids = new Set(moved.map(({ id }) => id));
	cy.batch(() => {
		for (const node of moved) {
			cy.getElementById(pinIdOf(node.id)).remove();
			const [{ position } = {}, ...dot] = nodeElements(node, props.theme);
			const disc = cy.getElementById(node.id);
			if (position !== undefined) disc.position(position);
			const added = cy.add(dot);
			for (const name of ['hidden', 'lit']) added.toggleClass(name, disc.hasClass(name));
		}
		for (const tie of after.ties) {
			if (!ids.has(tie.source) && !ids.has(tie.target)) continue;
			const edge = cy.getElementById(tie.id);
			const { width, litWidth, ...data } = tieElement(tie, discs, props.theme).data;
			edge.data(data);
		}
	});
}
