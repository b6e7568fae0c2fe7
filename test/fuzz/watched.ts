import { type ChildProcess, fork } from 'node:child_process';
import type { Answer, Request } from './child.ts';

/** What became of a case: an answer, or the end of the process that had it. */
export type Ended = Answer | { readonly outcome: 'hang' | 'crash'; readonly message: string };

/** So long a case may take by the clock, on a machine that is busy with other things. */
const patience = 60_000;
/** After so many cases a process is replaced: what it keeps would grow. */
const mostCases = 4_000;
const heapMegabytes = 1_024;

/** A process that tries one case after the other, ended and replaced where it hangs or dies. */
export class Watched {
	#child: Promise<ChildProcess> | null = null;
	#cases = 0;

	async try(request: Request): Promise<Ended> {
		if (this.#cases >= mostCases) this.renew();
		this.#child ??= started();
		this.#cases++;
		const child = await this.#child;
		const ended = await new Promise<Ended>((resolve) => {
			const settle = (ended: Ended) => {
				clearTimeout(watchdog);
				child.removeAllListeners();
				resolve(ended);
			};
			const watchdog = setTimeout(() => settle({ outcome: 'hang', message: `no answer in ${patience} ms` }), patience);
			child.once('message', (answer: Answer) => settle(answer));
			child.once('exit', (code, signal) =>
				settle({ outcome: 'crash', message: `the process ended: ${code ?? signal}` }),
			);
			child.send(request);
		});
		if (!('cpu' in ended)) this.renew(child);
		return ended;
	}

	/** Ends the process; the next case gets a new one. */
	renew(child: ChildProcess | null = null): void {
		const ended = this.#child;
		this.#child = null;
		this.#cases = 0;
		if (child !== null) child.kill('SIGKILL');
		else void ended?.then((each) => each.kill('SIGKILL'));
	}
}

function started(): Promise<ChildProcess> {
	const child = fork(new URL('./child.ts', import.meta.url), {
		execArgv: [...process.execArgv, `--max-old-space-size=${heapMegabytes}`],
	});
	return new Promise((resolve, reject) => {
		child.once('message', () => {
			child.removeAllListeners();
			resolve(child);
		});
		child.once('exit', (code) => reject(new Error(`the process for cases does not start: ${code}`)));
	});
}
