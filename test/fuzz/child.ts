import { deserialize, serialize } from 'node:v8';
import { type Kind, seedOf } from './kind.ts';
import { kindsFrom } from './kinds.ts';
import { otherFolders, ownFolders, samplesIn } from './samples.ts';
import { type Tried, tryCase } from './try.ts';

/** A case, drawn from a run's seed or stored; `isDrawnOnly`: nothing but its input is asked for. */
export type Request = { readonly kind: string; readonly isDrawnOnly?: boolean } & (
	| { readonly seed: number; readonly index: number }
	| { readonly stored: string }
);

/** What this process says first: the kinds that it knows, and how many samples they start from. */
export interface Ready {
	readonly kinds: readonly string[];
	readonly samples: number;
	/** Those beside the project among them. */
	readonly others: number;
}

/** What a case came to, and what it cost this process. */
export interface Answer extends Tried {
	/** Processor time in ms, what the engine's own threads did among it. */
	readonly cpu: number;
	/** Bytes by which the process was larger at its largest than before. */
	readonly memory: number;
	/** The input's size in bytes. */
	readonly size: number;
}

const samples = await samplesIn([...ownFolders, ...otherFolders]);
const kinds = kindsFrom(samples);

function kindOf(name: string): Kind {
	const kind = kinds.find((each) => each.name === name);
	if (kind === undefined) throw new Error(`no kind ${name}`);
	return kind;
}

function inputOf(request: Request): unknown {
	if ('stored' in request) return deserialize(Buffer.from(request.stored, 'base64'));
	return kindOf(request.kind).draw(seedOf(request.seed, request.kind, request.index));
}

async function answer(kind: Kind, input: unknown): Promise<Answer> {
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

process.on('message', async (request: Request) => {
	const input = inputOf(request);
	process.send?.(request.isDrawnOnly ? serialize(input).toString('base64') : await answer(kindOf(request.kind), input));
});

// The first cases would else pay for what is loaded and compiled once.
for (const kind of kinds) for (let index = 0; index < 3; index++) await tryCase(kind, kind.draw(index));
const others = samples.filter(({ folder }) => otherFolders.includes(folder)).length;
process.send?.({ kinds: kinds.map(({ name }) => name), samples: samples.length, others } satisfies Ready);
