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

/** A view and another in which this one field has the first one's value. */
const withOnly = (key: keyof View) => views.map((view) => ({ ...initialView, [key]: view[key] }));

function survives(key: keyof View, after: (view: View) => View): void {
	fc.assert(
		fc.property(views, (view) => {
			const [now, before] = [after(view), view];
			// The list that gaps are of is called by other choices, which have tests of their own.
			if (key === 'opened') expect(now.opened.floors).toEqual(before.opened.floors);
			else expect(now[key]).toEqual(before[key]);
		}),
		{ numRuns: 50 },
	);
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

describe.each(rows)('%s', (key, row) => {
	test('comes back from an address', () => {
		if (key !== 'pseudonyms') survives(key, (view) => readView(writeView(namesShown(view))));
		else survives(key, (view) => readView(writeView(view)));
	});

	test('comes back from a pseudonymous link, unless its row says why not', () => {
		const kept = (view: View) => readView(writeView({ ...view, pseudonyms: true }));
		if (typeof row.rename !== 'object') survives(key, (view) => ({ ...kept(view), pseudonyms: view.pseudonyms }));
		else fc.assert(fc.property(views, (view) => isSameValue(kept(view)[key], initialView[key])));
	});

	test.each(['memory', 'threadData'] as const)('comes back from %s, unless its row says why not', (place) => {
		const kept = (view: View) => readView(writeView(namesShown(view), place));
		if (row.notIn?.[place] !== undefined)
			fc.assert(fc.property(views, (view) => isSameValue(kept(view)[key], initialView[key])));
		else if (key !== 'pseudonyms') survives(key, kept);
	});

	test('is a step of undo, unless its row says why not', () => {
		fc.assert(
			fc.property(withOnly(key), (view) => {
				const isStep = typeof row.undo !== 'object' && !isSameValue(view[key], initialView[key]);
				expect(changeBetween(initialView, view) !== null).toBe(isStep);
				expect(wentBackTo(initialView, view)[key]).toEqual(typeof row.undo === 'object' ? view[key] : initialView[key]);
			}),
		);
	});

	test('is named where a view is restored, unless its row says why not', () => {
		fc.assert(
			fc.property(withOnly(key), (view) => {
				const isNamed = typeof row.part !== 'object' && !isSameValue(view[key], initialView[key]);
				expect(partsOfView(view)).toEqual(isNamed ? [row.part] : []);
			}),
		);
	});

	test('stays where everybody keeps the same name, unless its row says why not', () => {
		const renamed = (view: View) => renamedView(view, (handle) => handle, view.pseudonyms);
		if (typeof row.rename !== 'object') survives(key, renamed);
		else fc.assert(fc.property(views, (view) => isSameValue(renamed(view)[key], initialView[key])));
	});

	test('stays in a save with the same floors, and in a thread that has all of it', () => {
		survives(key, (view) => carryView(view, sameFloors(view)).view);
		survives(key, (view) => fittedTo(view, everything));
	});
});

test('nothing is lost of a view in a save with the same floors', () => {
	fc.assert(fc.property(views, (view) => carryView(view, sameFloors(view)).lost.length === 0));
});

test('no two fields share a parameter, and none has one that says which thread it is', () => {
	const names = ['v', 'seed', 'file', 'hash', 'data', ...rows.flatMap(([, { address }]) => address.names)];
	expect(new Set(names).size).toBe(names.length);
});

test('an address has no parameters but those that a row calls its own', () => {
	fc.assert(
		fc.property(views, (view) => {
			const names = new Set(rows.flatMap(([, { address }]) => address.names));
			expect(Object.keys(writeView(view)).filter((name) => !names.has(name))).toEqual([]);
		}),
	);
});
