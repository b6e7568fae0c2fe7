import { filterModes } from '../graph/filter/filter.ts';
import { filterParts } from '../graph/filter/steps.ts';
import { type TieMark, tieMarks } from '../graph/ties.ts';
import { type TieKind, tieKinds } from '../model/attribution.ts';
import type { FloorRange } from '../model/floor-range.ts';
import { floorId, floorOfNode, type LayoutChoice, layoutIds, type NodeId, type Point } from '../model/graph.ts';
import { colourings, sizings } from '../model/look.ts';
import { matrixOrders } from '../model/matrix.ts';
import { defaultPremises, lowestThreshold, neutralName, type Premises } from '../model/premises.ts';
import type { Selection } from '../model/selection.ts';
import { personColumns, type RowOrder, tieColumns } from '../model/table.ts';
import {
	initialView,
	kindsOffAtFirst,
	numbersOfWhat,
	readingOrders,
	showings,
	sides,
	tables,
	timelineAxes,
	timelineForms,
	type View,
} from './choices.ts';
import { readCorrectionTexts, writeCorrectionTexts } from './correction-text.ts';
import { listOf, openedIn } from './opened.ts';
import { handleOf, personOf, readSteps, writeStep } from './step-text.ts';
import { readTies, writeTies } from './tie-text.ts';

/** Which thread an address belongs to: one that ships with the app, or a file only its owner has. */
export interface Origin {
	readonly kind: 'seed' | 'file';
	readonly name: string;
	/** The first 16 hex digits of its hash, to tell whether it is the same one; null where nobody knows. */
	readonly hash: string | null;
	/** The thread itself, where the address carries it: compressed, as Base64 with the URL alphabet. */
	readonly data?: string | null;
}

/** Are both of one file? By its hash where both have one; a name may have been left out. */
export function isSameFile(a: Origin, b: Origin): boolean {
	if (a.hash !== null && b.hash !== null) return a.hash === b.hash;
	return a.name === b.name || a.name === neutralName || b.name === neutralName;
}

/** False where two hashes are known and differ. */
export function isSameHash(a: string | null, b: string | null): boolean {
	return a === null || b === null || a === b;
}

/** What an address says. */
export interface Address {
	readonly origin: Origin | null;
	readonly view: View;
}

/** Parameters by name, each with all its values: the form that the address and thread data share. */
export type Parameters = Readonly<Record<string, readonly string[]>>;

const version = '1';

/**
 * The fragment, without `#`, for a view of a thread. Choices at their defaults are left out; so is what the
 * file is called where pseudonyms are shown.
 */
export function writeAddress({ origin, view }: Address): string {
	const parameters = new URLSearchParams();
	if (origin !== null) {
		const { kind, name, hash, data } = view.premises.pseudonyms ? withoutName(origin) : origin;
		parameters.append('v', version);
		parameters.append(kind, name);
		if (hash !== null) parameters.append('hash', hash);
		if (data) parameters.append('data', data);
	}
	for (const [name, values] of Object.entries(writeView(view))) {
		for (const value of values) parameters.append(name, value);
	}
	return parameters.toString();
}

/** A seed has to be found by its name, a file by its hash; what travels inside needs neither. */
function withoutName(origin: Origin): Origin {
	if (origin.data) return { kind: 'file', name: neutralName, hash: null, data: origin.data };
	return origin.kind === 'file' ? { ...origin, name: neutralName } : origin;
}

/** What the fragment says. A field that makes no sense falls back alone; the others still hold. */
export function readAddress(fragment: string): Address {
	const parameters = new URLSearchParams(fragment);
	const byName: Record<string, string[]> = Object.create(null);
	for (const [name, value] of parameters) {
		const values = byName[name] ?? [];
		values.push(value);
		byName[name] = values;
	}
	return { origin: readOrigin(parameters), view: readView(byName) };
}

