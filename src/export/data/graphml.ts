import { versionText } from '../../model/version.ts';
import type { DataFormat, DataInput } from './format.ts';
import { type Column, cellText, dataTable, type EdgeRow, edgeColumns, type NodeRow, nodeColumns } from './table.ts';
import { xmlDeclaration, xmlElement } from './xml.ts';

/**
 * GraphML (http://graphml.graphdrawing.org/specification.html) with typed keys: key `v_handle` is the attribute
 * `handle` of nodes, `e_kind` the attribute `kind` of edges. Lists of floors are text, the numbers between spaces;
 * what is not known has no `data`. Each edge has an id, without which readers merge parallel ones. Characters that XML
 * cannot hold are left out.
 */
export const graphml: DataFormat = { ending: 'graphml', mediaType: 'application/graphml+xml', write };

const types = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean', floors: 'string' } as const;

const nodeKeys: readonly Column<NodeRow>[] = [{ name: 'label', type: 'string' }, ...nodeColumns];
const edgeKeys: readonly Column<EdgeRow>[] = [{ name: 'weight', type: 'double' }, ...edgeColumns];

function write(input: DataInput): string {
	const { nodes, edges } = dataTable(input);
	const { thread, source } = input;
	const facts = { title: thread.title, source: source.address ?? source.name, writer: versionText };
	const graph = xmlElement('graph', { edgedefault: 'directed' }, [
		...dataOf('g', Object.entries(facts)),
		...nodes.map((node) =>
			xmlElement(
				'node',
				{ id: node.id },
				dataOf(
					'v',
					nodeKeys.map(({ name }) => [name, cellText(node[name])]),
				),
			),
		),
		...edges.map((edge) => {
			const values = edgeKeys.map(({ name }) => [name, cellText(edge[name])] as const);
			return xmlElement('edge', { id: edge.id, source: edge.source, target: edge.target }, dataOf('e', values));
		}),
	]);
	const keys = [
		...Object.keys(facts).map((name) => keyOf('g', 'graph', { name, type: 'string' })),
		...nodeKeys.map((column) => keyOf('v', 'node', column)),
		...edgeKeys.map((column) => keyOf('e', 'edge', column)),
	];
	return `${xmlDeclaration}\n${xmlElement('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, [...keys, graph])}\n`;
}

interface Key {
	readonly name: string;
	readonly type: keyof typeof types;
}

function keyOf(prefix: string, of: 'graph' | 'node' | 'edge', { name, type }: Key): string {
	return xmlElement('key', { id: `${prefix}_${name}`, for: of, 'attr.name': name, 'attr.type': types[type] });
}

function dataOf(prefix: string, values: readonly (readonly [string, string | null])[]): string[] {
	return values.flatMap(([name, value]) =>
		value === null ? [] : [xmlElement('data', { key: `${prefix}_${name}` }, value)],
	);
}
