import { readFileSync } from 'node:fs';
import type { FloorNumber, Thread } from '../../src/model/thread.ts';
import { chanceOf } from '../generator/random.ts';
import { plainPlan } from '../generator/thread.ts';
import { solutionOf } from './judge.ts';
import { decimal, table } from './statistics.ts';
import { generatedThread, type KnownThread, parseThread } from './threads.ts';

/** A numbered mention whose floor is still there. */
interface Mention {
	readonly asWrittenIsRight: boolean;
	readonly isRight: boolean;
	/** It is taken to mean another floor than it says. */
	readonly isMoved: boolean;
	readonly isProven: boolean;
	readonly probability: number;
}

export const deletions = [0, 1, 3, 10];
const draws = 20;
const seedFile = 'seeds/000_3eaef7a16f4ddd18.txt';

/** Where numbered mentions point, as written and after repair, when floors were deleted after the writing. */
export async function shiftTable(): Promise<string[]> {
	const rows: string[][] = [];
	for (const deleted of deletions) rows.push(row('generated', deleted, await mentionsAfter(deleted)));
	for (const deleted of deletions) rows.push(row('the seed', deleted, await seedMentionsAfter(deleted)));
	return table(
		['threads', 'deleted', 'mentions', 'right as written', 'right after repair', 'proven, right', 'likely, right'],
		rows,
	);
}

function row(threads: string, deleted: number, mentions: readonly Mention[]): string[] {
	const proven = mentions.filter(({ isProven }) => isProven);
	const likely = mentions.filter(({ isProven, probability }) => !isProven && probability >= 0.8);
	return [
		threads,
		String(deleted),
		String(mentions.length),
		share(mentions, ({ asWrittenIsRight }) => asWrittenIsRight),
		share(mentions, ({ isRight }) => isRight),
		`${share(proven, ({ isRight }) => isRight)} (${proven.length})`,
		`${share(likely, ({ isRight }) => isRight)} (${likely.length})`,
	];
}

function share(mentions: readonly Mention[], isSo: (mention: Mention) => boolean): string {
	return mentions.length === 0 ? '–' : decimal(mentions.filter(isSo).length / mentions.length);
}

/** Of generated threads without wrong numbers, from each of which so many floors were deleted. */
export async function mentionsAfter(deleted: number, count = draws, plan = plainPlan): Promise<Mention[]> {
	const seeds = Array.from({ length: count }, (_, index) => index + 1);
	const threads = await Promise.all(seeds.map((seed) => generatedThread({ ...plan, seed, deleted })));
	return threads.flatMap((thread) =>
		mentionsOf(thread, (floor, _, handle) =>
			(thread.answers?.[floor] ?? []).filter((target) => thread.authors[target] === handle),
		),
	);
}

/** Numbers of the seed that are contested, and not known to be right: two names claim #82. */
const contested: ReadonlySet<FloorNumber> = new Set([82, 83]);

/** Of the seed, whose numbers are right as they stand, from which so many replies were deleted, each draw others. */
export async function seedMentionsAfter(deleted: number): Promise<Mention[]> {
	const thread = await parseThread(readFileSync(seedFile));
	return Array.from({ length: deleted === 0 ? 1 : draws }, (_, draw) => {
		const { left, places } = without(thread, deleted, draw + 1);
		return mentionsOf({ name: 'seed', thread: left, authors: [], answers: null }, (_, number) => {
			const place = contested.has(number) ? undefined : places.get(number);
			return place === undefined ? [] : [place];
		});
	}).flat();
}

/** The thread with some replies deleted and the others numbered anew; by its old number, where each floor is now. */
function without(thread: Thread, deleted: number, seed: number) {
	const chance = chanceOf(seed);
	const gone = new Set<FloorNumber>();
	while (gone.size < deleted) gone.add(1 + chance.below(thread.floors.length - 1));
	const floors = thread.floors.filter(({ number }) => !gone.has(number));
	const places = new Map(floors.map(({ number }, place) => [number, place]));
	return { left: { ...thread, floors: floors.map((floor, number) => ({ ...floor, number })) }, places };
}

/** @param rightFor the places of the floors that a call may mean: the calling floor's, the number as written, the handle */
function mentionsOf(
	thread: KnownThread,
	rightFor: (floor: number, number: FloorNumber, handle: string | undefined) => readonly number[],
): Mention[] {
	const { given, links, answers } = solutionOf(thread);
	return given.thread.calls.flatMap(({ number, floor, handle }, call): Mention[] => {
		if (number === null) return [];
		const right = rightFor(floor, number, given.thread.handles[handle]).filter((target) => target < floor);
		if (right.length === 0) return [];
		let best = -1;
		for (let link = links.first[call] as number; link < (links.first[call + 1] as number); link++) {
			if (best === -1 || (answers[link] as number) > (answers[best] as number)) best = link;
		}
		const target = best === -1 ? -1 : (links.target[best] as number);
		const written = given.thread.indexOf.get(number);
		const probability = best === -1 ? 0 : (answers[best] as number);
		return [
			{
				asWrittenIsRight: written !== undefined && right.includes(written),
				isRight: right.includes(target),
				isMoved: target !== written && probability >= 0.5,
				isProven:
					target === written && given.authors[target] === handle && (given.numbers[call]?.unshifted ?? 0) >= 0.98,
				probability,
			},
		];
	});
}
