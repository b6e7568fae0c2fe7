import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finish } from '../../src/lib/work.ts';
import { hitCount, hitsAt } from '../../src/model/found.ts';
import { indexing, parseQuery, searching } from '../../src/search/search.ts';

/** Where the query stands, as the words of each floor. */
function search(texts: readonly string[], query: string): (readonly [number, ...string[]])[] {
	const floors = texts.map((text, index) => ({ number: index * 3, text }));
	const found = finish(searching(finish(indexing(floors)), query));
	expect(found.query).toBe(query);
	expect(found.before.length).toBe(found.floors.length + 1);
	return found.floors.map((number, index) => {
		const words = hitsAt(found, index).map(({ start, end }) => (texts[number / 3] ?? '').slice(start, end));
		return [number, ...words];
	});
}

describe('a search', () => {
	test('finds Chinese wherever it stands, without words', () => {
		expect(search(['热爱技术的人', '技 术', '爱技术，爱技术'], '爱技术')).toEqual([
			[0, '爱技术'],
			[6, '爱技术', '爱技术'],
		]);
	});

	test('wants every word, and marks them all', () => {
		expect(search(['钱和技术', '只有钱', '技术是技术，钱是钱'], '钱　技术')).toEqual([
			[0, '钱', '技术'],
			[6, '技术', '技术', '钱', '钱'],
		]);
	});

	test('keeps a phrase together, in whatever quotes, and even where they are not closed', () => {
		const texts = ['open source', 'source, open', 'open\nsource'];
		for (const query of ['"open source"', '“open source”', '＂open source', '"Open SOURCE']) {
			expect(search(texts, query)).toEqual([
				[0, 'open source'],
				[6, 'open\nsource'],
			]);
		}
	});

	test('knows neither case nor width, and marks what stands there', () => {
		expect(search(['ＡＰＩ很慢', 'Api', 'Straße'], 'api')).toEqual([
			[0, 'ＡＰＩ'],
			[3, 'Api'],
		]);
		expect(search(['Straße'], 'STRASSE')).toEqual([[0, 'Straße']]);
		expect(search(['Straße'], 's')).toEqual([[0, 'S', 'ß']]);
	});

	test('takes names and numbers as they stand', () => {
		expect(search(['@Livid #12 好', '#1 和 #123', 'livid'], '@livid')).toEqual([[0, '@Livid']]);
		expect(search(['@Livid #12 好', '#1 和 #123', 'livid'], '#12')).toEqual([
			[0, '#12'],
			[3, '#12'],
		]);
	});

	test('finds nothing where nothing is asked', () => {
		for (const query of ['', '  ', '""', '\u3000', '“', '\ud83d']) expect(search(['a', '👍', ''], query)).toEqual([]);
	});

	test('takes no sign of its own for an order', () => {
		for (const query of ['.*', '[', '\\', '$&', '(?:a+)+$', '%00', '<b>']) {
			expect(search([`x${query}y`, 'nothing'], query)).toEqual([[0, query]]);
		}
	});
});

const some = fc.string({
	unit: fc.constantFrom('a', 'B', 'ß', 'ﬁ', '的', '术', ' ', 'é', '\u0301', '"'),
	maxLength: 12,
});

test('a search is what looking at every place of every text finds', () => {
	fc.assert(
		fc.property(fc.array(some, { maxLength: 5 }), some, (texts, query) => {
			const floors = texts.map((text, number) => ({ number, text }));
			const found = finish(searching(finish(indexing(floors)), query));
			const terms = parseQuery(query);
			const expected = floors.filter(({ text }) => terms.length > 0 && terms.every((term) => foldsTo(text, term)));
			expect(found.floors).toEqual(expected.map(({ number }) => number));
			let count = 0;
			for (const [index, number] of found.floors.entries()) {
				const text = texts[number] ?? '';
				let end = 0;
				for (const hit of hitsAt(found, index)) {
					expect(hit.start).toBeGreaterThanOrEqual(end);
					expect(hit.end).toBeGreaterThan(hit.start);
					end = hit.end;
					expect(terms.some((term) => foldsTo(text.slice(hit.start, hit.end), term))).toBe(true);
					count++;
				}
				expect(end).toBeLessThanOrEqual(text.length);
			}
			expect(hitCount(found)).toBe(count);
		}),
		{ numRuns: 2_000 },
	);
});

/** Naively: does the text fold to something that holds the term? */
function foldsTo(text: string, term: string): boolean {
	const whole = text.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
	return Array.from({ length: whole.length }, (_, start) => whole.slice(start)).some((rest) => rest.startsWith(term));
}

test('work can be left off between pieces, and tells how much of it is done', () => {
	const floors = Array.from({ length: 50 }, (_, number) => ({ number, text: '技术'.repeat(10_000) }));
	const shares: number[] = [];
	const index = finish(indexing(floors), (share) => shares.push(share));
	expect(shares).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
	finish(searching(index, '技术'), (share) => shares.push(share));
	expect(shares.slice(5)).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
});
