import { deserialize, serialize } from 'node:v8';
import { seedOf } from './kind.ts';
import { kindsFrom } from './kinds.ts';
import { otherFolders, ownFolders, samplesIn } from './samples.ts';
import { type Tried, tryCase } from './try.ts';

/** A case to try: drawn from a run's seed, or a stored input. */
export type Request = { readonly kind: string } & (
	| { readonly seed: number; readonly index: number }
	| { readonly stored: string }
);

/** What a case came to, and what it cost this process. */
export interface Answer extends Tried {
	/** Processor time in ms, what the engine's own threads did among it. */
	readonly cpu: number;
	/** Bytes by which the process was larger at its largest than before. */
	readonly memory: number;
	/** The input's size in bytes. */
	readonly size: number;
}

const kinds = kindsFrom(await samplesIn([...ownFolders, ...otherFolders]));

async function answer(request: Request): Promise<Answer> {
	const kind = kinds.find(({ name }) => name === request.kind);
	if (kind === undefined) throw new Error(`no kind ${request.kind}`);
	const input =
		'stored' in request
			? deserialize(Buffer.from(request.stored, 'base64'))
			: kind.draw(seedOf(request.seed, kind.name, request.index));
	const before = process.memoryUsage.rss();
	const highest = process.resourceUsage().maxRSS;
	const cpu = process.cpuUsage();
	const tried = await tryCase(kind, input);
	const { user, system } = process.cpuUsage(cpu);
	const after = process.resourceUsage().maxRSS;
	return {
		...tried,
		cpu: (user + system) / 1_000,
		// The highest mark is the process's; one that did not rise is of an earlier case.
		memory: after > highest ? after * 1_024 - before : 0,
		size: serialize(input).length,
	};
}

process.on('message', async (request: Request) => process.send?.(await answer(request)));

// The first cases would else pay for what is loaded and compiled once.
for (const { name, draw } of kinds) {
	const kind = kinds.find((each) => each.name === name);
	if (kind) for (let index = 0; index < 3; index++) await tryCase(kind, draw(index));
}
process.send?.('ready');
