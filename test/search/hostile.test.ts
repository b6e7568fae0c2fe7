import { expect, test } from 'vitest';
import type { BodyNode } from '../../src/model/body.ts';
import { fold } from '../../src/search/fold.ts';
import { markHits } from '../../src/search/mark.ts';

test('marks without number on one letter are folded, and lead back', () => {
	const text = `a${'\u0315\u0300'.repeat(100_000)}b`;
	const { text: folded, origins } = fold(text);
	expect(folded.endsWith('b')).toBe(true);
	expect(origins?.starts[folded.length - 1]).toBe(text.length - 1);
});

test('a run longer than any engine remembers is folded', () => {
	expect(fold(`${'x'.repeat(20_000_000)}é`).text).toHaveLength(20_000_001);
});

test('each text looks at its own hits alone', () => {
	const count = 100_000;
	const nodes = Array.from({ length: count }, (_, at): BodyNode => ({ type: 'text', text: 'ab', start: at * 2 }));
	const hits = Array.from({ length: count }, (_, at) => ({ start: at * 2, end: at * 2 + 1 }));
	const { nodes: marked, unseen } = markHits(nodes, hits, 'a');
	expect(unseen).toBe(0);
	expect(marked).toHaveLength(2 * count);
	expect(marked.slice(-2)).toEqual([
		{ type: 'hit', text: 'a', hit: count - 1 },
		{ type: 'text', text: 'b', start: 2 * count - 1 },
	]);
});
