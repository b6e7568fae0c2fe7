import { describe, expect, test } from 'vitest';
import { personId } from '../../src/model/graph.ts';
import type { Selection } from '../../src/model/selection.ts';
import { handleKey } from '../../src/model/thread.ts';
import { selectCell } from '../../src/state/cells.ts';

const [ann, bob] = ['ann', 'bob'].map((name) => personId(handleKey(name))) as [
	ReturnType<typeof personId>,
	ReturnType<typeof personId>,
];

describe('a click on a cell', () => {
	const cell = { source: ann, target: bob, ties: ['t'] };

	test('selects its two people, whoever speaks first, and a second one lets go', () => {
		const once = selectCell(null, cell);
		expect(once).toEqual({ type: 'people', people: [ann, bob] });
		expect(selectCell(once, cell)).toBeNull();
	});

	test('on the opposite cell, or with others selected too, selects anew', () => {
		const opposite: Selection = { type: 'people', people: [bob, ann] };
		expect(selectCell(opposite, cell)).toEqual({ type: 'people', people: [ann, bob] });
		const more: Selection = { type: 'people', people: [ann, bob, personId(handleKey('cat'))] };
		expect(selectCell(more, cell)).toEqual({ type: 'people', people: [ann, bob] });
	});

	test('of unknown authors goes through its ties one by one and then lets go', () => {
		const unknown = { source: null, target: bob, ties: ['one', 'two'] };
		const first = selectCell({ type: 'tie', tie: 'another' }, unknown);
		expect(first).toEqual({ type: 'tie', tie: 'one' });
		const second = selectCell(first, unknown);
		expect(second).toEqual({ type: 'tie', tie: 'two' });
		expect(selectCell(second, unknown)).toBeNull();
	});
});
