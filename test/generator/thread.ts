import { type Chance, chanceOf } from './random.ts';
import { handle, type Vocabulary, vocabularyOf } from './words.ts';

/** What a generated thread is like. Shares are from 0 to 1. */
export interface ThreadPlan {
	readonly seed: number;
	readonly people: number;
	/** Floors when written, the opening post not counted. */
	readonly floors: number;
	/** Share of the floors that the opening poster writes; the others are written by few people often, by many once. */
	readonly openingPoster: number;
	/** Share of the floors that answer another one. */
	readonly answering: number;
	/** Of these: called by name and number, by name alone; the rest says nothing. */
	readonly numbered: number;
	readonly plain: number;
	/** Share of the answering floors that answer a second floor as well. */
	readonly several: number;
	/** Share of the floors in which others call the opening poster 楼主. */
	readonly calling: number;
	/** Share of the floors that summon a moderator who never posts. */
	readonly summoning: number;
	/** Share of the people who take another name halfway: what was said to them before still has the old one. */
	readonly renamed: number;
	/** Floors deleted once everything was written: the numbers in the texts stay as they were. */
	readonly deleted: number;
	/** Replies at the end that the file holds a second time, as when a page is saved twice. */
	readonly repeated: number;
	/**
	 * How far back the answered floor lies: rather near and alike everywhere, or as measured on real threads, where a
	 * third lies within three floors and some lie far above: the d-th floor before as often as 1/(d + 2).
	 */
	readonly distances: 'near' | 'real';
	/** How many words there are besides the most usual ones; 0: the few of the plain plan. */
	readonly vocabulary: number;
	/** Share of the floors, the opening poster's aside, whose author has not written before. */
	readonly once: number;
	/** Share of the floors answering one that calls somebody which are by whom it calls: two people who talk. */
	readonly dialogue: number;
	/** Share of the calling floors that call, without a number, one of two people who never post: greeted by many. */
	readonly absent: number;
	/** Share of the numbers that are wrong, most of them by one. */
	readonly misnumbered: number;
}

export const plainPlan: ThreadPlan = {
	seed: 1,
	people: 60,
	floors: 150,
	openingPoster: 0.2,
	answering: 0.6,
	numbered: 0.3,
	plain: 0.4,
	several: 0.08,
	calling: 0.05,
	summoning: 0.01,
	renamed: 0,
	deleted: 0,
	repeated: 0,
	distances: 'near',
	vocabulary: 0,
	once: 0,
	dialogue: 0,
	absent: 0,
	misnumbered: 0,
};

/**
 * A plan as real threads are, each seed's another one. Ranges are those of 14 V2EX threads of 2011 to 2026 (509 floors,
 * 5th to 95th percentile): calling floors .2 to .5 of all, one in ten to one in four of the calls with a number, most
 * people once, the opening poster from hardly ever to a third of the floors, up to a quarter of the handles absent.
 */
export function realPlan(seed: number): ThreadPlan {
	const chance = chanceOf(seed + 7_000);
	const between = (low: number, high: number) => low + chance.next() * (high - low);
	return {
		...plainPlan,
		seed,
		floors: Math.round(between(15, 110)),
		people: 400,
		openingPoster: chance.happens(0.4) ? between(0.1, 0.35) : between(0, 0.06),
		answering: between(0.3, 0.65),
		numbered: between(0, 0.3),
		plain: between(0.4, 0.6),
		several: between(0, 0.1),
		calling: between(0.02, 0.12),
		summoning: chance.happens(0.3) ? between(0.01, 0.05) : 0,
		renamed: 0.02,
		distances: 'real',
		vocabulary: 4_000,
		once: between(0.8, 0.97),
		dialogue: between(0.25, 0.5),
		absent: chance.happens(0.35) ? between(0.05, 0.3) : 0,
		misnumbered: chance.happens(0.3) ? between(0.02, 0.1) : 0,
	};
}

