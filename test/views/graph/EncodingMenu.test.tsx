import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { encodingFor } from '../../../src/graph/encoding/encoding.ts';
import { digraphOf } from '../../../src/graph/metrics/digraph.ts';
import { metricsOf } from '../../../src/graph/metrics/metrics.ts';
import { known } from '../../../src/lib/assert.ts';
import { type Encoding, radiusOf } from '../../../src/model/encoding.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { coloursOf } from '../../../src/store/selectors.ts';
import { undo } from '../../../src/store/undo.ts';
import { App } from '../../../src/views/app/App.tsx';
import { GraphPanel } from '../../../src/views/graph/GraphPanel.tsx';
import { drawThread } from '../../fixtures/draw.ts';
import { generateThread, plainPlan } from '../../generator/thread.ts';
import { press } from '../../support/keys.ts';
import { show } from '../../support/mounted.tsx';
import { diameterOf, discOf, drawn, nodeIds } from '../../support/network.ts';
import { statedThread } from '../../support/timed.ts';

/** Cat stands between all others; Zed is only called. */
const thread = drawThread(
	['post', { author: 'Ann' }],
	['@Ann hello', { author: 'Cat' }],
	['@Cat hello', { author: 'Bob' }],
	['@Cat hi', { author: 'Dan' }],
	['@Zed come', { author: 'Cat' }],
);
const many = statedThread(generateThread({ ...plainPlan, floors: 100, people: 30 }));
const room = { width: 1000, height: 700 };
const button = (name: string) => page.getByRole('button', { name, exact: true });
const diameter = diameterOf;
const fill = (id: string) => String(discOf(id)?.part);

test('size and colour by choice: the graph, the list and the legend follow, and undo takes both back', async () => {
	await show(<App />, { thread });
	await expect.poll(() => drawn().scene.labels.length).toBeGreaterThan(0);
	const before = diameter('p:cat');
	await button('Look').click();
	await page.getByRole('combobox', { name: 'Size' }).selectOptions('betweenness');
	await page.getByRole('combobox', { name: 'Colour' }).selectOptions('community');
	await expect.element(page.getByText('betweenness · community')).toBeVisible();
	await expect.element(page.getByText(/^community 1: \d+ people$/).last()).toBeVisible();
	await expect.poll(() => diameter('p:cat')).not.toBe(before);
	const dot = known(
		document.querySelector('[data-part=people] button[aria-label^="Bob:"]'),
		'row',
	).previousElementSibling;
	// One meaning of fill wherever a person is shown.
	expect(hex(getComputedStyle(known(dot, 'dot')).color)).toBe(fill('p:bob'));
	await press('Escape');
	undo();
	undo();
	await expect.element(page.getByText('betweenness · community')).not.toBeInTheDocument();
	expect(useChoices.getState()).toMatchObject({ sizing: 'activity', colouring: 'person' });
	await expect.poll(() => diameter('p:cat')).toBe(before);
});

test('every size and colour is drawn as it is computed, with all its groups in the legend', async () => {
	const reading = known(await show(<GraphPanel />, { thread: many, room }), 'reading');
	const metrics = metricsOf(digraphOf(reading.graph));
	for (const [sizing, colouring] of [
		['in', 'firstFloor'],
		['out', 'grade'],
		['floors', 'community'],
		['betweenness', 'firstFloor'],
		['pageRank', 'grade'],
	] as const) {
		useChoices.setState({ sizing, colouring });
		const encoding = encodingFor({ sizing, colouring }, reading, coloursOf(reading), metrics);
		await expect.poll(() => misdrawn(encoding), { message: `${sizing}, ${colouring}` }).toBe(0);
		await expect.poll(() => document.querySelectorAll('dl dd').length).toBeGreaterThanOrEqual(encoding.groups.length);
		expect(new Set(people().map(({ width }) => Math.round(width))).size).toBeGreaterThan(3);
	}
});

test('whoever has no known floor is hollow where colour is the grade', async () => {
	await show(<GraphPanel />, { thread, view: { colouring: 'grade' }, room });
	await expect.element(page.getByText('no floor known: 1 person')).toBeVisible();
	const isHollow = (id: string) => discOf(id)?.fill !== fill(id);
	expect(isHollow('p:zed')).toBe(true);
	expect(isHollow('p:ann')).toBe(false);
});

function people() {
	return nodeIds('person').map((id) => ({ id: id as string, width: diameter(id), colour: fill(id) }));
}

/** How many pairs are not drawn the way their look says: the smaller one larger, or one group in two colours. */
function misdrawn({ sizes, colours }: Encoding): number {
	const amounts = new Map<string, number>(sizes?.amounts);
	const groups = new Map<string, number | null>(colours);
	const drawn = people().map((person) => ({
		...person,
		radius: radiusOf(amounts.get(person.id) ?? 0, sizes?.factor ?? 0),
		group: groups.get(person.id) ?? null,
	}));
	expect(drawn.length).toBeGreaterThan(20);
	return drawn.flatMap((a) =>
		drawn.filter(
			(b) => (a.radius > b.radius + 1e-9 && a.width <= b.width) || (a.group === b.group) !== (a.colour === b.colour),
		),
	).length;
}

function hex(rgb: string): string {
	return `#${(rgb.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}
