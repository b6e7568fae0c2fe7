import { type Clock, floorClock, timeClock } from '../../graph/times.ts';
import { known } from '../../lib/assert.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { versionText } from '../../model/version.ts';
import { type DrawnNode, drawnNodes } from './appearance.ts';
import type { DataFormat, DataInput } from './format.ts';
import { type Column, cellText, dataTable, type EdgeRow, edgeColumns, type NodeRow, nodeColumns } from './table.ts';
import { token, xmlDeclaration, xmlElement } from './xml.ts';

const mediaType = 'application/gexf+xml';

/**
 * GEXF 1.3 (https://gexf.net/1.3/gexf.xsd), as Gephi reads it: a dynamic graph whose time is the floor's number.
 *
 * An edge exists at the floors that make it, one spell each, from the floor to the same floor; a node from its first
 * floor, or the first that addresses it, to the last floor of the thread. Time is `double`: networkx fails on
 * `dateTime`. An attribute's id is its title, since graphology names it by the id. Positions have y upwards, as in
 * Gephi. Labels are xs:token, so that line ends in handles become spaces there; the attribute `handle` keeps them.
 * Characters that XML cannot hold are left out of both.
 */
export const gexf: DataFormat = {
	ending: 'gexf',
	mediaType,
	write: (input) => write(input, floorClock(input.thread.floors)),
};

/** The same by the clock: time is seconds since 1970. Throws where a floor that makes part of the graph has no time. */
export const gexfByTime: DataFormat = {
	ending: 'time.gexf',
	mediaType,
	write: (input) => write(input, known(timeClock(input.graph, input.thread.floors), 'time of a floor')),
};

function write(input: DataInput, clock: Clock): string {
	const { nodes, edges } = dataTable(input);
	const looks = input.appearance === null ? null : drawnNodes(input.graph, input.appearance);
	const [start, end] = extentOf(clock);
	const starts = startsOf(nodes, edges, clock);
	const graph = xmlElement(
		'graph',
		{
			defaultedgetype: 'directed',
			idtype: 'string',
			mode: 'dynamic',
			timerepresentation: 'interval',
			timeformat: 'double',
			start,
			end,
		},
		[
			declaration('node', nodeColumns),
			declaration('edge', edgeColumns),
			xmlElement(
				'nodes',
				{ count: nodes.length },
				nodes.map((node) => nodeOf(node, starts.get(node.id) ?? start, end, looks?.get(node.node))),
			),
			xmlElement(
				'edges',
				{ count: edges.length },
				edges.map((edge) => edgeOf(edge, clock)),
			),
		],
	);
	const head = { xmlns: 'http://gexf.net/1.3', 'xmlns:viz': 'http://gexf.net/1.3/viz', version: '1.3' };
	return `${xmlDeclaration}\n${xmlElement('gexf', head, [metaOf(input), graph])}\n`;
}

function metaOf({ thread, source }: DataInput): string {
	const origin = source.address ?? source.name;
	return xmlElement('meta', {}, [
		xmlElement('creator', {}, versionText),
		xmlElement('description', {}, thread.title === null ? origin : `${thread.title} (${origin})`),
	]);
}

/** The first and the last moment. */
function extentOf(clock: Clock): readonly [number, number] {
	const [first = 0, ...others] = clock.values();
	return others.reduce(([low, high], at) => [Math.min(low, at), Math.max(high, at)] as const, [first, first] as const);
}

/** By the node's id, when it first writes or is addressed: no edge may be there before its ends are. */
function startsOf(nodes: readonly NodeRow[], edges: readonly EdgeRow[], clock: Clock): Map<string, number> {
	const starts = new Map(nodes.map(({ id, firstFloor }) => [id, momentOf(firstFloor, clock)]));
	for (const { source, target, floors } of edges) {
		for (const moment of floors.map((floor) => momentOf(floor, clock))) {
			for (const end of [source, target]) starts.set(end, Math.min(moment, starts.get(end) ?? moment));
		}
	}
	return starts;
}

function momentOf(floor: FloorNumber, clock: Clock): number {
	return known(clock.get(floor), `moment of floor ${floor}`);
}

function declaration<Row>(of: 'node' | 'edge', columns: readonly Column<Row>[]): string {
	const attributes = columns.map(({ name, type }) => {
		return xmlElement('attribute', { id: name, title: name, type: type === 'floors' ? 'string' : type });
	});
	return xmlElement('attributes', { class: of, mode: 'static' }, attributes);
}

function nodeOf(node: NodeRow, start: number, end: number, appearance: DrawnNode | undefined): string {
	const drawn = appearance === undefined ? [] : vizOf(appearance);
	return xmlElement('node', { id: node.id, label: token(node.label), start, end }, [
		valuesOf(nodeColumns.map(({ name }) => [name, cellText(node[name])])),
		...drawn,
	]);
}

function edgeOf(edge: EdgeRow, clock: Clock): string {
	const { id, source, target, weight, kind, floors } = edge;
	// Gephi takes no moment twice; floors may have the same time.
	const moments = Array.from(new Set(floors.map((floor) => momentOf(floor, clock)))).sort((a, b) => a - b);
	return xmlElement('edge', { id, source, target, kind, weight }, [
		valuesOf(edgeColumns.map(({ name }) => [name, cellText(edge[name])])),
		xmlElement(
			'spells',
			{},
			moments.map((moment) => xmlElement('spell', { start: moment, end: moment })),
		),
	]);
}

function valuesOf(cells: readonly (readonly [string, string | null])[]): string {
	const given = cells.filter(([, value]) => value !== null);
	return xmlElement(
		'attvalues',
		{},
		given.map(([name, value]) => xmlElement('attvalue', { for: name, value })),
	);
}

function vizOf({ position, size, colour }: DrawnNode): string[] {
	return [
		...(colour === null ? [] : [xmlElement('viz:color', { r: colour[0], g: colour[1], b: colour[2] })]),
		...(position === null ? [] : [xmlElement('viz:position', { x: position.x, y: -position.y || 0, z: 0 })]),
		xmlElement('viz:size', { value: size }),
	];
}