/** A floor as it was written, with what nobody but its maker knows. */
interface WrittenFloor {
	/** Its number when it was written. */
	readonly written: number;
	/** Its number in the file; null once it was deleted. */
	readonly number: number | null;
	/** By the name that the author has in the end. */
	readonly author: string;
	/** The numbers, when written, of the floors that it answers, and how it says so. */
	readonly answers: readonly { readonly written: number; readonly form: 'numbered' | 'plain' | 'none' }[];
	readonly text: string;
}

export interface GeneratedThread {
	/** In the format of text dumps. */
	readonly text: string;
	readonly openingPoster: string;
	/** The opening post first, deleted floors included. */
	readonly floors: readonly WrittenFloor[];
}

const separator = `\n\n${'-'.repeat(51)}\n\n`;
const moderators = ['Livid', 'Kai', 'Olivia'];

/** A thread whose authors and answers are known. The same plan gives the same thread. */
export function generateThread(plan: ThreadPlan): GeneratedThread {
	const chance = chanceOf(plan.seed);
	const handles = Array.from({ length: plan.people }, (_, index) => handle(chance, index));
	const oldNames = pickOldNames(plan, handles, chance);
	const absent = plan.absent > 0 ? [handle(chance, 9_001), handle(chance, 9_002)] : [];
	const seen = [handles[0] ?? ''];
	const drafts = draftFloors(plan, { handles, oldNames, absent, seen, say: vocabularyOf(plan) }, chance);
	const deleted = pickDeleted(plan, chance);
	let number = 0;
	const floors = drafts.map(
		(draft): WrittenFloor => ({ ...draft, number: deleted.has(draft.written) ? null : number++ }),
	);
	const left = floors.filter((floor) => floor.number !== null).map(({ text }) => text);
	const tail = plan.repeated > 0 ? left.slice(-plan.repeated) : [];
	const [opening = '', ...replies] = [...left, ...tail];
	return {
		text: `### generated ${plan.seed}\n\n${[opening, ...replies].join(separator)}\n`,
		openingPoster: handles[0] ?? '',
		floors,
	};
}

interface Draft extends Omit<WrittenFloor, 'number'> {
	readonly words: readonly string[];
}

interface Cast {
	/** Everybody who writes, the opening poster first. */
	readonly handles: readonly string[];
	/** By handle, the name that the person had in the first half of the thread, where it was another. */
	readonly oldNames: ReadonlyMap<string, string>;
	/** People who never post. */
	readonly absent: readonly string[];
	/** Who has written, and where everybody new comes from. */
	readonly seen: string[];
	readonly say: Vocabulary;
}

function pickOldNames({ renamed }: ThreadPlan, handles: readonly string[], chance: Chance): Map<string, string> {
	const changed = handles.filter(() => chance.happens(renamed));
	return new Map(changed.map((name, index) => [name, handle(chance, handles.length + index)]));
}

function draftFloors(plan: ThreadPlan, cast: Cast, chance: Chance): Draft[] {
	const opening = cast.say(chance, 60, []);
	const drafts: Draft[] = [
		{ written: 0, author: cast.handles[0] ?? '', answers: [], words: opening, text: opening.join('') },
	];
	for (let written = 1; written <= plan.floors; written++) drafts.push(draftFloor(written, drafts, plan, cast, chance));
	return drafts;
}

