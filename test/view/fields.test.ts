import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { floorOfNode, personId, tieId } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';
import type { Present } from '../../src/view/field.ts';
import { rows, type View } from '../../src/view/fields.ts';
import { carryView, fittedTo, partsOfView, renamedView } from '../../src/view/thread.ts';
import {
	changeBetween,
	followed,
	initialView,
	isSameValue,
	readView,
	wentBackTo,
	writeView,
} from '../../src/view/view.ts';
import { views as anyViews } from '../fixtures/views.ts';

const tie = tieId(personId(handleKey('ann')), personId(handleKey('bob')), 'mention');

/** Views whose ties are of a thread: an address may hold any text in the place of one. */
const views = anyViews.map((view): View => {
	if (view.selection?.type !== 'ties') return view;
	return followed({ ...view, selection: { type: 'ties', ties: [tie] } }, view);
});

/** Other views in each run; each of them goes each way once, and all fields are looked at then. */
const drawn = fc.sample(views, 60);

/** One way that views go; each goes it once. */
function way(go: (view: View) => View): (view: View) => View {
	const gone = new Map<View, View>();
	return (view) => {
		const there = gone.get(view) ?? go(view);
		gone.set(view, there);
		return there;
	};
}

/** Holds a check against each view that was drawn, and says which it was that failed. */
function forEachView(check: (view: View) => void): void {
	for (const view of drawn) {
		try {
			check(view);
		} catch (error) {
			throw new Error(`fails for ${fc.stringify(view)}`, { cause: error });
		}
	}
}

function survives(key: keyof View, after: (view: View) => View): void {
	forEachView((before) => {
		const now = after(before);
		// The list that gaps are of is called by other choices, which have tests of their own.
		if (key === 'opened') expect(now.opened.floors).toEqual(before.opened.floors);
		else expect(now[key]).toEqual(before[key]);
	});
}

/** That field is as at first, whatever it was. */
function isLost(key: keyof View, after: (view: View) => View): void {
	forEachView((view) => expect(isSameValue(after(view)[key], initialView[key])).toBe(true));
}

const namesShown = (view: View): View => ({ ...view, pseudonyms: false });

/** The floors that a view names, each where it is. */
function sameFloors({ selection, range, pins, playhead, opened }: View): ReadonlyMap<number, number> {
	const pinned = [...pins.keys()].flatMap((node) => floorOfNode(node) ?? []);
	const selected = selection?.type === 'floor' ? [selection.floor] : [];
	const floors = [...selected, ...(range ?? []), ...pinned, ...(playhead === null ? [] : [playhead]), ...opened.floors];
	return new Map(floors.map((floor) => [floor, floor]));
}

const all = () => true;
const everything: Present = { node: all, tie: all, floor: all, anyFloorWithin: all, layout: all };

const throughAddress = way((view) => readView(writeView(view)));
const withNames = way((view) => readView(writeView(namesShown(view))));
const underPseudonyms = way((view) => readView(writeView({ ...view, pseudonyms: true })));
const kept = {
	memory: way((view) => readView(writeView(namesShown(view), 'memory'))),
	threadData: way((view) => readView(writeView(namesShown(view), 'threadData'))),
} as const;
const renamed = way((view) => renamedView(view, (handle) => handle, view.pseudonyms));
const carried = way((view) => carryView(view, sameFloors(view)).view);
const fitted = way((view) => fittedTo(view, everything));

describe.each(rows)('%s', (key, row) => {
	/** The first view, in which this one field has the value of the one drawn. */
	const withOnly = (view: View): View => ({ ...initialView, [key]: view[key] });

	test('comes back from an address', () => survives(key, key === 'pseudonyms' ? throughAddress : withNames));

	test('comes back from a pseudonymous link, unless its row says why not', () => {
		if (typeof row.rename === 'object') isLost(key, underPseudonyms);
		else survives(key, (view) => ({ ...underPseudonyms(view), pseudonyms: view.pseudonyms }));
	});

	test.each(['memory', 'threadData'] as const)('comes back from %s, unless its row says why not', (place) => {
		if (row.notIn?.[place] !== undefined) isLost(key, kept[place]);
		else if (key !== 'pseudonyms') survives(key, kept[place]);
	});

	test('is a step of undo, unless its row says why not', () => {
		forEachView((each) => {
			const view = withOnly(each);
			const isStep = typeof row.undo !== 'object' && !isSameValue(view[key], initialView[key]);
			expect(changeBetween(initialView, view) !== null).toBe(isStep);
			expect(wentBackTo(initialView, view)[key]).toEqual(typeof row.undo === 'object' ? view[key] : initialView[key]);
		});
	});

	test('is named where a view is restored, unless its row says why not', () => {
		forEachView((each) => {
			const view = withOnly(each);
			const isNamed = typeof row.part !== 'object' && !isSameValue(view[key], initialView[key]);
			expect(partsOfView(view)).toEqual(isNamed ? [row.part] : []);
		});
	});

	test('stays where everybody keeps the same name, unless its row says why not', () => {
		if (typeof row.rename === 'object') isLost(key, renamed);
		else survives(key, renamed);
	});

	test('stays in a save with the same floors, and in a thread that has all of it', () => {
		survives(key, carried);
		survives(key, fitted);
	});
});

test('nothing is lost of a view in a save with the same floors', () => {
	forEachView((view) => expect(carryView(view, sameFloors(view)).lost).toHaveLength(0));
});

test('no two fields share a parameter, and none has one that says which thread it is', () => {
	const names = ['v', 'seed', 'file', 'hash', 'data', ...rows.flatMap(([, { address }]) => address.names)];
	expect(new Set(names).size).toBe(names.length);
});

test('an address has no parameters but those that a row calls its own', () => {
	const names = new Set(rows.flatMap(([, { address }]) => address.names));
	forEachView((view) => expect(Object.keys(writeView(view)).filter((name) => !names.has(name))).toEqual([]));
});
