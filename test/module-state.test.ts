import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// Tests of components share a page, and with it what modules keep. It has to be as new before each of them.

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((file) => /\.tsx?$/.test(file))
	.map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join('src', file), 'utf8') }));

/** Stores that are not just put back to what they were at first, and what is done instead before each test. */
const otherwise: Readonly<Record<string, string>> = {
	useUndo: 'startSteps();',
	useFigureOptions: 'useFigureOptions.setState(readOptions(null), true);',
	useSettings: 'useSettings.setState({ ...useSettings.getInitialState(),',
	// The language on screen: by `show`, after the settings that it follows.
	useShown: 'await showFirstWords();',
};

test('every store is put back before each test of components', () => {
	const stores = sources.flatMap(({ file, text }) => {
		if (!/import \{[^}]*\bcreate\b[^}]*\} from 'zustand'/.test(text)) return [];
		const named = Array.from(text.matchAll(/^(?:export )?const (\w+) = create</gm), ([, name = '']) => name);
		expect(named, `stores of ${file} that are not made as \`const useX = create<…\``).toHaveLength(
			text.match(/\bcreate</g)?.length ?? 0,
		);
		return named;
	});
	expect(stores).toContain('useChoices');
	const mounted = readFileSync('test/support/mounted.tsx', 'utf8');
	const forgotten = stores.filter((store) => !mounted.includes(otherwise[store] ?? `afresh(${store});`));
	expect(forgotten, 'add these to `reset` in test/support/mounted.tsx').toEqual([]);
});

/** What else a module keeps that changes, and why it may outlive a test. */
const kept: Readonly<Record<string, string>> = {
	'sync/history.ts last': 'the address, which components do not write',
	'sync/remember.ts isFollowing': 'whether the page remembers: test/support/page-of-components.ts begins it once',
	'export/film/gif-entry.ts writer': 'in a worker of its own, which ends with its film',
	'store/brought.ts ending': 'a timer that only darkens what is lit',
	'store/choices.ts listeners': 'each ends with its part of the page',
	'store/choices.ts lastView': 'follows the store',
	'store/applied.ts last': 'equal values are the same objects; never another value',
	'view/view.ts last': 'the same object again while nothing changes; never another value',
	'words/languages.ts loaded': 'languages, once they came',
	'commands/run.ts given': 'each ends with its part of the page',
	'charts/measure.ts context': 'a canvas to measure on',
	'charts/matrix/surface.ts made': 'a number for ids',
	'thread/open.ts readings': '`reset` ends what is being read',
};

test('what else a module keeps is known', () => {
	const changing = /^(?:export )?(?:let (\w+)|const (\w+) = new (?:Map|Set|Latest)(?:<[^;]*>)?\(\);)/gm;
	// Of bodies, formats, figures and so on nothing is kept: they are functions. Maps that are only read say so.
	const found = sources.flatMap(({ file, text }) =>
		Array.from(text.matchAll(changing), ([, variable, constant]) => `${file} ${variable ?? constant}`),
	);
	expect(found.sort()).toEqual(Object.keys(kept).sort());
});