function readOrigin(parameters: URLSearchParams): Origin | null {
	for (const kind of ['seed', 'file'] as const) {
		const name = parameters.get(kind);
		if (!name) continue;
		const data = parameters.get('data');
		return { kind, name, hash: parameters.get('hash'), ...(data ? { data } : {}) };
	}
	return null;
}

/** A view as parameters; what is at its default is left out. */
export function writeView(view: View): Parameters {
	const written: Record<string, readonly string[]> = {
		...writeSelection(view.selection),
		show: view.filterPeople.size > 0 ? [view.filterMode] : [],
		without: [...view.without].map(handleOf),
		by: [...view.filterPeople].map(handleOf),
		'kind-off': [...view.kindsOff].filter((kind) => !kindsOffAtFirst.has(kind)),
		'kind-on': [...kindsOffAtFirst].filter((kind) => !view.kindsOff.has(kind)),
		'mark-off': [...view.marksOff],
		floors: view.range === null ? [] : [view.range.join('-')],
		step: view.steps.map(writeStep),
		off: [...view.stepsOff],
		layout: view.layout === null ? [] : [writeLayout(view.layout)],
		size: writeChoice(view.sizing, initialView.sizing),
		colour: writeChoice(view.colouring, initialView.colouring),
		pin: [...view.pins].map(writePin),
		'show-as': writeChoice(view.showAs, initialView.showAs),
		'matrix-order': writeChoice(view.matrixOrder, initialView.matrixOrder),
		table: writeChoice(view.tableOf, initialView.tableOf),
		'numbers-of': writeChoice(view.numbersOf, initialView.numbersOf),
		'people-rows': writeChoice(writeRowOrder(view.peopleRows), writeRowOrder(initialView.peopleRows)),
		'tie-rows': writeChoice(writeRowOrder(view.tieRows), writeRowOrder(initialView.tieRows)),
		timeline: writeChoice(view.timelineAs, initialView.timelineAs),
		axis: writeChoice(view.timelineBy, initialView.timelineBy),
		lanes: view.lanesUnfolded ? ['all'] : [],
		until: view.playhead === null ? [] : [String(view.playhead)],
		// What somebody types to search for may be a name.
		find: view.find === '' || view.premises.pseudonyms ? [] : [view.find],
		'hits-only': view.hitsOnly ? ['yes'] : [],
		order: writeChoice(view.readingOrder, initialView.readingOrder),
		side: writeChoice(view.side, initialView.side),
		between: openedIn(view).map(String),
		...writePremises(view.premises),
	};
	return Object.fromEntries(Object.entries(written).filter(([, values]) => values.length > 0));
}

/** The view that parameters describe; see {@link readAddress}. */
export function readView(parameters: Parameters): View {
	const first = (name: string) => parameters[name]?.[0] ?? null;
	const all = (name: string) => parameters[name] ?? [];
	const view: Omit<View, 'opened'> = {
		selection: readSelection(parameters),
		filterMode: readChoice(first('show'), filterModes, initialView.filterMode),
		without: new Set(all('without').filter(Boolean).map(personOf)),
		filterPeople: new Set(all('by').map(personOf)),
		kindsOff: new Set(
			tieKinds.filter((kind: TieKind) =>
				kindsOffAtFirst.has(kind) ? !all('kind-on').includes(kind) : all('kind-off').includes(kind),
			),
		),
		marksOff: new Set(tieMarks.filter((mark: TieMark) => all('mark-off').includes(mark))),
		range: readRange(first('floors')),
		steps: readSteps(all('step')),
		stepsOff: new Set(filterParts.filter((part) => all('off').includes(part))),
		layout: readLayout(first('layout')),
		sizing: readChoice(first('size'), sizings, initialView.sizing),
		colouring: readChoice(first('colour'), colourings, initialView.colouring),
		pins: new Map(all('pin').flatMap(readPin)),
		showAs: readChoice(first('show-as'), showings, initialView.showAs),
		matrixOrder: readChoice(first('matrix-order'), matrixOrders, initialView.matrixOrder),
		tableOf: readChoice(first('table'), tables, initialView.tableOf),
		numbersOf: readChoice(first('numbers-of'), numbersOfWhat, initialView.numbersOf),
		peopleRows: readRowOrder(first('people-rows'), personColumns, initialView.peopleRows),
		tieRows: readRowOrder(first('tie-rows'), tieColumns, initialView.tieRows),
		timelineAs: readChoice(first('timeline'), timelineForms, initialView.timelineAs),
		timelineBy: readChoice(first('axis'), timelineAxes, initialView.timelineBy),
		lanesUnfolded: first('lanes') === 'all',
		playhead: readFloor(first('until') ?? ''),
		find: first('find') ?? '',
		hitsOnly: first('hits-only') === 'yes',
		readingOrder: readChoice(first('order'), readingOrders, initialView.readingOrder),
		side: readChoice(first('side'), sides, initialView.side),
		premises: {
			threshold: readThreshold(first('threshold')),
			repairsNumbers: first('numbers') !== 'as-written',
			corrections: readCorrectionTexts(all('fix')),
			pseudonyms: first('pseudonyms') === 'on',
		},
	};
	const floors = [...new Set(all('between').flatMap((text) => readFloor(text) ?? []))];
	return { ...view, opened: floors.length === 0 ? initialView.opened : { list: listOf(view), floors } };
}

