import { expect, test } from 'vitest';
import { ariaKeys, printedKeys } from '../../src/commands/keys.ts';
import { commandIds, commandOf } from '../../src/commands/list.ts';
import { keyPlaces, keysAt } from '../../src/views/help/key-list.ts';
import { words as en } from '../../src/words/en/index.ts';

test('help lists every command that works in the page, with words', () => {
	const listed = keyPlaces.flatMap((place) => keysAt(place).map(([, act]) => act));
	for (const id of commandIds) {
		const { place, help = id } = commandOf(id);
		if (place === undefined) continue;
		expect(listed).toContain(help);
		expect(en.help.act).toHaveProperty(help);
	}
});

test('no key means two things, but Escape, whose meanings have an order', () => {
	const keys = commandIds.flatMap((id) => commandOf(id).keys);
	const shared = keys.filter((key, at) => keys.indexOf(key) !== at);
	expect(new Set(shared)).toEqual(new Set(['Escape']));
});

test('no key is listed twice in a place', () => {
	for (const place of keyPlaces) {
		const keys = keysAt(place).flatMap(([each]) => each.map((held) => held.join(' ')));
		expect(keys).toEqual([...new Set(keys)]);
	}
});

test('keys are named as they are printed, and as assistive technology has them', () => {
	expect([printedKeys('undo'), printedKeys('filter'), printedKeys('letGo'), printedKeys('help')]).toEqual([
		['Ctrl', 'Z'],
		['Shift', 'F'],
		['Esc'],
		['?'],
	]);
	expect([ariaKeys('redo'), ariaKeys('nextUnread')]).toEqual(['Control+Shift+z', 'u']);
});
