import { describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/list.ts';
import { seedOf } from './kind.ts';
import { kindsFrom } from './kinds.ts';
import { ownFolders, samplesIn } from './samples.ts';
import { tryCase } from './try.ts';

const samples = await samplesIn(ownFolders);
const kinds = kindsFrom(samples);

test.each(formats.map(({ id }) => id))('%s has a small sample in test/fixtures/samples to be fuzzed with', (id) => {
	const own = samples.filter(
		({ format, bytes, folder }) => format === id && bytes.length < 10_000 && folder !== 'seeds',
	);
	expect(own.map(({ name }) => name)).not.toEqual([]);
	expect(kinds.map(({ name }) => name)).toContain(`read ${id}`);
});

describe('a fixed share of what npm run fuzz tries', () => {
	const share = Array.from({ length: 12 }, (_, index) => index);
	test.each(kinds.map((kind) => [kind.name, kind] as const))('%s', async (name, kind) => {
		for (const index of share) {
			const { outcome, message } = await tryCase(kind, kind.draw(seedOf(15, name, index)));
			expect({ index, outcome, message }).toEqual({
				index,
				outcome: expect.stringMatching(/^(?:read|refused)$/),
				message: '',
			});
		}
	});
});