function writeChoice(value: string, atFirst: string): readonly string[] {
	return value === atFirst ? [] : [value];
}

function readChoice<T extends string>(text: string | null, all: readonly T[], atFirst: T): T {
	return all.find((one) => one === text) ?? atFirst;
}

/** `in:descending`: the column, and which way. */
function writeRowOrder({ by, isDescending }: RowOrder<string>): string {
	return `${by}:${isDescending ? 'descending' : 'ascending'}`;
}

function readRowOrder<C extends string>(text: string | null, columns: readonly C[], atFirst: RowOrder<C>): RowOrder<C> {
	const orders = columns.flatMap((by) => [true, false].map((isDescending) => ({ by, isDescending })));
	return orders.find((order) => writeRowOrder(order) === text) ?? atFirst;
}

function writePremises({ threshold, repairsNumbers, corrections, pseudonyms }: Premises): Parameters {
	return {
		threshold: threshold === defaultPremises.threshold ? [] : [String(threshold)],
		numbers: repairsNumbers ? [] : ['as-written'],
		fix: writeCorrectionTexts(corrections),
		pseudonyms: pseudonyms ? ['on'] : [],
	};
}

function readThreshold(text: string | null): number {
	const threshold = Number(text ?? Number.NaN);
	return threshold >= lowestThreshold && threshold <= 1 ? threshold : defaultPremises.threshold;
}

function writeSelection(selection: Selection): Parameters {
	if (selection === null) return {};
	if (selection.type === 'people') return { person: selection.people.map(handleOf) };
	if (selection.type === 'path') return { [selection.directed ? 'path' : 'way']: selection.people.map(handleOf) };
	if (selection.type === 'ties') return { tie: writeTies(selection.ties) };
	return { floor: [String(selection.floor)] };
}

function readSelection(parameters: Parameters): Selection {
	const ties = readTies(parameters.tie ?? []);
	const floor = readFloor(parameters.floor?.[0] ?? '');
	const path = [...new Set((parameters.path ?? parameters.way ?? []).map(personOf))];
	if (path.length > 1) return { type: 'path', people: path, directed: parameters.path !== undefined };
	if (parameters.person?.length) return { type: 'people', people: [...new Set(parameters.person.map(personOf))] };
	if (ties.length > 0) return { type: 'ties', ties };
	return floor === null ? null : { type: 'floor', floor };
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

function readRange(text: string | null): FloorRange | null {
	const [from, to] = (text ?? '').split('-').map(readFloor);
	return from == null || to == null || from > to ? null : [from, to];
}

function readFloor(text: string): number | null {
	return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
