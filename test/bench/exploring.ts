import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright';
import type { DrawnNetwork } from '../../src/charts/network/drawn.ts';
import { generateThread, plainPlan } from '../generator/thread.ts';
import { inBuiltApp, openThread } from './in-page.ts';
import type { Bench } from './run.ts';

const sizes = [
	{ people: 400, floors: 2000 },
	{ people: 4000, floors: 20_000 },
];
/** How long each way of exploring goes on, in milliseconds. */
const exploredMs = 2500;
const rounds = 12;

/**
 * How smoothly the graph of a long thread follows hand and eye, by the built app in Chromium: frames a second and the
 * longest pause between two frames, while it is panned, zoomed and pointed at, with the people that are shown at first
 * and with all of them; beside it the same nodes and ties drawn by Cytoscape's own canvas. Then how soon it answers:
 * from the event to the frame after the one that shows it.
 */
export const exploringBench: Bench = {
	name: 'exploring',
	run: () =>
		inBuiltApp(async (browser, address) => {
			const lines = [
				'| floors | nodes | ties | what | frames a second | longest pause ms |',
				'|---|---|---|---|---|---|',
			];
			const answers = ['', '| floors | nodes | what | median ms | worst ms |', '|---|---|---|---|---|'];
			for (const size of sizes) {
				const { smooth, soon } = await explored(browser, address, size);
				lines.push(...smooth);
				answers.push(...soon);
			}
			return [...lines, ...answers];
		}),
};

async function explored(browser: Browser, address: string, { people, floors }: (typeof sizes)[number]) {
	const { text } = generateThread({ ...plainPlan, seed: 3, people, floors });
	const page = await openThread(browser, address, text);
	// What runs the benchmark names its functions by a helper that the page does not have.
	await page.evaluate('globalThis.__name = (named) => named');
	const smooth: string[] = [];
	const soon: string[] = [];
	for (const level of ['first', 'all'] as const) {
		if (level === 'all') await showAll(page);
		await page.waitForTimeout(2500);
		const { nodes, ties } = await page.evaluate(countsOf);
		for (const what of ['pan', 'zoom', 'point'] as const) {
			const { frames, longest } = await page.evaluate(smoothnessOf, { what, ms: exploredMs });
			smooth.push(`| ${[floors, nodes, ties, what, frames.toFixed(0), longest.toFixed(0)].join(' | ')} |`);
			await page.waitForTimeout(600);
		}
		for (const what of ['hover', 'select', 'filter'] as const) {
			const times = (await page.evaluate(timesOf, { what, rounds })).sort((a, b) => a - b);
			const [median, worst] = [times[times.length >> 1] ?? 0, times.at(-1) ?? 0];
			soon.push(`| ${[floors, nodes, what, median.toFixed(0), worst.toFixed(0)].join(' | ')} |`);
		}
		await page.evaluate(
			readFileSync(createRequire(import.meta.url).resolve('cytoscape/dist/cytoscape.min.js'), 'utf8'),
		);
		const canvas = await page.evaluate(cytoscapeFrames, exploredMs);
		smooth.push(
			`| ${[floors, nodes, ties, 'Cytoscape’s canvas, pan', canvas.frames.toFixed(0), canvas.longest.toFixed(0)].join(' | ')} |`,
		);
	}
	await page.context().close();
	return { smooth, soon };
}

/** Asks for more people until all are shown. */
async function showAll(page: Page): Promise<void> {
	const more = page.getByRole('button', { name: 'More people' });
	while ((await more.count()) > 0 && (await more.isEnabled())) await more.click();
}

function countsOf() {
	const chart = document.querySelector<HTMLElement>('[data-chart=network]') as HTMLElement;
	const drawn = (chart as unknown as Record<symbol, () => DrawnNetwork>)[Symbol.for('loutu.network')]?.();
	return { nodes: drawn?.scene.nodes.length ?? 0, ties: drawn?.scene.ties.length ?? 0 };
}

