import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type HostileInput, hostileInputs } from './hostile/inputs.ts';
import type { Measured } from './hostile/once.ts';
import type { Bench } from './run.ts';

const limitMs = 600_000;
/** The least of several runs: whatever else the machine does only adds. */
const rounds = Number(process.env.ROUNDS ?? 2);
/** Steps that take less than this at the first size say nothing of how they grow. */
const measurable = 0.05;

/**
 * How each worst input grows: CPU seconds of all steps at n, 2n and 4n, each in a process of its own, the exponent of
 * the sum and of the step that grows most (1: linear), and the most memory. `-- hostile PART` measures those whose names
 * have PART in them.
 */
export const hostileBench: Bench = {
	name: 'hostile',
	async run() {
		const part = process.argv[3] ?? '';
		const rows: string[] = [];
		for (const input of hostileInputs.filter(({ name }) => name.includes(part))) rows.push(await rowOf(input));
		return [
			'| input | n | CPU s at n, 2n, 4n | exponent | step that grows most | MB at n, 2n, 4n | outcome |',
			'| --- | --- | --- | --- | --- | --- | --- |',
			...rows,
		];
	},
};

async function rowOf(input: HostileInput): Promise<string> {
	const measured: (Measured | null)[] = [];
	for (const factor of [1, 2, 4]) measured.push(await leastOf(input, input.size * factor));
	const [first, , last] = measured;
	const sums = measured.map((each) => (each === null ? null : sumOf(each)));
	const exponent = exponentOf(sums[0], sums[2]);
	const worst = Object.keys(first?.seconds ?? {})
		.map((step) => ({ step, at: first?.seconds[step] ?? 0, later: last?.seconds[step] ?? 0 }))
		.filter(({ at, later }) => at >= measurable || later >= 8 * measurable)
		.map(({ step, at, later }) => ({ step, at, later, exponent: exponentOf(at, later) ?? 0 }))
		.sort((a, b) => b.exponent - a.exponent)[0];
	const cells = [
		input.name,
		input.size.toLocaleString('en'),
		sums.map((sum) => sum?.toFixed(2) ?? `> ${limitMs / 1000}`).join(', '),
		exponent?.toFixed(2) ?? '–',
		worst === undefined
			? '–'
			: `${worst.step} ${worst.exponent.toFixed(2)} (${worst.at.toFixed(2)}, ${worst.later.toFixed(2)})`,
		measured.map((each) => each?.megabytes.toFixed(0) ?? '–').join(', '),
		first === null || first === undefined ? 'not done' : (first.refused ?? 'read'),
	];
	const row = `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	console.error(row);
	return row;
}

function sumOf({ seconds }: Measured): number {
	return Object.values(seconds).reduce((sum, each) => sum + each, 0);
}

/** Of a power law through what was measured at n and at 4n. */
function exponentOf(at: number | null | undefined, later: number | null | undefined): number | null {
	return at && later ? Math.log(later / at) / Math.log(4) : null;
}

/** Step by step the least of the rounds; null where one took too long. */
async function leastOf(input: HostileInput, size: number): Promise<Measured | null> {
	let least: Measured | null = null;
	for (let round = 0; round < rounds; round++) {
		const measured = await once(input, size);
		if (measured === null) return null;
		least = least === null ? measured : lessOf(least, measured);
	}
	return least;
}

function lessOf(one: Measured, other: Measured): Measured {
	const seconds = Object.fromEntries(
		Object.entries(one.seconds).map(([step, value]) => [step, Math.min(value, other.seconds[step] ?? value)]),
	);
	return { ...one, seconds, megabytes: Math.max(one.megabytes, other.megabytes) };
}

function once({ name }: HostileInput, size: number): Promise<Measured | null> {
	return new Promise((resolve) => {
		const child = fork(fileURLToPath(new URL('./hostile/once.ts', import.meta.url)), [name, String(size)]);
		let measured: Measured | null = null;
		const timer = setTimeout(() => child.kill(), limitMs);
		child.on('message', (message: Measured) => {
			measured = message;
		});
		child.on('exit', () => {
			clearTimeout(timer);
			resolve(measured);
		});
	});
}
