import { describe, expect, test } from 'vitest';
import type { Correction } from '../../src/model/correction.ts';
import { contextOf } from '../../src/resolve/context.ts';
import { personNames } from '../../src/resolve/names.ts';
import { findReferences } from '../../src/resolve/references.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { caseOf } from '../../src/resolve/solve/case.ts';
import { type Solution, solve } from '../../src/resolve/solve/solve.ts';
import { drawThread } from '../fixtures/draw.ts';

const times = (count: number, partOf: (index: number) => string) =>
	Array.from({ length: count }, (_, at) => partOf(at));

function solved(...floors: readonly string[]): Solution {
	const context = contextOf(drawThread(...floors));
	return solve(caseOf(context, personNames(context, [])), { repairsNumbers: true });
}

describe('calls without measure', () => {
	test('nobody is weighed against everybody on a list', () => {
		const list = times(500, (at) => `@on_list${at}`).join(' ');
		const { links } = solved(list, ...times(100, () => '@somebody said so'));
		expect(links.target).toHaveLength(100);
		expect(links.reply).toHaveLength(0);
	});

	test('a floor that calls a few people thousands of times answers nobody', () => {
		const { links, given } = solved('post', ...times(50, (at) => `reply ${at}`), '@a @b '.repeat(1_000));
		expect(given.thread.calls).toHaveLength(2_000);
		expect(links.target).toHaveLength(0);
	});

	test('a floor may have more calls than a function has arguments', () => {
		const { given } = solved('post', '@a '.repeat(150_000));
		expect(given.thread.calls).toHaveLength(150_000);
	});

	test('whoever claims a floor is found among its own calls without looking through them', () => {
		const { given } = solved('post', '@a @b @a @c');
		expect(Array.from(given.thread.floors[1]?.called ?? [])).toEqual([
			[0, 0],
			[1, 1],
			[2, 3],
		]);
	});
});

test('words of another thread and any number of spaces', () => {
	const thread = drawThread('post', `@a 原${' '.repeat(50_000)}x`, '@b 原 帖 的 楼主');
	const context = contextOf(thread);
	const { floors } = caseOf(context, personNames(context, []));
	expect(floors.map(({ namesPoster }) => namesPoster)).toEqual([false, false, false]);
});

test('a tag and an address longer than any engine remembers', () => {
	expect(findReferences(`<a ${'x'.repeat(20_000_000)} @a`).references).toHaveLength(1);
	expect(findReferences(`://${'x'.repeat(20_000_000)} @a`).references).toHaveLength(1);
});

test('thousands who are one person, each joined to the one before', () => {
	const people = 20_000;
	const thread = drawThread(...times(people, (at) => `@p${at}`));
	const corrections = Array.from({ length: people - 1 }, (_, at): Correction => {
		const last = people - 1 - at;
		return { type: 'same-person', handle: `p${last}`, as: `p${last - 1}` };
	});
	const names = personNames(contextOf(thread), corrections);
	expect(names.handles.size).toBe(1);
	expect(names.keyOf(`P${people - 1}`)).toBe('p0');
});

test('handles that every object has are handles like others', () => {
	const handles = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
	const thread = drawThread(
		'post',
		...handles.map((handle) => ['hi', { author: handle }] as const),
		'@__proto__ #1 @constructor',
	);
	const { handles: found, addresses } = resolve(thread);
	expect(Array.from(found.values())).toEqual(handles);
	expect(addresses.map(({ person }) => person)).toEqual(['__proto__', 'constructor']);
});
