import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { groupBy } from '../../src/lib/group.ts';
import type { Tests } from './faults.ts';

/** A test that ran. */
export interface Outcome {
	/** With the names of the groups that it is in. */
	readonly name: string;
	readonly isPassed: boolean;
	/** The first line of what it complains of. */
	readonly complaint: string;
}

const reportSchema = v.object({
	testResults: v.array(
		v.object({
			assertionResults: v.array(
				v.object({ fullName: v.string(), status: v.string(), failureMessages: v.array(v.string()) }),
			),
		}),
	),
});

/** Builds the page that scenes open. Throws where that fails. */
export async function build(folder: string): Promise<void> {
	const { status, output } = await node(folder, ['vite/bin/vite.js', 'build', '--logLevel', 'error']);
	if (status !== 0) throw new Error(`The build failed:\n${output}`);
}

export function isScene({ file }: Tests): boolean {
	return file.startsWith('scenes/');
}

/**
 * Runs these tests and no others, in one go for each project of Vitest. Throws where none ran.
 * @param retry how often a test that fails is tried again
 */
export async function runTests(folder: string, tests: readonly Tests[], retry: number): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	for (const [project, all] of groupBy(tests, (each) => projectOf(pathOf(folder, each)))) {
		outcomes.push(...(await runProject(folder, project, all, retry)));
	}
	return outcomes;
}

async function runProject(folder: string, project: string, tests: readonly Tests[], retry: number): Promise<Outcome[]> {
	// Where the configuration of Vitest has it.
	const report = join(folder, 'node_modules/.loutu/report.json');
	rmSync(report, { force: true });
	const { output } = await node(folder, [
		...['vitest/vitest.mjs', 'run', '--project', project, '--retry', String(retry)],
		...['--testNamePattern', tests.map(({ name }) => escaped(name)).join('|')],
		...new Set(tests.map((each) => pathOf(folder, each))),
	]);
	if (!existsSync(report)) throw new Error(`Vitest ran no test:\n${output}`);
	return v.parse(reportSchema, JSON.parse(readFileSync(report, 'utf8'))).testResults.flatMap((file) =>
		file.assertionResults
			.filter(({ status }) => status === 'passed' || status === 'failed')
			.map(({ fullName, status, failureMessages: [message = ''] }) => {
				return { name: fullName, isPassed: status === 'passed', complaint: message.split('\n')[0] ?? '' };
			}),
	);
}

/** Where the tests are, below the folder. Throws where there is no such file. */
export function pathOf(folder: string, { file }: Tests): string {
	const paths = ['.test.ts', '.test.tsx'].map((ending) => `test/${file}${ending}`);
	const found = paths.find((path) => existsSync(join(folder, path)));
	if (found === undefined) throw new Error(`there is no ${paths.join(' and no ')}`);
	return found;
}

function projectOf(path: string): string {
	if (path.endsWith('.tsx')) return 'components';
	if (/^test\/(store|thread|sync)\//.test(path)) return 'state';
	return /^test\/(charts|scenes)\//.exec(path)?.[1] ?? 'unit';
}

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const running = new AbortController();

/** Ends what is under way, which then fails. */
export function stop(): void {
	running.abort();
}

/** Runs a script of a package. */
function node(folder: string, [script = '', ...args]: readonly string[]): Promise<{ status: number; output: string }> {
	return new Promise((resolve, reject) => {
		const options = { cwd: folder, signal: running.signal } as const;
		const child = spawn(process.execPath, [join('node_modules', script), ...args], options);
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text: string) => {
				output += text;
			});
		}
		child.on('error', reject).on('close', (status) => resolve({ status: status ?? 1, output }));
	});
}
