import cytoscape from 'cytoscape';
import Graph from 'graphology';
import Sigma from 'sigma';
import type { DrawnNetwork } from '../../../src/charts/network/drawn.ts';

/*
 * Other libraries' ways of drawing a graph, with the nodes and ties that the app has on screen at the same places: built
 * for the page, where they are `loutuPeers`.
 */

/** A graph that is drawn somewhere: what moves it one step along a curve, and what ends it. */
interface Peer {
	pan(turn: number): void;
	end(): void;
}

const drawnBy: Readonly<Record<string, (holder: HTMLElement, scene: DrawnNetwork['scene']) => Peer>> = {
	cytoscape(holder, scene) {
		const cy = cytoscape({
			container: holder,
			elements: [
				...scene.nodes.map(({ id, x, y }) => ({ data: { id }, position: { x, y } })),
				...scene.ties.map(({ id, source, target }) => ({ data: { id, source, target } })),
			],
			layout: { name: 'preset', fit: false },
			style: [
				{ selector: 'node', style: { width: 8, height: 8 } },
				{ selector: 'edge', style: { width: 1, 'curve-style': 'unbundled-bezier', 'target-arrow-shape': 'triangle' } },
			],
		});
		return {
			pan: (turn) => cy.panBy({ x: 3 * Math.cos(turn / 9), y: 3 * Math.sin(turn / 7) }),
			end: () => cy.destroy(),
		};
	},
	sigma(holder, scene) {
		const graph = new Graph({ multi: true });
		for (const { id, x, y, name } of scene.nodes) graph.addNode(id, { x, y: -y, size: 4, label: name });
		for (const { id, source, target } of scene.ties) graph.addEdgeWithKey(id, source, target, { size: 1 });
		const sigma = new Sigma(graph, holder);
		const camera = sigma.getCamera();
		const begun = camera.getState();
		return {
			pan: (turn) =>
				camera.setState({ ...begun, x: begun.x + Math.cos(turn / 9) / 50, y: begun.y + Math.sin(turn / 7) / 50 }),
			end: () => sigma.kill(),
		};
	},
};

/** How it looks when the graph on screen is drawn by another library and panned in every frame for `ms` milliseconds. */
async function framesOf({ name, ms }: { name: string; ms: number }) {
	const chart = document.querySelector<HTMLElement>('[data-chart=network]') as HTMLElement;
	const told = (chart as unknown as Record<symbol, () => DrawnNetwork>)[Symbol.for('loutu.network')];
	const drawn = told?.();
	if (drawn === undefined) throw new Error('no graph is shown');
	const { scene, viewport } = drawn;
	const holder = document.body.appendChild(document.createElement('div'));
	const { width, height } = viewport.size;
	Object.assign(holder.style, { position: 'fixed', inset: '0', width: `${width}px`, height: `${height}px` });
	const peer = drawnBy[name]?.(holder, scene);
	await new Promise((resolve) => setTimeout(resolve, 3000));
	const begun = performance.now();
	let [frames, longest, last] = [0, 0, begun];
	for (let turn = 0; last - begun < ms; turn++) {
		peer?.pan(turn);
		await new Promise(requestAnimationFrame);
		const now = performance.now();
		longest = Math.max(longest, now - last);
		last = now;
		frames++;
	}
	peer?.end();
	holder.remove();
	return { frames: frames / ((last - begun) / 1000), longest };
}

Object.assign(globalThis, { loutuPeers: framesOf });