/** In the page: makes the events of a hand in every frame, and counts frames. */
async function smoothnessOf({ what, ms }: { what: 'pan' | 'zoom' | 'point'; ms: number }) {
	const chart = document.querySelector<HTMLElement>('[data-chart=network]') as HTMLElement;
	const { left, top, width, height } = chart.getBoundingClientRect();
	const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
	const at = (turn: number) => ({
		clientX: left + width / 2 + Math.cos(turn / 9) * width * 0.3,
		clientY: top + height / 2 + Math.sin(turn / 7) * height * 0.3,
		...{ bubbles: true, cancelable: true, view: window, pointerType: 'mouse' },
	});
	// Beside everything, so that it is the view that is dragged.
	const corner = { ...at(0), clientX: left + 3, clientY: top + 3 };
	if (what === 'pan') chart.dispatchEvent(new MouseEvent('mousedown', { ...corner, buttons: 1 }));
	const begun = performance.now();
	let [frames, longest, last] = [0, 0, begun];
	for (let turn = 0; last - begun < ms; turn++) {
		if (what === 'pan') window.dispatchEvent(new MouseEvent('mousemove', { ...at(turn), buttons: 1 }));
		else if (what === 'zoom')
			chart.dispatchEvent(new WheelEvent('wheel', { ...at(0), deltaY: turn % 60 < 30 ? -12 : 12 }));
		else chart.dispatchEvent(new PointerEvent('pointermove', at(turn)));
		await frame();
		const now = performance.now();
		longest = Math.max(longest, now - last);
		last = now;
		frames++;
	}
	if (what === 'pan') window.dispatchEvent(new MouseEvent('mouseup', corner));
	else if (what === 'point') chart.dispatchEvent(new PointerEvent('pointerleave', at(0)));
	document.dispatchEvent(new KeyboardEvent('keydown', { key: '0' }));
	return { frames: frames / ((last - begun) / 1000), longest };
}

/** In the page: makes one event after another, each once the one before has been shown. */
async function timesOf({ what, rounds: count }: { what: 'hover' | 'select' | 'filter'; rounds: number }) {
	const chart = document.querySelector<HTMLElement>('[data-chart=network]') as HTMLElement;
	const told = () =>
		(chart as unknown as Record<symbol, () => DrawnNetwork>)[Symbol.for('loutu.network')]?.() as DrawnNetwork;
	const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
	const { left, top } = chart.getBoundingClientRect();
	const { scene, viewport } = told();
	const people = scene.nodes.filter(({ kind }) => kind === 'person');
	const chips = [...document.querySelectorAll<HTMLElement>('ul[aria-label] button[aria-pressed]')];
	const times: number[] = [];
	for (let round = 0; round < count; round++) {
		const { x, y } = people[(round * 37) % people.length] ?? { x: 0, y: 0 };
		const { zoom, pan } = viewport;
		const at = {
			clientX: left + x * zoom + pan.x,
			clientY: top + y * zoom + pan.y,
			bubbles: true,
			pointerType: 'mouse',
		};
		const start = performance.now();
		if (what === 'hover') chart.dispatchEvent(new PointerEvent('pointermove', at));
		else if (what === 'select') chart.dispatchEvent(new MouseEvent('click', at));
		// On and off again: every second round shows all.
		else chips[(round >> 1) % 3]?.click();
		await frame();
		times.push(performance.now() - start);
		if (what === 'hover') chart.dispatchEvent(new PointerEvent('pointerleave', at));
		await new Promise((resolve) => setTimeout(resolve, 500));
	}
	return times;
}

/** In the page: Cytoscape's own canvas with the same nodes and ties, panned in every frame. */
async function cytoscapeFrames(ms: number) {
	const chart = document.querySelector<HTMLElement>('[data-chart=network]') as HTMLElement;
	const drawn = (chart as unknown as Record<symbol, () => DrawnNetwork>)[
		Symbol.for('loutu.network')
	]?.() as DrawnNetwork;
	const holder = document.body.appendChild(document.createElement('div'));
	const { width, height } = drawn.viewport.size;
	Object.assign(holder.style, { position: 'fixed', inset: '0', width: `${width}px`, height: `${height}px` });
	const { scene } = drawn;
	const cy = (
		globalThis as unknown as { cytoscape: (options: object) => { panBy(by: object): void; destroy(): void } }
	).cytoscape({
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
	await new Promise((resolve) => setTimeout(resolve, 3000));
	const begun = performance.now();
	let [frames, longest, last] = [0, 0, begun];
	for (let turn = 0; last - begun < ms; turn++) {
		cy.panBy({ x: 3 * Math.cos(turn / 9), y: 3 * Math.sin(turn / 7) });
		await new Promise(requestAnimationFrame);
		const now = performance.now();
		longest = Math.max(longest, now - last);
		last = now;
		frames++;
	}
	cy.destroy();
	holder.remove();
	return { frames: frames / ((last - begun) / 1000), longest };
}
