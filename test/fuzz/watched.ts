import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Answer, Ready, Request } from './child.ts';

/** What became of a case: an answer, or the end of the process that had it. */
export type Ended = Answer | Failed;

interface Failed {
	readonly outcome: 'hang' | 'crash';
	readonly message: string;
}

/** So much processor time a case may take before its process is ended, in ms. */
const patience = 20_000;
const lookEvery = 1_000;
/** After so many cases a process is replaced: what it keeps would grow. */
const mostCases = 4_000;
const heapMegabytes = 1_024;

/** A process that tries one case after the other, ended and replaced where it hangs or dies. */
export class Watched {
	#started: Promise<{ readonly child: ChildProcess; readonly ready: Ready }> | null = null;
	#cases = 0;

	async ready(): Promise<Ready> {
		return (await this.#running()).ready;
	}

	async try(request: Request): Promise<Ended> {
		if (this.#cases >= mostCases) await this.renew();
		this.#cases++;
		return this.#ask<Answer>(request);
	}

	/** The input of a case, as its file stores it. */
	async draw(request: Request): Promise<string> {
		const drawn = await this.#ask<string>({ ...request, isDrawnOnly: true });
		return typeof drawn === 'string' ? drawn : '';
	}

	/** Ends the process; the next case gets a new one. */
	async renew(): Promise<void> {
		const started = await this.#started;
		this.#started = null;
		this.#cases = 0;
		started?.child.kill('SIGKILL');
	}

	async #ask<T extends Answer | string>(request: Request): Promise<T | Failed> {
		const ended = await answerOf<T>((await this.#running()).child, request);
		if (typeof ended === 'object' && !('cpu' in ended)) await this.renew();
		return ended;
	}

	#running() {
		this.#started ??= start();
		return this.#started;
	}
}

/** The only clock there is: whoever uses up their time without an answer has none. */
function answerOf<T>(child: ChildProcess, request: Request): Promise<T | Failed> {
	return new Promise((resolve) => {
		const amendView = (ended: T | Failed) => {
			clearInterval(watchdog);
			child.removeAllListeners();
			resolve(ended);
		};
		const began = cpuOf(child);
		const watchdog = setInterval(() => {
			if (cpuOf(child) - began > patience) amendView({ outcome: 'hang', message: `no answer in ${patience} ms` });
		}, lookEvery);
		child.once('message', (answer) => amendView(answer as T));
		child.once('exit', (code, signal) =>
			amendView({ outcome: 'crash', message: `the process ended: ${code ?? signal}` }),
		);
		child.send(request);
	});
}

/** A process's processor time so far in ms; where the system does not tell, the time by the clock. */
function cpuOf({ pid }: ChildProcess): number {
	const path = `/proc/${pid}/stat`;
	if (!existsSync(path)) return Date.now();
	// Behind the name, which may hold anything: user and system time are the 12th and 13th, in hundredths of a second.
	const fields = readFileSync(path, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
	return (Number(fields[11]) + Number(fields[12])) * 10;
}

function start(): Promise<{ readonly child: ChildProcess; readonly ready: Ready }> {
	const child = fork(new URL('./child.ts', import.meta.url), {
		execArgv: [...process.execArgv, `--max-old-space-size=${heapMegabytes}`],
	});
	return new Promise((resolve, reject) => {
		child.once('message', (ready) => {
			child.removeAllListeners();
			resolve({ child, ready: ready as Ready });
		});
		child.once('exit', (code) => reject(new Error(`the process for cases does not start: ${code}`)));
	});
}