function draftFloor(written: number, earlier: readonly Draft[], plan: ThreadPlan, cast: Cast, chance: Chance): Draft {
	const { oldNames, say } = cast;
	const anybody = pickAuthor(cast, plan, chance);
	const answered = pickAnswered(earlier, anybody, plan, chance);
	const author = pickTalker(earlier, answered, plan, chance) ?? anybody;
	const isPoster = author === cast.handles[0];
	const parts = answered.map((target) => {
		const form = pickForm(target, plan, chance);
		const said = say(chance, chance.step(8), target.words);
		const name = (written * 2 < plan.floors && oldNames.get(target.author)) || target.author;
		const number = plan.misnumbered > 0 && chance.happens(plan.misnumbered) ? missed(target.written, chance) : null;
		const call = callOf(name, number ?? target.written, form);
		return { written: target.written, form, said, text: `${call}${said.join('')}` };
	});
	const own = parts.length > 0 ? [] : say(chance, chance.step(12), []);
	if (plan.absent > 0 && own.length > 0 && chance.happens(plan.absent * plan.plain * plan.answering)) {
		own.unshift(`@${cast.absent[chance.zipf(cast.absent.length)]} `);
	}
	const extra = [
		...(!isPoster && chance.happens(plan.calling) ? ['楼主说得对'] : []),
		...(chance.happens(plan.summoning) ? [`@${moderators[chance.below(moderators.length)]} 来看看`] : []),
	];
	return {
		written,
		author,
		answers: parts.map(({ written, form }) => ({ written, form })),
		words: [...own, ...parts.flatMap(({ said }) => said)],
		text: [...parts.map(({ text }) => text), ...(own.length > 0 ? [own.join('')] : []), ...extra].join('\n'),
	};
}

function pickAuthor({ handles, seen }: Cast, plan: ThreadPlan, chance: Chance): string {
	const isPoster = chance.happens(plan.openingPoster);
	if (isPoster || plan.once === 0) {
		const place = isPoster ? 0 : 1 + chance.zipf(Math.max(1, handles.length - 1));
		return handles[place] ?? handles[0] ?? '';
	}
	const next = handles[seen.length];
	const isNew = seen.length === 1 || chance.happens(plan.once);
	const author = (isNew ? next : undefined) ?? seen[1 + chance.below(seen.length - 1)] ?? handles[0] ?? '';
	if (author === next) seen.push(author);
	return author;
}

/** Whom the answered floor calls, where it is they who answer it. */
function pickTalker(
	earlier: readonly Draft[],
	[target, ...others]: readonly Draft[],
	{ dialogue }: ThreadPlan,
	chance: Chance,
): string | null {
	const called = target?.answers.find(({ form }) => form !== 'none');
	const talker = called === undefined ? undefined : earlier[called.written]?.author;
	if (dialogue === 0 || talker === undefined || talker === target?.author || others.length > 0) return null;
	return chance.happens(dialogue) ? talker : null;
}

/** 1 to `most`, d as often as 1/(d + 2). */
function realStep(most: number, chance: Chance): number {
	return Math.min(most, 1 + Math.floor(3 * ((most / 3 + 1) ** chance.next() - 1)));
}

/** Most numbers that are wrong miss by one. */
function missed(number: number, chance: Chance): number {
	if (chance.happens(0.7)) return Math.max(1, number + (chance.happens(0.5) ? 1 : -1));
	return 1 + chance.below(number + 3);
}

/** Somebody else's floors, rather near ones; never the opening post by number, which has none. */
function pickAnswered(earlier: readonly Draft[], author: string, plan: ThreadPlan, chance: Chance): Draft[] {
	if (!chance.happens(plan.answering)) return [];
	const count = chance.happens(plan.several) ? 2 : 1;
	const picked = new Set<Draft>();
	for (let tries = 0; tries < 8 && picked.size < count; tries++) {
		const back = plan.distances === 'near' ? chance.step(7) : realStep(earlier.length, chance);
		const target = earlier[earlier.length - back];
		if (target !== undefined && target.author !== author) picked.add(target);
	}
	return [...picked];
}

function pickForm(target: Draft, plan: ThreadPlan, chance: Chance): 'numbered' | 'plain' | 'none' {
	const at = chance.next();
	if (at < plan.numbered) return target.written === 0 ? 'plain' : 'numbered';
	return at < plan.numbered + plan.plain ? 'plain' : 'none';
}

function callOf(name: string, written: number, form: 'numbered' | 'plain' | 'none'): string {
	if (form === 'none') return '';
	return form === 'plain' ? `@${name} ` : `@${name} #${written} `;
}

function pickDeleted({ floors, deleted }: ThreadPlan, chance: Chance): Set<number> {
	const gone = new Set<number>();
	while (gone.size < Math.min(deleted, floors)) gone.add(1 + chance.below(floors));
	return gone;
}
