import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neutralName } from '../../src/model/inference-settings.ts';
import type { PageAddress } from '../../src/store/origin.ts';
import { readAddress, upgraded, writeAddress } from '../../src/sync/address.ts';
import type { ViewParameters } from '../../src/view/field.ts';
import { followed, initialView } from '../../src/view/view.ts';
import { views } from '../fixtures/views.ts';

const address: fc.Arbitrary<PageAddress> = fc.record({
	origin: fc.record(
		{
			kind: fc.constantFrom('seed' as const, 'file' as const),
			name: fc.string({ minLength: 1 }),
			hash: fc.option(fc.stringMatching(/^[0-9a-f]{16}$/), { nil: null }),
			thread: fc.string({ minLength: 1 }),
		},
		{ requiredKeys: ['kind', 'name', 'hash'] },
	),
	view: views,
});

/** Under pseudonyms neither what the file is called nor what was typed to search for is written. */
function written(given: PageAddress): PageAddress {
	const { origin, view } = given;
	if (!view.pseudonyms) return given;
	const isFile = origin?.kind === 'file';
	return {
		origin: origin !== null && isFile ? { ...origin, name: neutralName } : origin,
		view: followed({ ...view, find: '', hitsOnly: false }, view),
	};
}

describe('the address', () => {
	test('gives back the view it was written for', () => {
		fc.assert(
			fc.property(address, (given) => {
				expect(readAddress(writeAddress(given))).toEqual(written(given));
			}),
		);
	});

	test('is empty for the view that a thread begins with', () => {
		expect(writeAddress({ origin: null, view: initialView })).toBe('');
	});

	test('never throws, whatever stands in it', () => {
		fc.assert(fc.property(fc.string(), (text) => void readAddress(text)));
		fc.assert(fc.property(fc.webQueryParameters(), (text) => void readAddress(text)));
	});

	test('drops a field that makes no sense, and only that', () => {
		const { view } = readAddress(
			'seed=a.txt&person=iMiata&floors=30-10&layout=no-such&kind-off=mention&kind-off=nonsense&show=some&show-as=cube&matrix-order=chance&table=x&pin=1_2&pin=1e9_2_ann&pin=a_2_ann&pin=1_2*ann&pin=1_2_',
		);
		expect(view).toEqual({
			...initialView,
			selection: { type: 'people', people: ['p:imiata'] },
			kindsOff: new Set([...initialView.kindsOff, 'mention']),
		});
	});

	test('drops a step that makes no sense, and of two of a type the second', () => {
		const { view } = readAddress(
			'step=core:0&step=ego:4:both:ann&step=ego:2:in:a:b&step=ego:1:out:cat&step=part:1&step=part:of:Dan&step=weight:x&step=tied&off=ego&off=x',
		);
		expect(view.steps).toEqual([
			{ type: 'ego', person: 'p:a:b', depth: 2, direction: 'in' },
			{ type: 'part', which: 'person', person: 'p:dan' },
			{ type: 'tied' },
		]);
		expect([...view.stepsOff]).toEqual(['ego']);
	});

	test('still reads who was left out before several could be', () => {
		expect([...readAddress('without=iMiata').view.without]).toEqual(['p:imiata']);
		expect(readAddress('without=').view.without.size).toBe(0);
	});

	test('takes names that objects have by birth for names', () => {
		const { view } = readAddress('person=__proto__&by=constructor&__proto__=x');
		expect(view.selection).toEqual({ type: 'people', people: ['p:__proto__'] });
		expect([...view.filterPeople]).toEqual(['p:constructor']);
	});
});

describe('versions', () => {
	const upgrades = [
		(parameters: ViewParameters) => ({ ...parameters, side: parameters.written ? ['written'] : [] }),
		(parameters: ViewParameters) => ({ ...parameters, side: [...(parameters.side ?? []), 'v3'] }),
	];

	test('each is upgraded to the next, from the one that it is of on', () => {
		expect(upgraded({ written: ['yes'] }, 1, upgrades)).toEqual({ written: ['yes'], side: ['written', 'v3'] });
		expect(upgraded({ side: ['written'] }, 2, upgrades)).toEqual({ side: ['written', 'v3'] });
		for (const version of [3, 4, 99]) expect(upgraded({ side: ['x'] }, version, upgrades)).toEqual({ side: ['x'] });
		expect(upgraded({ side: ['x'] }, 0, upgrades)).toEqual(upgraded({ side: ['x'] }, 1, upgrades));
	});

	test('a later one is said to be that, and read as far as it is known', () => {
		const written = writeAddress({ origin: { kind: 'seed', name: 'a.txt', hash: null }, view: initialView });
		expect(readAddress(written)).not.toHaveProperty('isLater');
		const later = readAddress(`${written.replace(/v=\d+/, 'v=99')}&floor=3&dimension=4`);
		expect(later).toMatchObject({ isLater: true, view: { selection: { type: 'floor', floor: 3 } } });
		for (const version of ['', 'x', '0', '-1', '1.5']) {
			expect(readAddress(`v=${version}&seed=a.txt`)).not.toHaveProperty('isLater');
		}
	});
});
