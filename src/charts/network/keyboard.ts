import type { NodeId, Point } from '../../model/graph.ts';
import { targetOf } from './hits.ts';
import type { NetworkHandlers } from './props.ts';
import type { NetworkHull, NetworkNode } from './types.ts';

/** What keys need to know of the network, and what they do to it. */
export interface KeyTargets extends Pick<NetworkHandlers, 'onHover' | 'onSelect' | 'onOpen'> {
	visible(): readonly NetworkNode[];
	hulls(): readonly NetworkHull[];
	/** The keys are at a group; null: they have left it. */
	onGroup(group: number | null): void;
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
 * it adds), plus and minus zoom, 0 fits; Alt with arrows pushes a person, Delete puts them
 * back; G goes to the next group and Enter opens it. Returns the node that the keys are at, and what ends all that.
 */
export function listenToKeys(container: HTMLElement, network: KeyTargets): Keys {
	let cursor: NodeId | null = null;
	const groups = walkGroups(container, network);
	const current = () => network.visible().find(({ id }) => id === cursor) ?? null;
	const move = (direction: Point) => {
		groups.leave();
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
		else if (event.key.toLowerCase() === 'g' && !event.ctrlKey && !event.metaKey) groups.go(event.shiftKey ? -1 : 1);
		else if (event.key === 'Enter' && groups.isAtOne()) groups.open();
		else if (event.key === 'Enter' && node !== null) {
			network.onSelect(targetOf(node), { add: event.ctrlKey || event.metaKey || event.shiftKey });
		} else if (event.key === '+' || event.key === '=') network.zoomBy(zoomStep);
		else if (event.key === '-') network.zoomBy(1 / zoomStep);
		else if (event.key === '0') network.fit();
		else if (['Delete', 'Backspace'].includes(event.key) && node?.isPinned) network.push(node, null);
		else return;
		event.preventDefault();
	};
	const leave = () => {
		network.onHover(null);
		groups.leave();
	};
	container.tabIndex = 0;
	container.setAttribute('role', 'application');
	container.addEventListener('keydown', press);
	container.addEventListener('blur', leave);
	const end = () => {
		container.removeEventListener('keydown', press);
		container.removeEventListener('blur', leave);
		groups.end();
	};
	return { current, end };
}

/** Goes from hull to hull, and says the name of the one it is at: nothing else on the page does. */
function walkGroups(container: HTMLElement, network: KeyTargets) {
	const said = document.createElement('span');
	said.setAttribute('role', 'status');
	Object.assign(said.style, {
		position: 'absolute',
		width: '1px',
		height: '1px',
		overflow: 'hidden',
		clipPath: 'inset(50%)',
	});
	container.append(said);
	let at: number | null = null;
	const show = (hull: NetworkHull | null) => {
		at = hull?.group ?? null;
		said.textContent = hull?.name ?? '';
		network.onGroup(at);
	};
	return {
		go(by: 1 | -1) {
			const hulls = network.hulls();
			const before = hulls.findIndex(({ group }) => group === at);
			const next = before < 0 ? (by > 0 ? 0 : hulls.length - 1) : (before + by + hulls.length) % hulls.length;
			network.onHover(null);
			show(hulls[next] ?? null);
		},
		isAtOne: () => network.hulls().some(({ group }) => group === at),
		/** Opens or closes the group it is at. */
		open: () => at !== null && network.onOpen?.(at),
		leave: () => at !== null && show(null),
		end: () => said.remove(),
	};
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
