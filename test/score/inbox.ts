import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readThread } from '../../src/formats/read.ts';
import { known } from '../../src/lib/assert.ts';
import { authorOf } from '../../src/model/attribution.ts';
import type { Correction } from '../../src/model/correction.ts';
import type { InboxItem } from '../../src/model/inbox.ts';
import { defaultPremises } from '../../src/model/premises.ts';
import { type FloorNumber, type Handle, handleKey } from '../../src/model/thread.ts';
import { openAt } from '../../src/resolve/inbox.ts';
import { concludeAt, type Prepared, prepare, type Resolved, resolveThread } from '../../src/resolve/resolve.ts';
import { chanceOf } from '../generator/random.ts';

/** Threads with known authors, outside the project: people's posts, read where they lie and copied nowhere. */
const truthFolder = '../shared/threads/truth';
const checkpoints = [0, 1, 5, 10, 20];
const randomSeeds = 20;
const { threshold } = defaultPremises;

interface KnownThread {
	readonly name: string;
	readonly prepared: Prepared;
	readonly authors: ReadonlyMap<FloorNumber, Handle>;
}

async function knownThread(name: string): Promise<KnownThread> {
	const truth = JSON.parse(readFileSync(`${truthFolder}/${name}.truth.json`, 'utf8'));
	const outcome = await readThread(readFileSync(`${truthFolder}/${name}.txt`), `${name}.txt`);
	const { thread } = known(outcome.ok ? outcome.value : null, name);
	const authors = new Map<FloorNumber, Handle>(truth.op === null ? [] : [[0, truth.op]]);
	for (const { floor, author } of truth.floors) if (author !== null) authors.set(floor, author);
	return { name, prepared: prepare(thread), authors };
}

function solved({ prepared }: KnownThread, corrections: readonly Correction[]): Resolved {
	return resolveThread(prepared, { repairsNumbers: true, corrections });
}

/** Floors, the opening post aside, whose name at the threshold is the true one; and those whose name is not. */
function judged({ authors }: KnownThread, resolved: Resolved): { right: number; wrong: number } {
	let right = 0;
	let wrong = 0;
	concludeAt(resolved, threshold).attributions.forEach((attribution, index) => {
		const floor = known(resolved.floors[index], 'floor').number;
		const name = authorOf(attribution);
		const truth = authors.get(floor);
		if (floor === 0 || name === null || truth === undefined) return;
		if (handleKey(name) === handleKey(truth)) right++;
		else wrong++;
	});
	return { right, wrong };
}

/** Questions about authors whose answer the truth knows; those about answers it does not know, and they are skipped. */
function askable({ authors }: KnownThread, resolved: Resolved): InboxItem[] {
	return openAt(resolved.questions, threshold).filter(({ type, floor }) => type === 'author' && authors.has(floor));
}

/** By checkpoint, floors named right and wrong. `choose`: which of the open questions is answered next. */
function run(thread: KnownThread, choose: (open: readonly InboxItem[]) => InboxItem | undefined) {
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

function mean(runs: readonly { right: number; wrong: number }[][]) {
	return checkpoints.map((_, at) => {
		const sum = (which: 'right' | 'wrong') =>
			runs.reduce((all, each) => all + (each[at]?.[which] ?? 0), 0) / runs.length;
		return { right: sum('right'), wrong: sum('wrong') };
	});
}

function row(name: string, how: string, results: readonly { right: number; wrong: number }[]): string {
	const digits = how === 'inbox' ? 0 : 1;
	const cells = results.map(({ right, wrong }) => `${right.toFixed(digits)} (${wrong.toFixed(digits)})`);
	return `| ${[name, how, ...cells].join(' | ')} |`;
}

/**
 * `tsx test/score/inbox.ts`: floors named right (and wrong) at the default threshold after so many answers from the
 * inbox, the first question each time, beside answering any open question (mean of 20 seeds). Every answer is the
 * truth's; a floor that was answered counts as named.
 */
async function main(): Promise<void> {
	if (!existsSync(truthFolder)) return console.log(`Not measured: ${truthFolder} is not there.`);
	const names = readdirSync(truthFolder).flatMap((file) => file.match(/^(.*)\.truth\.json$/)?.[1] ?? []);
	console.log(`| thread | answered by | ${checkpoints.map((at) => `${at} answers`).join(' | ')} |`);
	console.log(`|---|---|${checkpoints.map(() => '--:').join('|')}|`);
	const sums = new Map<string, { right: number; wrong: number }[][]>();
	for (const name of names) {
		const thread = await knownThread(name);
		const byInbox = run(thread, ([first]) => first);
		const byChance = mean(
			Array.from({ length: randomSeeds }, (_, seed) => {
				const chance = chanceOf(seed + 1);
				return run(thread, (open) => open[chance.below(open.length)]);
			}),
		);
		console.log(row(name, 'inbox', byInbox));
		console.log(row(name, 'at random', byChance));
		sums.set('inbox', [...(sums.get('inbox') ?? []), byInbox]);
		sums.set('at random', [...(sums.get('at random') ?? []), byChance]);
	}
	for (const [how, runs] of sums) {
		const total = mean(runs).map(({ right, wrong }) => ({ right: right * runs.length, wrong: wrong * runs.length }));
		console.log(row('all', how, total));
	}
}

await main();
