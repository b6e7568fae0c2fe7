import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

const root = 'src';
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
/** Folders with a row of their own in the map, the deepest first: `export/data` before `export`. */
const rule = readRule();
const folders = [...rule.keys()].sort((a, b) => b.length - a.length);

/** The table of `src/README.md`: folder → what else it may import. */
function readRule(): Map<string, string[]> {
	const rows = readFileSync(`${root}/README.md`, 'utf8').matchAll(/^\| `([\w/]+)` +\| .* \| (.*?) *\|$/gm);
	const rule = new Map<string, string[]>();
	for (const [, folder = '', allowed = ''] of rows) {
		const earlier = [...rule.keys()];
		rule.set(folder, allowed === 'all above' ? earlier : allowed.split(', ').filter((name) => name !== 'nothing'));
	}
	return rule;
}

/** Everything that each file imports, types, late imports and workers too. */
const imports = new Map(files.map((file) => [file, readImports(file)]));
const importsOf = (file: string): readonly string[] => imports.get(file) ?? [];

function readImports(file: string): string[] {
	const code = readFileSync(join(root, file), 'utf8');
	const { module } = parseSync(file, code);
	const late = module.dynamicImports.map(({ moduleRequest: { start, end } }) => code.slice(start + 1, end - 1));
	const exported = module.staticExports.flatMap(({ entries }) =>
		entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
	);
	const workers = [...code.matchAll(/new URL\('(.+?)', import\.meta\.url\)/g)].map(([, path = '']) => path);
	return [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...late, ...exported, ...workers];
}

/** The path below `src` of what a relative import means. */
function target(file: string, path: string): string {
	return relative(root, normalize(join(root, dirname(file), path)));
}

function folderOf(file: string): string {
	return folders.find((folder) => file.startsWith(`${folder}/`)) ?? 'main.tsx';
}

function isAllowed(from: string, to: string): boolean {
	const folder = folderOf(from);
	if (folder === 'main.tsx' || folderOf(to) === folder) return true;
	return (rule.get(folder) ?? []).some((name) => (name.includes('.') ? to === name : folderOf(to) === name));
}

test('the map has a row for every folder, and every file a folder', () => {
	expect(folders.length).toBeGreaterThan(10);
	expect(files.filter((file) => folderOf(file) === 'main.tsx')).toEqual(['main.tsx']);
	expect(files.length).toBeGreaterThan(100);
});

test('every file imports only what its folder may', () => {
	const broken = files.flatMap((file) =>
		importsOf(file)
			.filter((path) => path.startsWith('.'))
			.map((path) => target(file, path))
			.filter((path) => !isAllowed(file, path))
			.map((path) => `${file} imports ${path}`),
	);
	expect(broken).toEqual([]);
});

test('what is loaded later is loaded by few functions, each called after what it loads, which tell what is missing', () => {
	const loaders = files.flatMap((file) => {
		const code = readFileSync(join(root, file), 'utf8');
		return parseSync(file, code).module.dynamicImports.map(({ start }) => [file, code.slice(0, start)] as const);
	});
	expect(loaders.length).toBeLessThanOrEqual(15);
	// A worker tells the page, which words and formats have no part of either.
	const byWhom = /\bconst load[A-Z]\w+ = (async )?\(\) => $|\bload: \(\) => $|\bloadPart\(\(\) => $/;
	const others = loaders.filter(([file, before]) => !/^(worker|formats)\//.test(file) && !byWhom.test(before));
	expect(others.map(([file]) => file)).toEqual([]);
	const untold = files.flatMap((file) => {
		const code = readFileSync(join(root, file), 'utf8').replace(/^import .*$/gm, '');
		const uses = [...code.matchAll(/(\w+ ?\(?)load(Menus|Corrections|Tables|Exporting)\b/g)];
		return uses
			.filter(([, by]) => !/^(const |pagePart\(|loadPart\()$/.test(by ?? ''))
			.map(([use]) => `${file}: ${use}`);
	});
	expect(untold).toEqual([]);
});

test('no file leads back to itself, types and what is loaded later counted', () => {
	const circles: string[][] = [];
	const done = new Set<string>();
	const visit = (file: string, path: readonly string[]): void => {
		if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file]);
		if (done.has(file) || path.includes(file)) return;
		for (const next of importsOf(file).filter((each) => each.startsWith('.'))) {
			visit(target(file, next), [...path, file]);
		}
		done.add(file);
	};
	for (const file of files) visit(file, []);
	expect(circles.map((circle) => circle.join(' → '))).toEqual([]);
});

test('nothing renders for a whole store: it says what of it counts', () => {
	// The options of a figure are one value.
	const stores = /\buse(Choices|Results|Undo|Journal|Settings|Dialog|Leaving|ReadFloors)\(\)/;
	const whole = files.filter((file) => stores.test(readFileSync(join(root, file), 'utf8')));
	expect(whole).toEqual([]);
});

describe('packages', () => {
	const pure = [
		'lib',
		'model',
		'formats',
		'body',
		'resolve',
		'graph',
		'layout',
		'search',
		'view',
		'export/data',
		'worker',
	];
	const ofThePage = /^(react|react-dom|radix-ui|virtua|@tanstack|zustand|cytoscape)(\/|$)/;
	test('the pure folders know neither React nor the page', () => {
		const broken = files
			.filter((file) => pure.includes(folderOf(file)) && !file.startsWith('layout/cytoscape/'))
			.flatMap((file) => importsOf(file).map((path) => [file, path] as const))
			.filter(([, path]) => ofThePage.test(path));
		expect(broken).toEqual([]);
	});

	test('Cytoscape stays in the network chart and the second worker, and React in the views', () => {
		const importers = (name: RegExp) => files.filter((file) => importsOf(file).some((path) => name.test(path)));
		expect(importers(/^cytoscape/).filter((file) => !/^(charts\/network|layout\/cytoscape)\//.test(file))).toEqual([]);
		expect(importers(/^react/).filter((file) => !/^(views|commands)\//.test(file) && file !== 'main.tsx')).toEqual([]);
	});
});
