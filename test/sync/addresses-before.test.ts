import { expect, test } from 'vitest';
import { readAddress } from '../../src/sync/address.ts';
import before from '../fixtures/addresses-before.json' with { type: 'json' };

/** Sets and maps as the fixture has them. */
function plain(value: unknown): unknown {
	const told = JSON.stringify(value, (_, each: unknown) => {
		if (each instanceof Set) return { set: Array.from(each).sort() };
		return each instanceof Map ? { map: Array.from(each) } : each;
	});
	return JSON.parse(told);
}

// Written and read by the code of commit 976d5b0, before a view was a table of fields.
test.each(before)('a link of before the table of fields still says the same: $text', ({ text, origin, view }) => {
	const now = readAddress(text);
	expect(now.origin).toEqual(origin);
	const { opened, pins, hitsOnly, ...others } = view;
	expect(plain(now.view)).toMatchObject(others);
	expect(now.view.opened.floors).toEqual(opened.floors);
	// Of no layout there are no pins: they fell away a moment later, once the thread was there.
	expect(plain(now.view.pins)).toEqual(view.layout === null ? { map: [] } : pins);
	expect(now.view.hitsOnly).toBe(hitsOnly);
});
