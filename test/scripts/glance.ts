import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readThread } from '../../src/formats/read.ts';
import { mostActive } from '../../src/graph/activity.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { communitiesOf } from '../../src/graph/metrics/communities.ts';
import { digraphOf } from '../../src/graph/metrics/digraph.ts';
import { known } from '../../src/lib/assert.ts';
import type { ReplyGraph } from '../../src/model/graph.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { inBuiltApp, openThread } from '../bench/in-page.ts';
import { generateThread, plainPlan } from '../generator/thread.ts';

/*
 * Figures of long threads, for somebody who was told nothing to write down what they see, and beside each a list of what
 * is so. `tsx test/scripts/glance.ts FOLDER` writes glance-N.png and glance-N.md for threads of N floors; the app must
 * have been built.
 */

const sizes = [
	{ people: 400, floors: 2000 },
	{ people: 4000, floors: 20_000 },
];
const folder = process.argv[2] ?? 'glance';
mkdirSync(folder, { recursive: true });

const refusal = await inBuiltApp(async (browser, address) => {
	for (const { people, floors } of sizes) {
		const { text } = generateThread({ ...plainPlan, seed: 3, people, floors });
		const page = await openThread(browser, address, text);
		// Communities are asked for once the thread has been open for a moment.
		await page.waitForFunction(() => {
			const chart = document.querySelector('[data-chart=network]') as unknown as Record<
				symbol,
				() => { scene: { hulls: unknown[] } } | null
			> | null;
			return (chart?.[Symbol.for('loutu.network')]?.()?.scene.hulls.length ?? 0) > 0;
		});
		await page.getByRole('button', { name: 'Export' }).click();
		await page.getByRole('menuitem', { name: 'Figure…' }).click();
		await page.locator('[data-figure=ready] img').waitFor();
		await page.getByRole('dialog').getByLabel('Type', { exact: true }).selectOption('png');
		await page.locator('[data-figure=ready] img').waitFor();
		const waiting = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Download' }).click();
		await (await waiting).saveAs(join(folder, `glance-${floors}.png`));
		await page.context().close();
		writeFileSync(join(folder, `glance-${floors}.md`), listOf(await graphOf(text)));
	}
	return [];
});
for (const line of refusal) console.error(line);

async function graphOf(text: string): Promise<ReplyGraph> {
	const read = await readThread(new TextEncoder().encode(text), 'bench.txt');
	if (!read.ok) throw new Error(read.error.code);
	return buildGraph(resolve(read.value.thread), read.value.thread.floors);
}

/** Who matters, who talks with whom, and where the groups are. */
function listOf(graph: ReplyGraph): string {
	const names = new Map(graph.people.map(({ id, handle }) => [id, handle]));
	const pairs = new Map<string, number>();
	for (const { source, target, floors } of graph.ties) {
		if (!names.has(source)) continue;
		const pair = [names.get(source), names.get(target)].sort().join(' – ');
		pairs.set(pair, (pairs.get(pair) ?? 0) + floors.length);
	}
	const strongest = [...pairs].sort(([, a], [, b]) => b - a).slice(0, 12);
	const whole = digraphOf(graph);
	const { of } = communitiesOf(whole);
	const groups = new Map<number, string[]>();
	const ranked = mostActive(graph.people);
	const groupOf = new Map(whole.ids.map((id, index) => [id, known(of[index], 'community')]));
	for (const { id, handle } of ranked) {
		const group = groupOf.get(id);
		if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), handle]);
	}
	const largest = [...groups.values()].sort((a, b) => b.length - a.length).slice(0, 8);
	return [
		'# The most active (floors written, floors that address them, floors that address somebody)',
		...ranked.slice(0, 12).map((p) => `- ${p.handle}: ${p.floors.length}, ${p.inDegree}, ${p.outDegree}`),
		'# Who talks most with whom (floors)',
		...strongest.map(([pair, floors]) => `- ${pair}: ${floors}`),
		'# The largest communities (their most active)',
		...largest.map((members) => `- ${members.length} people: ${members.slice(0, 5).join(', ')}`),
		'',
	].join('\n');
}
