import { readThread } from '../../src/formats/read.ts';
import { known } from '../../src/lib/assert.ts';
import { concludeAt, prepare, resolveThread } from '../../src/resolve/resolve.ts';
import { decimal, table } from './statistics.ts';

/** The facts that DESIGN states of the seed, as they come out, and how many floors are named from which probability on. */
export async function seedFacts(bytes: Uint8Array): Promise<string[]> {
	const read = await readThread(bytes, 'seed.txt');
	const { thread } = known(read.ok ? read.value : null, 'the seed');
	const resolved = resolveThread(prepare(thread), { repairsNumbers: true });
	const named = (threshold: number) =>
		concludeAt(resolved, threshold)
			.attributions.slice(1)
			.filter(({ grade }) => grade !== 'unknown');
	const facts = [
		['floors', '147', String(thread.floors.length - 1)],
		['folded repeats', '14', String(thread.folded.length)],
		['people', '55', String(resolved.handles.size)],
		['mentions', '95', String(resolved.references.flat().filter(({ handle }) => handle !== null).length)],
		['proven', '63', String(named(1).length)],
	];
	const thresholds = [0.95, 0.9, 0.8, 0.7, 0.6, 0.5];
	return [
		...table(['', 'expected', 'found'], facts),
		'',
		...table(
			['threshold', ...thresholds.map(decimal)],
			[['floors named', ...thresholds.map((each) => String(named(each).length))]],
		),
	];
}
