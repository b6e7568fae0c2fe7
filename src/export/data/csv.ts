import { versionText } from '../../model/version.ts';
import type { DataFormat, DataInput } from './format.ts';
import { cellText, dataTable, type EdgeRow, edgeColumns, type NodeRow, nodeColumns } from './table.ts';
import { storable } from './xml.ts';

/**
 * CSV after RFC 4180 in UTF-8, lines ending in CRLF, with the columns that Gephi looks for first
 * (https://gephi.org/users/supported-graph-formats/spreadsheet). Unknown values are empty, lists of floors are
 * numbers between spaces.
 *
 * **Guard**: a text that a spreadsheet might take for a formula, `=cmd` or `@user`, gets an apostrophe in front
 * (https://owasp.org/www-community/attacks/CSV_Injection). So does one that begins with an apostrophe or with white
 * space: whoever drops one leading apostrophe has the text as it was. Ids begin with `p:` or `f:` and need none.
 *
 * Control characters other than tabs and line ends are left out.
 */
export const csvNodes: DataFormat = {
	ending: 'nodes.csv',
	mediaType: 'text/csv',
	write: (input) => {
		const rows = dataTable(input).nodes.map((node) => [
			node.id,
			guarded(node.label),
			...nodeColumns.map(({ name }) => cellOf(node[name])),
			versionText,
		]);
		return write(input, [['Id', 'Label', ...nodeColumns.map(({ name }) => name), 'writer'], ...rows]);
	},
};

export const csvEdges: DataFormat = {
	ending: 'edges.csv',
	mediaType: 'text/csv',
	write: (input) => {
		const head = [
			'Source',
			'Target',
			'Type',
			'Weight',
			'Id',
			'Label',
			...edgeColumns.map(({ name }) => name),
			'writer',
		];
		const rows = dataTable(input).edges.map((edge) => [
			edge.source,
			edge.target,
			'Directed',
			String(edge.weight),
			edge.id,
			edge.kind,
			...edgeColumns.map(({ name }) => cellOf(edge[name])),
			versionText,
		]);
		return write(input, [head, ...rows]);
	},
};

function write({ byteOrderMark }: DataInput, rows: readonly (readonly string[])[]): string {
	const lines = rows.map((row) => `${row.map(quoted).join(',')}\r\n`);
	return `${byteOrderMark ? '\ufeff' : ''}${lines.join('')}`;
}

function cellOf(value: NodeRow[keyof NodeRow] | EdgeRow[keyof EdgeRow]): string {
	return typeof value === 'string' ? guarded(value) : (cellText(value) ?? '');
}

/** Full-width signs count for formulas too where people write Chinese or Japanese. */
export function guarded(text: string): string {
	const cell = storable(text);
	return /^[\s'=+\-@＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

/** Semicolons and tabs separate cells too in some countries' Excel. */
export function quoted(cell: string): string {
	return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
