import { existsSync, readFileSync } from 'node:fs';
import { linkFeatures } from '../../src/resolve/solve/link-features.ts';
import { weights } from '../../src/resolve/solve/weights.ts';
import { realPlan } from '../generator/thread.ts';
import { fitLinks } from './fit-links.ts';
import { settingsTable } from './settings.ts';
import { decimal, table } from './statistics.ts';
import { generatedThread, truthFolder, truthThreads } from './threads.ts';

/**
 * `npm run fit`: the link weights that threads with known authors ask for, beside those in `solve/weights.ts`; and the
 * counts from single floors that the opening poster's weights rest on.
 */
const threads = await truthThreads();
if (threads.length === 0) {
	console.log(`No threads with known authors: ${truthFolder} is not there. Nothing was fitted.`);
} else {
	const fitted = fitLinks(threads);
	console.log(`Fitted on ${threads.length} threads:\n`);
	const rows = linkFeatures.map(({ id }) => [id, decimal(weights[id]), decimal(fitted[id])]);
	console.log(table(['weight', 'in use', 'fitted'], rows).join('\n'));
	console.log();
	const drawn = await Promise.all(Array.from({ length: 40 }, (_, index) => generatedThread(realPlan(index + 1))));
	console.log(`Nats a thread that the true authors surprise, lower is better:\n`);
	console.log(settingsTable(threads, drawn).join('\n'));
	console.log();
	for (const line of countPosters()) console.log(line);
}

interface SampledTopic {
	readonly op: string | null;
	readonly floors: Readonly<Record<string, { readonly author: string; readonly text: string }>>;
}

/** What floors that call somebody, but not the opening poster, look like if they are the opening poster's and if not. */
function countPosters(): string[] {
	const file = `${truthFolder}/floor-sample.jsonl`;
	if (!existsSync(file)) return [`No counts: ${file} is not there.`];
	const topics: SampledTopic[] = readFileSync(file, 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
	const floors = topics.flatMap(({ op, floors }) =>
		op === null ? [] : Object.values(floors).map(({ author, text }) => ({ op: op.toLowerCase(), author, text })),
	);
	const calling = floors
		.map((floor) => ({
			...floor,
			called: Array.from(floor.text.matchAll(/@(\w+)/g), ([, name]) => name?.toLowerCase()),
		}))
		.filter(({ called, op }) => called.length > 0 && !called.includes(op));
	const theirs = calling.filter(({ author, op }) => author.toLowerCase() === op);
	const others = calling.filter(({ author, op }) => author.toLowerCase() !== op);
	const traits: Record<string, (floor: (typeof calling)[number]) => boolean> = {
		posterSeveral: ({ called }) => new Set(called).size > 1,
		posterThanks: ({ text }) => /谢/.test(text),
		posterAsks: ({ text }) => /[?？]|[吗呢]\s*$/.test(text),
		posterI: ({ text }) => /我/.test(text),
		posterAssents: ({ text }) => /@\w+\s*(?:#\d+)?\s*(?:是的|嗯|好的?|对|哈)/.test(text),
		posterWord: ({ text }) => /楼主|(?<![a-z])(?:lz|op)(?![a-z])/i.test(text),
	};
	const share = (of: typeof calling, has: (floor: (typeof calling)[number]) => boolean) =>
		of.filter(has).length / of.length;
	const rows = Object.entries(traits).map(([id, has]) => {
		const [a, b] = [share(theirs, has), share(others, has)];
		return [id, a.toFixed(3), b.toFixed(3), decimal(Math.log((a * (1 - b)) / (b * (1 - a))))];
	});
	return [
		`Single floors that call somebody: ${theirs.length} by opening posters, ${others.length} by others.\n`,
		...table(['trait', 'theirs', 'others', 'log odds ratio'], rows),
	];
}
