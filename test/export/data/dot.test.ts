import { type ASTNode, type AttributeASTNode, parse } from '@ts-graphviz/ast';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText, holdsForAny } from '../../support/any-case.ts';
import { type DataCase, dataCases, parallelCase, textOf } from '../../support/data-cases.ts';
import { cleaned, expectedOf, flat } from '../../support/expected-data.ts';

interface ReadDot {
	readonly title: string;
	readonly nodes: ReadonlyMap<string, Readonly<Record<string, string>>>;
	readonly edges: readonly Readonly<Record<string, string>>[];
}

function read(text: string): ReadDot {
	const [graph] = parse(text).children.filter((child) => child.type === 'Graph');
	if (graph?.directed !== true) throw new Error('no digraph');
	const nodes = new Map<string, Record<string, string>>();
	const edges: Record<string, string>[] = [];
	for (const child of graph.children) {
		if (child.type === 'Node') nodes.set(child.id.value, attributesOf(child));
		if (child.type !== 'Edge') continue;
		const [source, target] = child.targets.flatMap((end) => ('id' in end ? end.id.value : []));
		edges.push({ ...attributesOf(child), source: source ?? '', target: target ?? '' });
	}
	return { title: unescaped(graph.id?.value ?? ''), nodes, edges };
}

function attributesOf(node: ASTNode): Record<string, string> {
	const found = node.children.filter((child): child is AttributeASTNode => child.type === 'Attribute');
	return Object.fromEntries(found.map(({ key, value }) => [key.value, value.value]));
}

/** An escString with its escapes as Graphviz reads them. */
function unescaped(text: string): string {
	return text.replace(/\\(.)/g, (_, character) => (character === 'n' ? '\n' : character));
}

const withLineFeeds = (text: string) => cleaned(text).replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n');

function expectSame(text: string, each: DataCase): void {
	const { title, nodes, edges } = read(text);
	const expected = expectedOf(each);
	expect(title).toBe(withLineFeeds(each.facts.title ?? each.facts.source.name));
	expect([...nodes.keys()]).toEqual([...expected.nodes.keys()]);
	for (const [id, values] of expected.nodes) {
		const { label = '', shape: _, handle, ...read } = nodes.get(id) ?? {};
		const { label: name, handle: person, ...rest } = values;
		expect(unescaped(label).replaceAll('&amp;', '&')).toBe(withLineFeeds(String(name)));
		expect(handle === undefined ? null : unescaped(handle)).toBe(
			person === null ? null : withLineFeeds(String(person)),
		);
		expect(read).toEqual(texts(rest));
	}
	expect(edges.map(({ style: _, ...edge }) => edge)).toEqual(
		Array.from(expected.edges, ([id, values]) => ({ id, ...texts(values) })),
	);
}

function texts(values: Readonly<Record<string, unknown>>): Record<string, string> {
	return Object.fromEntries(Object.entries(flat(values)).map(([name, value]) => [name, String(value)]));
}

test.each(await dataCases())('DOT of $name reads back to every value', async (each) => {
	expectSame(await textOf(each.write('dot')), each);
});

test('lines are drawn as on screen: dotted where even the best author is a guess', async () => {
	const { edges } = read(await textOf(parallelCase().write('dot')));
	expect(new Set(edges.map(({ grade, style }) => `${grade} ${style}`))).toEqual(
		new Set(['proven solid', 'stated solid', 'likely dashed', 'likely dotted', 'unknown dashed']),
	);
});

test('any handles and any title read back equal', () => {
	const signs = fc.constantFrom('\\', '"', '\n', '\r', '&', ';', 'n', '<', '>');
	const text = fc.oneof(anyText, fc.string({ unit: signs, maxLength: 8 }));
	return holdsForAny(async (each) => expectSame(await textOf(each.write('dot')), each), text);
});
