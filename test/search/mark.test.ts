import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBody } from '../../src/body/parse.ts';
import type { BodyNode } from '../../src/model/body.ts';
import { findReferences } from '../../src/resolve/references.ts';
import { fold } from '../../src/search/fold.ts';
import { markHits } from '../../src/search/mark.ts';
import { hitsIn, parseQuery } from '../../src/search/search.ts';

function markedIn(text: string, query: string) {
	const { nodes } = parseBody(text, findReferences(text).references, text.length);
	const { nodes: marked, unseen } = markHits(nodes, hitsIn(fold(text), parseQuery(query)), query);
	return { before: written(nodes), shown: written(marked), marks: marksOf(marked), unseen };
}

/** The words that are shown, whether or not they are marked. */
function written(nodes: readonly BodyNode[]): string {
	return nodes.map((node) => (node.type === 'element' ? written(node.children) : node.text)).join('');
}

function marksOf(nodes: readonly BodyNode[]): (readonly [string, number | null])[] {
	return nodes.flatMap((node) => {
		if (node.type === 'hit') return [[node.text, node.hit] as const];
		if (node.type === 'reference') return marksOf(node.pieces ?? []);
		return node.type === 'element' ? marksOf(node.children) : [];
	});
}

describe('hits in a body', () => {
	test('are marked in text, in emphasis and in references', () => {
		const { marks, unseen } = markedIn('**技术** 和\n\n技术 @技术宅 @livid #12', '技术');
		expect(marks).toEqual([
			['技术', 0],
			['技术', 1],
			['技术', 2],
		]);
		expect(unseen).toBe(0);
		expect(markedIn('@livid #12 你好', '#12').marks).toEqual([['#12', 0]]);
	});

	test('over several nodes are marked in each', () => {
		expect(markedIn('说 @livid 你好', '"livid 你"').marks).toEqual([
			['livid', 0],
			[' 你', 0],
		]);
	});

	test('in an address or in markup are told', () => {
		const { marks, unseen } = markedIn('<a href="https://example.org/rust">看</a> rust', 'rust');
		expect(marks).toEqual([['rust', 1]]);
		expect(unseen).toBe(1);
	});

	test('in text that is written otherwise in the file are found again', () => {
		expect(markedIn('<p>A &lt; B 技术</p>', '技术')).toMatchObject({ marks: [['技术', 0]], unseen: 0 });
	});

	test('change no word of what is shown', () => {
		const sign = fc.constantFrom(
			'a',
			'b',
			'*',
			'_',
			'`',
			'<b>',
			'</b>',
			'&amp;',
			'@ab',
			' #12',
			'\n\n',
			'技',
			' ',
			'> ',
			'ﬁ',
		);
		const texts = fc.array(sign, { maxLength: 20 }).map((signs) => signs.join(''));
		fc.assert(
			fc.property(texts, fc.constantFrom('a', 'b', '技', 'a b', '"b a"', '#1', 'f', '&'), (text, query) => {
				const { before, shown, marks, unseen } = markedIn(text, query);
				expect(shown).toBe(before);
				const hits = hitsIn(fold(text), parseQuery(query)).length;
				const seen = new Set(marks.flatMap(([, hit]) => hit ?? []));
				expect(seen.size + unseen).toBe(hits);
			}),
			{ numRuns: 1_000 },
		);
	});
});
