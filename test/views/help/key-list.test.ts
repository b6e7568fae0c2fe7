import { expect, test } from 'vitest';
import { keyList } from '../../../src/views/help/key-list.ts';
import { pageKeys } from '../../../src/views/keys.ts';

/** As printed on a keyboard: a capital letter is Shift and the letter. */
function printed(key: string): string {
	if (key === 'Escape') return 'Esc';
	return /[A-Z]/.test(key) ? `Shift ${key}` : key.toUpperCase();
}

test('help lists every key that works anywhere on the page', () => {
	const everywhere = [...keyList.anywhere, ...keyList.text, ...keyList.selected];
	const listed = everywhere.flatMap(([keys]) => keys.map((held) => held.join(' ')));
	for (const key of Object.values(pageKeys)) expect(listed).toContain(printed(key));
});

test('no key means two things on the page', () => {
	const keys = Object.values(pageKeys);
	expect(new Set(keys).size).toBe(keys.length);
});

test('no key is listed twice in a place', () => {
	for (const rows of Object.values(keyList)) {
		const keys = rows.flatMap(([each]) => each.map((held) => held.join(' ')));
		expect(keys).toEqual([...new Set(keys)]);
	}
});
