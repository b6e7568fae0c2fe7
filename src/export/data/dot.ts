import { markOf, type TieMark } from '../../graph/ties.ts';
import { versionText } from '../../model/version.ts';
import type { DataFormat, DataInput } from './format.ts';
import { cellText, dataTable, edgeColumns, type NodeRow, nodeColumns } from './table.ts';
import { storable } from './xml.ts';

/**
 * DOT (https://graphviz.org/doc/info/lang.html). There are no ranks: who answers whom is no hierarchy, so the file asks for
 * `sfdp`. Every text is quoted, never HTML, and escaped as Graphviz's escString
 * (https://graphviz.org/docs/attr-types/escString/): a backslash is written twice, a line end as `\n` whatever it was.
 * In labels `&` is an entity besides, since Graphviz decodes those; the attribute `handle` has it plain. Control
 * characters are left out. Unknown values have no attribute.
 */
export const dot: DataFormat = { ending: 'dot', mediaType: 'text/vnd.graphviz', write };

/** How well the author is known is a kind of line, as on screen: there floors of unknown author have nodes of their own. */
const styles: Readonly<Record<TieMark, string>> = {
	solid: 'solid',
	dashed: 'dashed',
	dotted: 'dotted',
	anonymous: 'dashed',
};

function write(input: DataInput): string {
	const { nodes, edges } = dataTable(input);
	const title = input.thread.title ?? input.source.name;
	const lines = [
		`graph${attributes({ layout: 'sfdp', overlap: 'false', outputorder: 'edgesfirst', label: labelOf(title), comment: versionText })}`,
		...nodes.map((node) => `${quoted(node.id)}${attributes(nodeAttributes(node))}`),
		...edges.map((edge) => {
			const { id, source, target, weight } = edge;
			const values = Object.fromEntries(edgeColumns.map(({ name }) => [name, cellText(edge[name])]));
			const all = { id, weight: String(weight), ...values, style: styles[markOf(edge)] };
			return `${quoted(source)} -> ${quoted(target)}${attributes(all)}`;
		}),
	];
	return `digraph ${quoted(escString(title))} {\n${lines.map((line) => `\t${line};\n`).join('')}}\n`;
}

function nodeAttributes(node: NodeRow): Record<string, string | null> {
	const values = nodeColumns.map(({ name }) => {
		const text = cellText(node[name]);
		return [name, text === null ? null : escString(text)] as const;
	});
	const shape = node.entity === 'person' ? 'ellipse' : 'plaintext';
	return { label: labelOf(node.label), shape, ...Object.fromEntries(values) };
}

function attributes(values: Readonly<Record<string, string | null>>): string {
	const given = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [`${name}=${quoted(value)}`]));
	return ` [${given.join(', ')}]`;
}

function labelOf(text: string): string {
	return escString(text.replaceAll('&', '&amp;'));
}

function escString(text: string): string {
	return storable(text)
		.replaceAll('\\', '\\\\')
		.replace(/\r\n?|[\n\u0085\u2028\u2029]/g, '\\n');
}

/** A text whose backslashes are already doubled: none can be left over before the closing quotation mark. */
function quoted(text: string): string {
	return `"${text.replaceAll('"', '\\"')}"`;
}
