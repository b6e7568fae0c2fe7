import { type Chance, chanceOf } from './random.ts';
import { handle, words } from './words.ts';

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
};

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
	const drafts = draftFloors(plan, { handles, oldNames }, chance);
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
}

function pickOldNames({ renamed }: ThreadPlan, handles: readonly string[], chance: Chance): Map<string, string> {
	const changed = handles.filter(() => chance.happens(renamed));
	return new Map(changed.map((name, index) => [name, handle(chance, handles.length + index)]));
}

function draftFloors(plan: ThreadPlan, cast: Cast, chance: Chance): Draft[] {
	const opening = words(chance, 60, []);
	const drafts: Draft[] = [
		{ written: 0, author: cast.handles[0] ?? '', answers: [], words: opening, text: opening.join('') },
	];
	for (let written = 1; written <= plan.floors; written++) drafts.push(draftFloor(written, drafts, plan, cast, chance));
	return drafts;
}

function draftFloor(
	written: number,
	earlier: readonly Draft[],
	plan: ThreadPlan,
	{ handles, oldNames }: Cast,
	chance: Chance,
): Draft {
	const isPoster = chance.happens(plan.openingPoster);
	const author = handles[isPoster ? 0 : 1 + chance.zipf(Math.max(1, handles.length - 1))] ?? handles[0] ?? '';
	const answered = pickAnswered(earlier, author, plan, chance);
	const parts = answered.map((target) => {
		const form = pickForm(target, plan, chance);
		const said = words(chance, chance.step(8), target.words);
		const name = (written * 2 < plan.floors && oldNames.get(target.author)) || target.author;
		return { written: target.written, form, said, text: `${callOf(name, target.written, form)}${said.join('')}` };
	});
	const own = parts.length > 0 ? [] : words(chance, chance.step(12), []);
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

/** Somebody else's floors, rather near ones; never the opening post by number, which has none. */
function pickAnswered(earlier: readonly Draft[], author: string, plan: ThreadPlan, chance: Chance): Draft[] {
	if (!chance.happens(plan.answering)) return [];
	const count = chance.happens(plan.several) ? 2 : 1;
	const picked = new Set<Draft>();
	for (let tries = 0; tries < 8 && picked.size < count; tries++) {
		const target = earlier[earlier.length - chance.step(7)];
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
