import { existsSync, readFileSync } from 'node:fs';
import { handleKey } from '../../src/model/thread.ts';
import { decimal, table } from './statistics.ts';
import { type KnownThread, truthFolder } from './threads.ts';

interface SampledTopic {
	readonly op: string | null;
	readonly floors: Readonly<Record<string, { readonly author: string; readonly text: string }>>;
}

/** What floors that call somebody, but not the opening poster, look like if they are the opening poster's and if not. */
export function countPosters(threads: readonly KnownThread[]): string[] {
	const file = `${truthFolder}/floor-sample.jsonl`;
	if (!existsSync(file)) return [`No counts: ${file} is not there.`];
	const topics: SampledTopic[] = readFileSync(file, 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
	return [...countTraits(topics), '', ...countAnswered(threads, topics)];
}

function countTraits(topics: readonly SampledTopic[]): string[] {
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

/** A floor, who wrote it, and whom it calls first. */
interface Said {
	readonly author: string | null;
	readonly called: readonly string[];
}

function saidBy(author: string | null, text: string): Said {
	return { author, called: Array.from(text.matchAll(/@(\w+)/g), ([, name = '']) => handleKey(name)) };
}

/**
 * Of floors that answer a floor, the last before them of whom they call first, how many are the opening poster's: where
 * that floor calls nobody, and where it calls somebody. Those of two known threads or topics are never compared.
 */
function countAnswered(threads: readonly KnownThread[], topics: readonly SampledTopic[]): string[] {
	const busiest = threads.reduce((most, each) => (each.thread.floors.length > most.thread.floors.length ? each : most));
	const saidIn = ({ thread, authors }: KnownThread) =>
		thread.floors.map(({ text }, index) => saidBy(authors[index] ?? null, text));
	const known = (of: readonly KnownThread[]) =>
		of.map((each) => ({ op: each.authors[0] ?? null, floors: saidIn(each).slice(1) }));
	const sampled = topics.map(({ op, floors }) => ({
		op: op === null ? null : handleKey(op),
		floors: Object.entries(floors)
			.sort(([a], [b]) => Number(a) - Number(b))
			.map(([, { author, text }]) => saidBy(handleKey(author), text)),
	}));
	const sources = {
		'the longest known thread': known([busiest]),
		'the other known threads': known(threads.filter((each) => each !== busiest)),
		'single floors': sampled,
	};
	let agree = 0;
	let differ = 0;
	const rows = Object.entries(sources).map(([name, of]) => {
		const cases = of.flatMap(({ op, floors }) => (op === null ? [] : answeredIn(op, floors)));
		const count = (calls: boolean, theirs: boolean) =>
			cases.filter((each) => each.calls === calls && each.isPoster === theirs).length;
		const [none, noneOthers, some, someOthers] = [
			count(false, true),
			count(false, false),
			count(true, true),
			count(true, false),
		];
		agree += (none * someOthers) / cases.length;
		differ += (noneOthers * some) / cases.length;
		return [name, `${none} of ${none + noneOthers}`, `${some} of ${some + someOthers}`];
	});
	return [
		"Floors that answer one which calls nobody, and one which calls somebody: the opening poster's.\n",
		...table(['', 'calls nobody', 'calls somebody'], rows),
		`\nposterToCalling by Mantel and Haenszel: ${decimal(-Math.log(agree / differ))}`,
	];
}

function answeredIn(op: string, floors: readonly Said[]): { readonly calls: boolean; readonly isPoster: boolean }[] {
	return floors.flatMap(({ author, called: [first] }, at) => {
		const answered = floors.slice(0, at).findLast((each) => each.author === first);
		if (author === null || first === undefined || first === op || answered === undefined) return [];
		return [{ calls: answered.called.length > 0, isPoster: author === op }];
	});
}
