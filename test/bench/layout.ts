import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Bench } from './run.ts';

const sizes = [100, 1_000, 5_000];
const methods = ['Loutu', 'fCoSE', 'd3-force'];
const limitMs = 60_000;

/** The force layout beside fCoSE and d3-force, each in a process of its own that is stopped after a minute. */
export const layoutBench: Bench = {
	name: 'layout',
	async run() {
		const rows: string[] = [];
		for (const method of methods) {
			const cells: string[] = [];
			for (const size of sizes) cells.push(await timeOf(method, size));
			rows.push(`| ${method} | ${cells.join(' | ')} |`);
		}
		const head = `| ms, 3 ties a person | ${sizes.map((size) => `${size} people`).join(' | ')} |`;
		return [head, `|---|${sizes.map(() => '---').join('|')}|`, ...rows];
	},
};

function timeOf(method: string, size: number): Promise<string> {
	return new Promise((resolve) => {
		const child = fork(fileURLToPath(new URL('./layout-once.ts', import.meta.url)), [method, String(size)]);
		const timer = setTimeout(() => {
			child.kill();
			resolve(`> ${limitMs / 1000} s`);
		}, limitMs);
		child.on('message', (ms) => {
			clearTimeout(timer);
			child.kill();
			resolve(Number(ms).toFixed(0));
		});
		child.on('error', () => resolve('failed'));
		child.on('exit', (code) => {
			clearTimeout(timer);
			if (code !== null && code !== 0) resolve('failed');
		});
	});
}
