// Writes every data format of three threads (the seed, hostile names, parallel ties) into test/out/exports/ and holds
// what readers of others find in them against what they should. Exits with 1 where a check fails.
// Usage: npm run check:exports
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canRun, installReaders, python } from './debian.ts';
import { writeCases } from './write.ts';

/** What one reader found in one file; the Python readers print the same as JSON. */
interface Outcome {
	readonly reader: string;
	readonly file: string;
	readonly nodes: number | null;
	readonly edges: number | null;
	readonly problems: readonly string[];
	/** Why the check was not made. */
	readonly skipped: string | null;
}

const schema = process.env.LOUTU_GEXF_XSD ?? '../shared/schemas/gexf-1.3/gexf.xsd';

installReaders();
const folders = await writeCases('test/out/exports');
const outcomes = [...folders.flatMap(lint), ...readInPython(folders)];
report(outcomes);

function lint(folder: string): Outcome[] {
	const xml = ['thread.gexf', 'thread.time.gexf', 'thread.graphml'].filter((name) => existsSync(`${folder}/${name}`));
	return xml.flatMap((name) => [
		linted('xmllint', folder, name, []),
		...(name.endsWith('gexf') ? [linted('xmllint, schema', folder, `${name}.xml`, ['--schema', resolve(schema)])] : []),
	]);
}

function linted(reader: string, folder: string, name: string, options: readonly string[]): Outcome {
	const outcome = {
		reader,
		file: `${basename(folder)}/${name}`,
		nodes: null,
		edges: null,
		problems: [],
		skipped: null,
	};
	if (!canRun('xmllint', '--version')) return { ...outcome, skipped: 'no xmllint' };
	if (options.length > 0 && !existsSync(schema))
		return { ...outcome, skipped: 'no schema: name one in LOUTU_GEXF_XSD' };
	const { status, stderr } = spawnSync('xmllint', ['--noout', ...options, `${folder}/${name}`], { encoding: 'utf8' });
	return { ...outcome, problems: status === 0 ? [] : stderr.trim().split('\n').slice(0, 3) };
}

function readInPython(cases: readonly string[]): Outcome[] {
	const reader = 'python3';
	const script = fileURLToPath(new URL('./readers.py', import.meta.url));
	const outcome = { reader, file: 'all', nodes: null, edges: null, problems: [], skipped: null };
	if (!canRun(python, '--version')) return [{ ...outcome, skipped: 'no python3' }];
	const { status, stdout, stderr } = spawnSync(python, [script, ...cases], { encoding: 'utf8', maxBuffer: 2 ** 28 });
	const read = stdout
		.split('\n')
		.filter((line) => line !== '')
		.map((line): Outcome => JSON.parse(line));
	return status === 0 ? read : [...read, { ...outcome, problems: stderr.trim().split('\n').slice(-3) }];
}

function report(all: readonly Outcome[]): void {
	const rows = all.map(({ reader, file, nodes, edges, problems, skipped }) => {
		const state =
			skipped !== null ? `skipped: ${skipped}` : problems.length === 0 ? 'ok' : `FAILED: ${problems.join('; ')}`;
		return [reader, file, String(nodes ?? '–'), String(edges ?? '–'), state];
	});
	const head = ['reader', 'file', 'nodes', 'edges', ''];
	const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
	for (const row of [head, ...rows]) {
		console.log(row.map((cell, column) => (column < 4 ? cell.padEnd(widths[column] ?? 0) : cell)).join('  '));
	}
	const failed = all.filter(({ problems }) => problems.length > 0).length;
	const skipped = all.filter((outcome) => outcome.skipped !== null).length;
	console.log(`${all.length - failed - skipped} passed, ${failed} failed, ${skipped} skipped`);
	process.exitCode = failed === 0 ? 0 : 1;
}
