import type { Point } from '../../model/graph.ts';
import { versionText } from '../../model/version.ts';
import { drawnNodes } from './appearance.ts';
import type { DataFormat, DataInput } from './format.ts';
import { dataTable, type EdgeRow, edgeColumns, type NodeRow, nodeColumns } from './table.ts';

/**
 * Cytoscape's JSON (https://js.cytoscape.org/#notation/elements-json, and what Cytoscape desktop calls `.cyjs`).
 *
 * Nodes carry `name` and `value` and edges `key` besides `id`: networkx takes nodes by `value` and merges parallel
 * edges without `key`. `interaction` is the kind, as Cytoscape calls it. Floors are lists of numbers, unknown values
 * null. JSON holds every character, so nothing is left out.
 */
export const cyjs: DataFormat = { ending: 'cyjs', mediaType: 'application/json', write };

function write(input: DataInput): string {
	const { nodes, edges } = dataTable(input);
	const { thread, source, graph, appearance } = input;
	const looks = appearance === null ? null : drawnNodes(graph, appearance);
	const title = thread.title ?? source.name;
	const content = {
		data: { name: title, title: thread.title, source: source.address ?? source.name, writer: versionText },
		directed: true,
		multigraph: true,
		elements: {
			nodes: nodes.map((node) => nodeOf(node, looks?.get(node.node)?.position ?? null)),
			edges: edges.map((edge) => ({ data: edgeData(edge) })),
		},
	};
	return `${JSON.stringify(content, null, '\t')}\n`;
}

function nodeOf(node: NodeRow, position: Point | null): object {
	const { id, label } = node;
	const data = {
		id,
		name: label,
		value: id,
		label,
		...Object.fromEntries(nodeColumns.map(({ name }) => [name, node[name]])),
	};
	return position === null ? { data } : { data, position };
}

function edgeData(edge: EdgeRow): object {
	const { id, source, target, weight, kind } = edge;
	const values = Object.fromEntries(edgeColumns.map(({ name }) => [name, edge[name]]));
	return { id, key: id, source, target, interaction: kind, name: id, weight, ...values };
}
