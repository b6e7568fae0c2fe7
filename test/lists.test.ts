import { expect, test } from 'vitest';
import { formats } from '../src/formats/list.ts';
import { filterSteps } from '../src/graph/filters/list.ts';

/*
 * What has a file of its own and is found by no type: whoever leaves it out of its list is told here.
 */

/** Whatever files export that has all of these keys. */
function exportsWith(modules: Readonly<Record<string, unknown>>, ...keys: readonly string[]): unknown[] {
	return Object.values(modules)
		.flatMap((module) => Object.values(module as object))
		.filter((value) => typeof value === 'object' && value !== null && keys.every((key) => key in value));
}

test('every format that has a file is in the list of formats', () => {
	const found = exportsWith(import.meta.glob('../src/formats/*.ts', { eager: true }), 'recognises', 'read');
	expect(new Set(found)).toEqual(new Set(formats));
});

test('every step of the filter that has a file is in the list of steps', () => {
	const found = exportsWith(import.meta.glob('../src/graph/filters/steps/*.ts', { eager: true }), 'place', 'apply');
	expect(new Set(found)).toEqual(new Set(Object.values(filterSteps)));
});
