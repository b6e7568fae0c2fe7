import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { versionText } from '../../../src/model/version.ts';
import { anyText, holdsForAny } from '../../support/any-case.ts';
import { type DataCase, dataCases, hostileCase, parallelCase, textOf } from '../../support/data-cases.ts';
import { cleaned, expectedOf } from '../../support/expected-data.ts';

type Row = Readonly<Record<string, string>>;

async function rowsOf(each: DataCase, id: 'csv-nodes' | 'csv-edges', byteOrderMark = false): Promise<Row[]> {
	const text = await textOf(each.write(id, { byteOrderMark }));
	return parse(text, { columns: true, bom: true, record_delimiter: '\r\n' });
}

/** Without the guard: one leading apostrophe. */
const unguarded = (cell: string) => cell.replace(/^'/, '');

function cellOf(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (Array.isArray(value)) return value.join(' ');
	return typeof value === 'string' ? cleaned(value) : String(value);
}

async function expectSame(each: DataCase, byteOrderMark = false): Promise<void> {
	const { nodes, edges } = expectedOf(each);
	const nodeRows = await rowsOf(each, 'csv-nodes', byteOrderMark);
	expect(nodeRows.map(({ Id }) => Id)).toEqual([...nodes.keys()]);
	for (const { Id = '', Label = '', writer, ...cells } of nodeRows) {
		expect(writer).toBe(versionText);
		const { label, ...values } = nodes.get(Id) ?? {};
		expect(unguarded(Label)).toBe(cellOf(label));
		const read = Object.entries(cells).map(([name, cell]) => [name, name === 'handle' ? unguarded(cell) : cell]);
		expect(Object.fromEntries(read)).toEqual(cellsOf(values));
	}
	const edgeRows = await rowsOf(each, 'csv-edges', byteOrderMark);
	expect(edgeRows.map(({ Id }) => Id)).toEqual([...edges.keys()]);
	for (const { Id = '', Source, Target, Type, Weight, Label, writer, ...cells } of edgeRows) {
		expect(writer).toBe(versionText);
		const { source, target, weight, ...values } = edges.get(Id) ?? { source: '', target: '' };
		expect([Source, Target, Type, Weight, Label]).toEqual([source, target, 'Directed', String(weight), values.kind]);
		expect(cells).toEqual(cellsOf(values));
	}
}

function cellsOf(values: object): Row {
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, cellOf(value)]));
}

describe.each(await dataCases())('CSV of $name', (each) => {
	test.each([false, true])('reads back to every cell (byte order mark: %s)', async (byteOrderMark) => {
		await expectSame(each, byteOrderMark);
		const text = await textOf(each.write('csv-nodes', { byteOrderMark }));
		expect(text.startsWith('\ufeff')).toBe(byteOrderMark);
		expect(text.endsWith('\r\n')).toBe(true);
	});
});

test('columns are those that Gephi looks for', async () => {
	const [nodes, edges] = await Promise.all([rowsOf(parallelCase(), 'csv-nodes'), rowsOf(parallelCase(), 'csv-edges')]);
	expect(Object.keys(nodes[0] ?? {}).slice(0, 2)).toEqual(['Id', 'Label']);
	expect(Object.keys(edges[0] ?? {}).slice(0, 6)).toEqual(['Source', 'Target', 'Type', 'Weight', 'Id', 'Label']);
});

test('no cell begins like a formula', async () => {
	const cells = [...(await rowsOf(hostileCase(), 'csv-nodes')), ...(await rowsOf(hostileCase(), 'csv-edges'))].flatMap(
		(row) => Object.values(row),
	);
	expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
	expect(cells).toContain('\'=cmd|" /C calc"!A0');
	expect(cells).toContain("'@user");
	expect(cells).toContain("''apostrophe");
	expect(cells).toContain('semi;colon,comma');
});

test('any handles read back equal', () => {
	const formula = fc
		.tuple(fc.constantFrom('=', '+', '-', '@', "'", '\t', ' ', '"', ','), anyText)
		.map((parts) => parts.join(''));
	return holdsForAny((each) => expectSame(each), fc.oneof(anyText, formula));
});
