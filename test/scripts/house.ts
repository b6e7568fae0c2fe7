import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'vite';

/**
 * Prints figures of the code below `src`, to be compared with those of another commit: `npm run house [folder]`, where
 * the folder holds a checkout, this one by default. Built files are counted where there is a `dist`.
 */
const root = process.argv[2] ?? '.';
const src = join(root, 'src');

interface File {
	readonly path: string;
	readonly code: string;
	readonly lines: number;
	/** Paths below `src`; types and `import()` too. */
	readonly imports: readonly string[];
	readonly exported: readonly string[];
	/** Lines of each function. */
	readonly functions: readonly number[];
	readonly late: number;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
	.map(readFile);
const byPath = new Map(files.map((file) => [file.path, file]));

function readFile(path: string): File {
	const code = readFileSync(join(src, path), 'utf8');
	const { module, program } = parseSync(path, code);
	const late = module.dynamicImports.map(({ moduleRequest: { start, end } }) => code.slice(start + 1, end - 1));
	const exported = module.staticExports.flatMap(({ entries }) => entries);
	const from = [
		...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
		...exported.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
		...late,
	];
	return {
		path,
		code,
		lines: code.split('\n').length - 1,
		imports: from.filter((each) => each.startsWith('.')).map((each) => normalize(join(dirname(path), each))),
		exported: exported.flatMap(({ moduleRequest, exportName }) =>
			moduleRequest === null && exportName.name !== null && exportName.name !== undefined ? exportName.name : [],
		),
		functions: functionsIn(program, code),
		late: module.dynamicImports.length,
	};
}

/** How many lines each function takes, those within others too. */
function functionsIn(node: unknown, code: string): number[] {
	if (typeof node !== 'object' || node === null) return [];
	const inside = Object.values(node).flatMap((child) => functionsIn(child, code));
	if (!('type' in node && 'start' in node && 'end' in node)) return inside;
	const isFunction = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(String(node.type));
	return isFunction ? [...inside, code.slice(Number(node.start), Number(node.end)).split('\n').length] : inside;
}

/** Groups of files of which each leads to each other (Tarjan's strongly connected components). */
function circles(): number {
	const order = new Map<string, number>();
	const lowest = new Map<string, number>();
	const stack: string[] = [];
	let found = 0;
	const visit = (path: string): void => {
		order.set(path, order.size);
		lowest.set(path, order.size - 1);
		stack.push(path);
		for (const next of byPath.get(path)?.imports ?? []) {
			if (!byPath.has(next)) continue;
			if (!order.has(next)) visit(next);
			if (stack.includes(next)) lowest.set(path, Math.min(lowest.get(path) ?? 0, lowest.get(next) ?? 0));
		}
		if (lowest.get(path) !== order.get(path)) return;
		if (stack.splice(stack.indexOf(path)).length > 1) found++;
	};
	for (const { path } of files) if (!order.has(path)) visit(path);
	return found;
}

function namesTwice(): string[] {
	const places = new Map<string, number>();
	for (const { exported } of files) for (const name of new Set(exported)) places.set(name, (places.get(name) ?? 0) + 1);
	return [...places].filter(([, count]) => count > 1).map(([name]) => name);
}

function importedOnce(): number {
	const importers = new Map<string, number>();
	for (const { imports } of files) {
		for (const path of new Set(imports)) importers.set(path, (importers.get(path) ?? 0) + 1);
	}
	return files.filter(({ path }) => importers.get(path) === 1).length;
}

/** Of each thing that a person chooses, how many files name it. */
const viewFields = [
	...['selection', 'filterPeople', 'kindsOff', 'marksOff', 'stepsOff', 'matrixOrder', 'tableOf', 'numbersOf'],
	...['peopleRows', 'tieRows', 'timelineAs', 'timelineBy', 'lanesUnfolded', 'playhead', 'hitsOnly', 'readingOrder'],
];
const named = viewFields.map((field) => files.filter(({ code }) => new RegExp(`\\b${field}\\b`).test(code)).length);

function median(numbers: readonly number[]): number {
	return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

const lines = files.map((file) => file.lines);
const dist = join(root, 'dist');
const largest = files.toSorted((a, b) => b.lines - a.lines)[0];
const twice = namesTwice();
const long = files.flatMap(({ path, functions }) =>
	functions.filter((each) => each > 60).map((each) => `${each} ${path}`),
);
for (const [name, figure] of [
	['files', files.length],
	['lines', lines.reduce((sum, each) => sum + each, 0)],
	['lines a file, median', median(lines)],
	['largest file', `${largest?.lines} (${largest?.path})`],
	['files of 20 lines or fewer', lines.filter((each) => each <= 20).length],
	['functions of more than 60 lines', long.length],
	['import()', files.reduce((sum, { late }) => sum + late, 0)],
	['circles of files', circles()],
	['exported names that stand twice', twice.length],
	['files that one file imports', importedOnce()],
	['files that name a field of a view, median and most', `${median(named)}, ${Math.max(...named)}`],
	[
		'built files',
		existsSync(dist)
			? readdirSync(dist, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).length
			: '–',
	],
] as const) {
	console.log(`${String(figure).padStart(8)}  ${name}`);
}
console.log(`\nlong functions: ${long.join(', ')}`);
console.log(`stand twice: ${twice.sort().join(', ')}`);
