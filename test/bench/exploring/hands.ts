import type { DrawnNetwork } from '../../../src/charts/network/drawn.ts';

/*
 * What a hand does to the graph, in the page: each function is sent there whole, and knows nothing around it.
 */

/** How much is drawn. */
export function countsOf() {
	const chart = document.querySelector<HTMLElement>('[data-chart=network]') as HTMLElement;
	const drawn = (chart as unknown as Record<symbol, () => DrawnNetwork>)[Symbol.for('loutu.network')]?.();
	return { nodes: drawn?.scene.nodes.length ?? 0, ties: drawn?.scene.ties.length ?? 0 };
}

/** Makes the events of a hand in every frame, and counts frames. */
export async function smoothnessOf({ what, ms }: { what: 'pan' | 'zoom' | 'point'; ms: number }) {
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

/** Makes one event after another, each once the one before has been shown. */
export async function timesOf({ what, rounds: count }: { what: 'hover' | 'select' | 'filter'; rounds: number }) {
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
