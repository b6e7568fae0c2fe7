import { readThread } from '../../src/formats/read.ts';
import { known } from '../../src/lib/assert.ts';
import { type Attribution, type Grade, grades } from '../../src/model/attribution.ts';
import type { Correction } from '../../src/model/correction.ts';
import { defaultInferenceSettings } from '../../src/model/inference-settings.ts';
import { concludeAt, prepare, resolveThread } from '../../src/resolve/resolve.ts';
import { table } from './statistics.ts';

const poster = 'iMiata';

/**
 * What naming the opening poster does to the other floors of the seed, at the default threshold: against a reading that
 * was told that nobody named here wrote the opening post, and against one that was told nothing and guesses by itself.
 */
export async function posterTable(bytes: Uint8Array): Promise<string[]> {
	const read = await readThread(bytes, 'seed.txt');
	const prepared = prepare(known(read.ok ? read.value : null, 'the seed').thread);
	const after = (corrections: readonly Correction[]) =>
		concludeAt(
			resolveThread(prepared, { repairsNumbers: true, corrections }),
			defaultInferenceSettings.threshold,
		).attributions.slice(1);
	const told = (handle: string | null): readonly Correction[] => [{ type: 'author', floor: 0, handle }];
	const named = after(told(poster));
	const row = (label: string, before: readonly Attribution[]) => {
		const changed = before.filter(({ grade }, index) => grade !== named[index]?.grade);
		const other = before.filter((attribution, index) => nameOf(attribution) !== nameOf(named[index]));
		return [label, counts(before), counts(named), String(changed.length), String(other.length)];
	};
	return table(
		['before', `${grades.join(', ')} before`, 'after', 'floors of another grade', 'of another name'],
		[row('told: nobody named here', after(told(null))), row('told nothing', after([]))],
	);
}

function nameOf(attribution: Attribution | undefined): string | null {
	return attribution === undefined || attribution.grade === 'unknown' ? null : attribution.value;
}

function counts(attributions: readonly Attribution[]): string {
	const count = (wanted: Grade) => attributions.filter(({ grade }) => grade === wanted).length;
	return grades.map(count).join(', ');
}
