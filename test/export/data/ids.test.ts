import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataId, edgeId } from '../../../src/export/data/ids.ts';
import { tieKinds } from '../../../src/model/attribution.ts';
import { floorId, personId } from '../../../src/model/graph.ts';
import { handleKey } from '../../../src/model/thread.ts';
import { hostileNames } from '../../support/data-cases.ts';

const idOf = (handle: string) => dataId(personId(handleKey(handle)));
const handle = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 8 }),
	fc.string({ unit: fc.constantFrom('_', 'x', '0', '4', '1', ':', 'a', '\ud800', ' '), maxLength: 16 }),
	fc.constantFrom(...hostileNames),
);

/** The inverse, after the standard. */
function decoded(id: string): string {
	return id.slice(2).replace(/_x([0-9a-f]{4}(?:[0-9a-f]{4}(?=_))?)_/g, (_, code) => {
		return String.fromCodePoint(Number.parseInt(code, 16));
	});
}

test('usual handles stay as they are', () => {
	expect(['Livid', 'tool2d', 'a_b-c.d', '小明', '😀', '_x'].map(idOf)).toEqual([
		'p:livid',
		'p:tool2d',
		'p:a_b-c.d',
		'p:小明',
		'p:😀',
		'p:_x',
	]);
	expect(dataId(floorId(12))).toBe('f:12');
	expect(idOf('a b')).toBe('p:a_x0020_b');
});

test.each(hostileNames)('%j is given back', (name) => {
	expect(decoded(idOf(name))).toBe(handleKey(name));
});

test('whatever a handle is made of, its id is a token and gives it back', () => {
	fc.assert(
		fc.property(handle, (name) => {
			const id = idOf(name);
			expect(id).not.toMatch(/[\s"'<>&\\,;=\p{Cc}\p{Cs}]/u);
			expect(id.lastIndexOf(':')).toBe(1);
			expect(decoded(id)).toBe(handleKey(name));
		}),
	);
});

test('different ties have different ids', () => {
	const tie = fc.record({
		source: handle.map((name) => personId(handleKey(name))),
		target: handle.map((name) => personId(handleKey(name))),
		kind: fc.constantFrom(...tieKinds),
	});
	fc.assert(
		fc.property(tie, tie, (a, b) => {
			const isSame = a.source === b.source && a.kind === b.kind && a.target === b.target;
			expect(edgeId(a) === edgeId(b)).toBe(isSame);
		}),
	);
});
