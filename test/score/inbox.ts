import { known } from '../../src/lib/assert.ts';
import { authorOf } from '../../src/model/attribution.ts';
import type { Correction } from '../../src/model/correction.ts';
import { defaultInferenceSettings } from '../../src/model/inference-settings.ts';
import type { InboxItem } from '../../src/model/reading.ts';
import { type FloorNumber, type HandleKey, handleKey } from '../../src/model/thread.ts';
import { openAt } from '../../src/resolve/inbox.ts';
import { concludeAt, type Prepared, prepare, type Resolved, resolveThread } from '../../src/resolve/resolve.ts';
import { chanceOf } from '../generator/random.ts';
import { table } from './statistics.ts';
import type { KnownThread } from './threads.ts';

const checkpoints = [0, 1, 5, 10, 20];
const randomSeeds = 20;
const { threshold } = defaultInferenceSettings;

/** A thread made ready, and the authors that are known. */
interface Asked {
	readonly prepared: Prepared;
	readonly authors: ReadonlyMap<FloorNumber, HandleKey>;
}

function asked({ thread, authors }: KnownThread): Asked {
	const known = thread.floors.flatMap(({ number }, index) => {
		const author = authors[index] ?? null;
		return author === null ? [] : [[number, author] as const];
	});
	return { prepared: prepare(thread), authors: new Map(known) };
}

function solved({ prepared }: Asked, corrections: readonly Correction[]): Resolved {
	return resolveThread(prepared, { repairsNumbers: true, corrections });
}

/** Floors, the opening post aside, whose name at the threshold is the true one; and those whose name is not. */
function judged({ authors }: Asked, resolved: Resolved): { right: number; wrong: number } {
	let right = 0;
	let wrong = 0;
	concludeAt(resolved, threshold).attributions.forEach((attribution, index) => {
		const floor = known(resolved.floors[index], 'floor').number;
		const name = authorOf(attribution);
		const truth = authors.get(floor);
		if (floor === 0 || name === null || truth === undefined) return;
		if (handleKey(name) === truth) right++;
		else wrong++;
	});
	return { right, wrong };
}

/** Questions about authors whose answer the truth knows; those about answers it does not know, and they are skipped. */
function askable({ authors }: Asked, resolved: Resolved): InboxItem[] {
	return openAt(resolved.questions, threshold).filter(({ type, floor }) => type === 'author' && authors.has(floor));
}

/** By checkpoint, floors named right and wrong. `choose`: which of the open questions is answered next. */
function run(thread: Asked, choose: (open: readonly InboxItem[]) => InboxItem | undefined) {
	const corrections: Correction[] = [];
	let resolved = solved(thread, corrections);
	const results = new Map([[0, judged(thread, resolved)]]);
	for (let answers = 1; answers <= (checkpoints.at(-1) ?? 0); answers++) {
		const item = choose(askable(thread, resolved));
		if (item !== undefined) {
			const handle = known(thread.authors.get(item.floor), 'author');
			corrections.push({ type: 'author', floor: item.floor, handle });
			resolved = solved(thread, corrections);
		}
		if (checkpoints.includes(answers)) results.set(answers, judged(thread, resolved));
	}
	return checkpoints.map((at) => known(results.get(at), 'checkpoint'));
}

function mean(runs: readonly (readonly { readonly right: number; readonly wrong: number }[])[]) {
	return checkpoints.map((_, at) => {
		const sum = (which: 'right' | 'wrong') =>
			runs.reduce((all, each) => all + (each[at]?.[which] ?? 0), 0) / runs.length;
		return { right: sum('right'), wrong: sum('wrong') };
	});
}

type Results = ReturnType<typeof mean>;

function row(name: string, how: string, results: Results): string[] {
	const digits = how === 'inbox' ? 0 : 1;
	return [name, how, ...results.map(({ right, wrong }) => `${right.toFixed(digits)} (${wrong.toFixed(digits)})`)];
}

function sumOf(runs: readonly Results[]): Results {
	return mean(runs).map(({ right, wrong }) => ({ right: right * runs.length, wrong: wrong * runs.length }));
}

/**
 * Floors named right (and wrong) at the default threshold after so many answers from the inbox, the first question each
 * time, beside answering any open question (mean of 20 seeds). Every answer is the truth's; a floor that was answered
 * counts as named.
 */
export function inboxTable(threads: readonly KnownThread[]): string[] {
	const runs = threads.map((known) => {
		const thread = asked(known);
		const byChance = Array.from({ length: randomSeeds }, (_, seed) => {
			const chance = chanceOf(seed + 1);
			return run(thread, (open) => open[chance.below(open.length)]);
		});
		return { name: known.name, byInbox: run(thread, ([first]) => first), byChance: mean(byChance) };
	});
	const all = [
		row('all', 'inbox', sumOf(runs.map(({ byInbox }) => byInbox))),
		row('all', 'at random', sumOf(runs.map(({ byChance }) => byChance))),
	];
	const single = runs.flatMap(({ name, byInbox, byChance }) => [
		row(name, 'inbox', byInbox),
		row(name, 'at random', byChance),
	]);
	return table(['thread', 'answered by', ...checkpoints.map((at) => `${at} answers`)], [...all, ...single]);
}
