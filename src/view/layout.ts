import { type LayoutChoice, layoutDefinition, layoutIds } from '../layout/list.ts';
import { floorId, floorOfNode, type NodeId, noPins, type Pins, type Point } from '../model/graph.ts';
import { all, type Field, first, readFloor } from './field.ts';
import { movedNode, renamedNode } from './nodes.ts';
import { handleOf, personOf } from './step-text.ts';

/*
 * Pins are in units of the layout they were made in, so that pane, zoom and reload do not matter, and have no part in
 * fitting the layout to the pane: pinning one node moves no other. The first pin makes the layout shown the one
 * chosen; choosing another releases all pins, in one step that can be undone. A pinned node that is gone (a floor that
 * got its author) takes its pin along.
 */

/** How the graph is laid out; null: as suits the thread. */
export const layout: Field<LayoutChoice | null> = {
	initial: null,
	address: {
		names: ['layout'],
		write: (value) => ({ layout: value === null ? [] : [writeLayout(value)] }),
		read: (parameters) => readLayout(first(parameters, 'layout')),
	},
	undo: 'layout',
	part: 'layout',
	rename: (value, rename) => (value?.centre == null ? value : { ...value, centre: renamedNode(value.centre, rename) }),
	move: 'names no floor',
	fit(value, present) {
		if (value === null || !present.layout(value.id)) return null;
		if (value.centre === null) return layoutDefinition(value.id).needsCentre ? null : value;
		return present.node(value.centre) ? value : null;
	},
};

/** The nodes placed by hand; pins belong to the layout chosen, so that there are none without one. */
export const pins: Field<Pins> = {
	initial: noPins,
	address: {
		names: ['pin'],
		write: (value) => ({ pin: [...value].map(writePin) }),
		read: (parameters) => new Map(all(parameters, 'pin').flatMap(readPin)),
	},
	undo(from, to) {
		const subject = movedPin(from, to);
		if (subject !== null) return [{ name: 'pin', subject }];
		return from.size > to.size ? [{ name: 'release' }] : [];
	},
	part: 'pins',
	rename: (value, rename) => new Map(Array.from(value, ([id, point]) => [renamedNode(id, rename), point])),
	move: (value, to) =>
		new Map(
			Array.from(value).flatMap(([id, point]): [NodeId, Point][] => {
				const moved = movedNode(id, to);
				return moved === null ? [] : [[moved, point]];
			}),
		),
	fit: (value, present) => new Map([...value].filter(([node]) => present.node(node))),
	// Pins are of the layout they were made in.
	follow: (value, before, { layout: now }) => (now === null && before?.layout !== null ? noPins : value),
};

/** The node whose pin is new or was moved, the first of several; null where there is none. */
function movedPin(from: Pins, to: Pins): NodeId | null {
	const moved = Array.from(to).find(([node, { x, y }]) => from.get(node)?.x !== x || from.get(node)?.y !== y);
	return moved?.[0] ?? null;
}

function writeLayout({ id, centre }: LayoutChoice): string {
	return centre === null ? id : `${id}:${handleOf(centre)}`;
}

function readLayout(text: string | null): LayoutChoice | null {
	const [, name, handle] = text?.match(/^([a-z]+)(?::(.+))?$/) ?? [];
	const id = layoutIds.find((known) => known === name);
	if (id === undefined) return null;
	return { id, centre: handle ? personOf(handle) : null };
}

function writePin([node, { x, y }]: readonly [NodeId, Point]): string {
	const floor = floorOfNode(node);
	return `${x}_${y}${floor === null ? `_${handleOf(node)}` : `*${floor}`}`;
}

/** `-12.5_40_livid`, of a floor `-12.5_40*12`: where in the layout's units, and who. */
function readPin(text: string): [NodeId, Point][] {
	const [, x, y, sign, name = ''] = text.match(/^(-?\d{1,6}(?:\.\d)?)_(-?\d{1,6}(?:\.\d)?)([_*])(.+)$/s) ?? [];
	const floor = sign === '*' ? readFloor(name) : null;
	if (sign === undefined || (sign === '*' && floor === null)) return [];
	return [[floor === null ? personOf(name) : floorId(floor), { x: Number(x), y: Number(y) }]];
}
