import { plainPlan } from '../generator/thread.ts';
import { solutionOf } from './judge.ts';
import { decimal, table } from './statistics.ts';
import { generatedThread, type KnownThread } from './threads.ts';

/** A numbered mention whose floor is still there. */
interface Mention {
	readonly asWrittenIsRight: boolean;
	readonly isRight: boolean;
	readonly isProven: boolean;
	readonly probability: number;
}

export const deletions = [0, 1, 3, 10];
export const draws = 20;

/** Where numbered mentions point, as written and after repair, when floors were deleted after the writing. */
export async function shiftTable(): Promise<string[]> {
	const rows = await Promise.all(
		deletions.map(async (deleted) => {
			const mentions = await mentionsAfter(deleted);
			const proven = mentions.filter(({ isProven }) => isProven);
			const likely = mentions.filter(({ isProven, probability }) => !isProven && probability >= 0.8);
			return [
				String(deleted),
				String(mentions.length),
				share(mentions, ({ asWrittenIsRight }) => asWrittenIsRight),
				share(mentions, ({ isRight }) => isRight),
				`${share(proven, ({ isRight }) => isRight)} (${proven.length})`,
				`${share(likely, ({ isRight }) => isRight)} (${likely.length})`,
			];
		}),
	);
	return table(
		['deleted', 'mentions', 'right as written', 'right after repair', 'proven, right', 'likely, right'],
		rows,
	);
}

function share(mentions: readonly Mention[], isSo: (mention: Mention) => boolean): string {
	return mentions.length === 0 ? '–' : decimal(mentions.filter(isSo).length / mentions.length);
}

export async function mentionsAfter(deleted: number): Promise<Mention[]> {
	const seeds = Array.from({ length: draws }, (_, index) => index + 1);
	const threads = await Promise.all(seeds.map((seed) => generatedThread({ ...plainPlan, seed, deleted })));
	return threads.flatMap(mentionsOf);
}

function mentionsOf(thread: KnownThread): Mention[] {
	const { given, links, answers } = solutionOf(thread);
	return given.thread.calls.flatMap(({ number, floor, handle }, call): Mention[] => {
		if (number === null) return [];
		const right = (thread.answers?.[floor] ?? []).filter(
			(target) => thread.authors[target] === given.thread.handles[handle],
		);
		if (right.length === 0) return [];
		let best = -1;
		for (let link = links.first[call] as number; link < (links.first[call + 1] as number); link++) {
			if (best === -1 || (answers[link] as number) > (answers[best] as number)) best = link;
		}
		const target = best === -1 ? -1 : (links.target[best] as number);
		const written = given.thread.indexOf.get(number);
		return [
			{
				asWrittenIsRight: written !== undefined && right.includes(written),
				isRight: right.includes(target),
				isProven:
					target === written && given.authors[target] === handle && (given.numbers[call]?.unshifted ?? 0) >= 0.98,
				probability: best === -1 ? 0 : (answers[best] as number),
			},
		];
	});
}
