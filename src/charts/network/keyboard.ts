import type { NodeId, Point } from '../../model/graph.ts';
import { targetOf } from './hits.ts';
import type { NetworkHandlers } from './props.ts';
import type { NetworkNode } from './types.ts';

/** The network as keys know it, and their effects on it. */
export interface KeyTargets extends Pick<NetworkHandlers, 'onHover' | 'onSelect'> {
	visible(): readonly NetworkNode[];
	centre(): NodeId | null;
	zoomBy(factor: number): void;
	fit(): void;
	/** Brings a node into view that is outside. */
	reveal(node: NetworkNode): void;
	/** Moves a node by this many pixels of the screen; null: back to where the layout has it. */
	push(node: NetworkNode, by: Point | null): void;
}

/** Pixels on screen that a key moves a node; with Shift, more. */
const keyStep = { few: 12, many: 48 };

export interface Keys {
	current(): NetworkNode | null;
	end(): void;
}

const directions: ReadonlyMap<string, Point> = new Map([
	['ArrowRight', { x: 1, y: 0 }],
	['ArrowLeft', { x: -1, y: 0 }],
	['ArrowDown', { x: 0, y: 1 }],
	['ArrowUp', { x: 0, y: -1 }],
]);

const zoomStep = 1.4;

/**
 * Makes the container usable without a pointer: arrows walk from node to node, Enter selects (with Ctrl, Cmd or Shift
 * it adds), plus and minus zoom, 0 fits; Alt with arrows pushes a person, Delete puts them back. Returns the node that the keys are at, and what ends all that.
 */
export function listenToKeys(container: HTMLElement, network: KeyTargets): Keys {
	let cursor: NodeId | null = null;
	const current = () => network.visible().find(({ id }) => id === cursor) ?? null;
	const move = (direction: Point) => {
		const next = step(current(), direction, network.visible(), network.centre());
		if (next === null) return;
		cursor = next.id;
		network.reveal(next);
		network.onHover(targetOf(next));
	};
	const press = (event: KeyboardEvent) => {
		const direction = directions.get(event.key);
		const node = current();
		if (node?.kind === 'person' && event.altKey && direction !== undefined) {
			const step = event.shiftKey ? keyStep.many : keyStep.few;
			network.push(node, { x: direction.x * step, y: direction.y * step });
			event.preventDefault();
		}
		if (event.altKey || (direction !== undefined && (event.ctrlKey || event.metaKey))) return;
		if (direction !== undefined) move(direction);
		else if (event.key === 'Enter' && node !== null) {
			network.onSelect(targetOf(node), { add: event.ctrlKey || event.metaKey || event.shiftKey });
		} else if (event.key === '+' || event.key === '=') network.zoomBy(zoomStep);
		else if (event.key === '-') network.zoomBy(1 / zoomStep);
		else if (event.key === '0') network.fit();
		else if (['Delete', 'Backspace'].includes(event.key) && node?.isPinned) network.push(node, null);
		else return;
		event.preventDefault();
	};
	const leave = () => network.onHover(null);
	container.tabIndex = 0;
	container.setAttribute('role', 'application');
	container.addEventListener('keydown', press);
	container.addEventListener('blur', leave);
	const end = () => {
		container.removeEventListener('keydown', press);
		container.removeEventListener('blur', leave);
	};
	return { current, end };
}

/** The nearest node in that direction, sideways distance counting double; at first the centre or the most active. */
function step(
	from: NetworkNode | null,
	direction: Point,
	nodes: readonly NetworkNode[],
	centre: NodeId | null,
): NetworkNode | null {
	if (from === null) return nodes.find(({ id }) => id === centre) ?? mostActive(nodes);
	let best: { node: NetworkNode; cost: number } | null = null;
	for (const node of nodes) {
		const ahead = (node.x - from.x) * direction.x + (node.y - from.y) * direction.y;
		const aside = Math.abs((node.x - from.x) * direction.y) + Math.abs((node.y - from.y) * direction.x);
		const cost = ahead + 2 * aside;
		if (ahead > 0 && (best === null || cost < best.cost)) best = { node, cost };
	}
	return best?.node ?? null;
}

function mostActive(nodes: readonly NetworkNode[]): NetworkNode | null {
	return nodes.reduce<NetworkNode | null>((best, node) => (node.activity > (best?.activity ?? -1) ? node : best), null);
}
