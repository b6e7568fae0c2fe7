import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterModes } from '../../src/graph/filter/filter.ts';
import { tieMarks } from '../../src/graph/ties.ts';
import { tieKinds } from '../../src/model/attribution.ts';
import { floorId, personId } from '../../src/model/graph.ts';
import { colourings, sizings } from '../../src/model/look.ts';
import { matrixOrders } from '../../src/model/matrix.ts';
import { neutralName } from '../../src/model/premises.ts';
import { personColumns, tieColumns } from '../../src/model/table.ts';
import { handleKey } from '../../src/model/thread.ts';
import { type Address, readAddress, writeAddress } from '../../src/state/address.ts';
import {
	initialView,
	numbersOfWhat,
	readingOrders,
	showings,
	sides,
	tables,
	timelineAxes,
	timelineForms,
	type View,
} from '../../src/state/choices.ts';
import { listOf, openedIn } from '../../src/state/opened.ts';
import { corrections } from '../fixtures/corrections.ts';
import { partsOff, stepsAbout } from '../fixtures/steps.ts';

const person = fc.string({ minLength: 1, maxLength: 20 }).map((handle) => personId(handleKey(handle)));
const floor = fc.nat({ max: 999_999 });
const tenths = fc.integer({ min: -99_999, max: 99_999 }).map((tenth) => tenth / 10);
const pin = fc.tuple(fc.oneof(person, floor.map(floorId)), fc.record({ x: tenths, y: tenths }));

const selection = fc.oneof(
	fc.constant(null),
	fc.uniqueArray(person, { minLength: 1, maxLength: 4 }).map((people) => ({ type: 'people' as const, people })),
	fc.record({
		type: fc.constant('path' as const),
		people: fc.uniqueArray(person, { minLength: 2, maxLength: 5 }),
		directed: fc.boolean(),
	}),
	fc
		.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 })
		.map((ties) => ({ type: 'ties' as const, ties })),
	floor.map((number) => ({ type: 'floor' as const, floor: number })),
);

/** With what came between open after some floors. */
function opening(view: Omit<View, 'opened'>, floors: readonly number[]): View {
	return { ...view, opened: floors.length === 0 ? initialView.opened : { list: listOf(view), floors } };
}

const address: fc.Arbitrary<Address> = fc.record({
	origin: fc.record({
		kind: fc.constantFrom('seed' as const, 'file' as const),
		name: fc.string({ minLength: 1 }),
		hash: fc.option(fc.stringMatching(/^[0-9a-f]{16}$/), { nil: null }),
	}),
	view: fc
		.tuple(
			fc.record({
				selection,
				filterMode: fc.constantFrom(...filterModes),
				filterPeople: fc.uniqueArray(person, { minLength: 1 }).map((people) => new Set(people)),
				without: fc.uniqueArray(person).map((people) => new Set(people)),
				steps: stepsAbout(person),
				stepsOff: partsOff,
				kindsOff: fc.subarray([...tieKinds]).map((kinds) => new Set(kinds)),
				marksOff: fc.subarray([...tieMarks]).map((some) => new Set(some)),
				range: fc.option(
					fc.tuple(floor, floor).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
					{ nil: null },
				),
				layout: fc.oneof(
					fc.constant(null),
					fc.constant({ id: 'force' as const, centre: null }),
					fc.stringMatching(/^[\w]{1,16}$/).map((h) => ({ id: 'clock' as const, centre: personId(handleKey(h)) })),
				),
				pins: fc.array(pin, { maxLength: 4 }).map((pins) => new Map(pins)),
				premises: fc.record({
					threshold: fc.integer({ min: 50, max: 100 }).map((percent) => percent / 100),
					repairsNumbers: fc.boolean(),
					pseudonyms: fc.boolean(),
					corrections,
				}),
				sizing: fc.constantFrom(...sizings),
				colouring: fc.constantFrom(...colourings),
				showAs: fc.constantFrom(...showings),
				matrixOrder: fc.constantFrom(...matrixOrders),
				tableOf: fc.constantFrom(...tables),
				numbersOf: fc.constantFrom(...numbersOfWhat),
				peopleRows: fc.record({ by: fc.constantFrom(...personColumns), isDescending: fc.boolean() }),
				tieRows: fc.record({ by: fc.constantFrom(...tieColumns), isDescending: fc.boolean() }),
				timelineAs: fc.constantFrom(...timelineForms),
				timelineBy: fc.constantFrom(...timelineAxes),
				lanesUnfolded: fc.boolean(),
				playhead: fc.option(floor, { nil: null }),
				find: fc.string(),
				hitsOnly: fc.boolean(),
				readingOrder: fc.constantFrom(...readingOrders),
				side: fc.constantFrom(...sides),
			}),
			fc.uniqueArray(floor, { maxLength: 3 }),
		)
		.map(([view, floors]) => opening(view, floors)),
});

/** Under pseudonyms neither what the file is called nor what was typed to search for is written. */
function written(given: Address): Address {
	const { origin, view } = given;
	if (!view.premises.pseudonyms) return given;
	const isFile = origin?.kind === 'file';
	return {
		origin: origin !== null && isFile ? { ...origin, name: neutralName } : origin,
		view: opening({ ...view, find: '' }, openedIn(view)),
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
			'seed=a.txt&person=iMiata&floors=30-10&layout=spiral&kind-off=mention&kind-off=nonsense&show=some&show-as=cube&matrix-order=chance&table=x&pin=1_2&pin=1e9_2_ann&pin=a_2_ann&pin=1_2*ann&pin=1_2_',
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
