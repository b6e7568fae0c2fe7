import type { Page } from 'playwright';
import { filterGraph } from '../../src/graph/filters/filter-graph.ts';
import type { FilterPart, Step } from '../../src/graph/filters/list.ts';
import { layersOf } from '../../src/graph/filters/stack.ts';
import type { Reading } from '../../src/model/reading.ts';
import { atFirstOf, filterOf } from '../../src/store/filtered.ts';
import { initialView, type View } from '../../src/view/view.ts';

/** What a view's filter should leave, and what the stack should say after each part. */
export function expectedOf({ graph }: Reading, view: Partial<View> & { readonly steps: readonly Step[] }) {
	const filter = filterOf({ ...initialView, ...view });
	const { nodes, ties } = filterGraph(graph, filter);
	const layers = layersOf(graph, atFirstOf(initialView.kindsOff), filter);
	return {
		nodes: [...nodes].sort(),
		ties: ties.size,
		counts: new Map<FilterPart, string>(layers.map(({ part, count }) => [part, `${count.people} ${count.ties}`])),
	};
}

/** The nodes that the graph shows in full. */
export function visibleNodes(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { scene, left } = drawnNetwork();
		return scene.nodes
			.map(({ id }) => id)
			.filter((id) => left === null || left.nodes.has(id))
			.sort();
	});
}

/** Where the nodes stand that the graph shows. */
export function positionsOf(page: Page): Promise<unknown> {
	return page.evaluate(() => {
		const { scene, left } = drawnNetwork();
		const shown = scene.nodes.filter(({ id }) => left === null || left.nodes.has(id));
		return Object.fromEntries(shown.map(({ id, x, y }) => [id, { x, y }]));
	});
}

/** What the stack says is left after a part of the filter: people and ties. */
export async function countsAfter(page: Page, part: FilterPart): Promise<string> {
	const cells = page.locator(`tr[data-part="${part}"] td[data-amount]`);
	return (await cells.allTextContents()).join(' ').replaceAll(',', '');
}
