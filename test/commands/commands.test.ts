import { expect, test } from 'vitest';
import { ariaKeys, keyPlaces, keysAt, printedKeys } from '../../src/commands/keys.ts';
import { commandIds, commandOf, nameOf } from '../../src/commands/list.ts';
import { offeredCommands, perform, provide } from '../../src/commands/run.ts';
import { findNamed } from '../../src/graph/find.ts';
import { useChoices } from '../../src/store/choices.ts';
import { useDialog } from '../../src/store/page.ts';
import { useResults } from '../../src/store/results.ts';
import { valuesOf } from '../../src/view/fields.ts';
import { words as en } from '../../src/words/en/index.ts';
import { languageIds } from '../../src/words/languages.ts';
import { words as zh } from '../../src/words/zh-CN/index.ts';
import { seedReading } from '../support/seed.ts';

const keysOf = (id: (typeof commandIds)[number]) => commandOf(id).keys ?? [];

test('help lists every command that says where its keys work', () => {
	for (const id of commandIds) {
		const [place, act] = commandOf(id).help ?? [];
		if (place === undefined) continue;
		expect(keysAt(place).map(([, listed]) => listed)).toContain(act);
		expect(keysOf(id)).not.toEqual([]);
	}
});

test('no key means two things, but Escape, whose meanings have an order', () => {
	const keys = commandIds.flatMap(keysOf);
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

test('every command has a key or a name, and no two that have a name have the same, in either language', () => {
	for (const id of commandIds) expect(keysOf(id).length > 0 || commandOf(id).name !== undefined).toBe(true);
	useChoices.setState({ selection: { type: 'floor', floor: 1 } });
	for (const words of [en, zh]) {
		const named = commandIds.filter((id) => commandOf(id).name !== undefined && id !== 'filter');
		const names = named.map((id) => nameOf(id, words));
		expect(names).toEqual([...new Set(names)]);
		expect(names).not.toContain('');
	}
	useChoices.setState({ selection: null });
});

test('without a thread the palette offers what opens one, help and settings alone', () => {
	const offered = offeredCommands(en).map(({ id }) => id);
	expect(offered).toEqual([
		'paste',
		'recent',
		'help',
		'hints',
		...languageIds.map((id) => `language ${id}`),
		'theme light',
		'theme dark',
	]);
	const end = provide('open', () => {});
	expect(offeredCommands(en).map(({ id }) => id)).toEqual(['open', ...offered]);
	end();
});

test('a command is done by its id; of those who give it something to do, by the latest', () => {
	perform('paste');
	expect(useDialog.getState().open).toBe('paste');
	useDialog.setState({ open: null });
	const done: string[] = [];
	const ends = ['first', 'second'].map((name) => provide('fit', () => done.push(name)));
	perform('fit');
	ends[1]?.();
	perform('fit');
	ends[0]?.();
	perform('fit');
	expect(done).toEqual(['second', 'first']);
});

test('whatever a control of the view chooses among few values is found by its name, and done', async () => {
	useResults.setState({ reading: await seedReading() });
	const named = (words: typeof en, name: string) =>
		findNamed(offeredCommands(words), name).map(({ name: found }) => found);
	expect(named(en, 'around the graph')).toEqual(['Floors around the graph: off']);
	perform('hasRim false');
	expect([useChoices.getState().hasRim, useChoices.getState().pane]).toEqual([false, 'graph']);
	expect(named(en, 'around the graph')).toEqual(['Floors around the graph: on']);
	for (const key of ['sizing', 'colouring', 'tieColours', 'timelineBy', 'readingOrder'] as const) {
		for (const value of valuesOf(key)) {
			perform(`${key} ${value}` as (typeof commandIds)[number]);
			expect(useChoices.getState()[key]).toBe(value);
		}
	}
	useResults.setState(useResults.getInitialState(), true);
	useChoices.setState(useChoices.getInitialState(), true);
});

test('a control that is not always on the page is offered when it is', async () => {
	useResults.setState({ reading: await seedReading() });
	const offered = () => offeredCommands(en).filter(({ id }) => /^(matrixOrder|side|hitsOnly|lanesUnfolded) /.test(id));
	expect(offered()).toEqual([]);
	useChoices.setState({ showAs: 'matrix', timelineAs: 'lanes', find: 'x' });
	expect(offered().map(({ name }) => name)).toEqual([
		'Matrix, Order: by activity',
		'Matrix, Order: by first floor',
		'Lanes: for everybody',
		'Only hits: on',
	]);
	useResults.setState(useResults.getInitialState(), true);
	useChoices.setState(useChoices.getInitialState(), true);
});
