import { groupBy } from '../../lib/group.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { type Floor, handleKey, type Problem, type ReadError } from '../../model/thread.ts';
import { type FileText, type LeftOut, missingPost, type Recorded, type Several } from '../format.ts';
import { gapsIn } from './gaps.ts';
import { type Opening, problem, type TopicFile, type TopicReply, topicAddress } from './topic.ts';

/** V2EX's moderators, as its members call them (https://www.v2ex.com/about). */
const staff = ['Livid', 'Kai', 'Olivia', 'GordianZ', 'sparanoid'];

/** Reads the files that belong to the topic of the first that can be read, and merges them. */
export function readTopic(
	files: readonly FileText[],
	readOne: (file: FileText) => Result<TopicFile, ReadError>,
	merge: (files: readonly TopicFile[]) => Recorded,
): Result<Several, ReadError> {
	const leftOut = new Map<FileText, LeftOut>();
	const read: TopicFile[] = [];
	for (const file of files) {
		const outcome = readOne(file);
		if (!outcome.ok) leftOut.set(file, outcome.error);
		else if (read.every((other) => isSameTopic(other, outcome.value))) read.push(outcome.value);
		else leftOut.set(file, { code: 'other-thread' });
	}
	if (read.some(({ opening, replies }) => opening !== null || replies.length > 0)) {
		return ok({ recorded: merge(read), leftOut });
	}
	const [reason] = leftOut.values();
	return fail(reason !== undefined && 'params' in reason ? reason : { code: 'no-topic', params: { kind: 'empty' } });
}

/** A file that does not say which topic it is of is taken to be of the same one. */
function isSameTopic(a: TopicFile, b: TopicFile): boolean {
	if (a.id !== null && b.id !== null) return a.id === b.id;
	return a.title === null || b.title === null || a.title === b.title;
}

type Numbered = TopicReply & { readonly number: number };

/**
 * Pages of one topic as a thread: replies by their ids, floors by the numbers that the pages give them, the opening
 * post from the page that has most of it. The order of the files does not matter.
 */
export function mergePages(files: readonly TopicFile[]): Recorded {
	const { replies, problems: numbering } = distinctReplies(files);
	const opening = openingOf(files, replies);
	const floors = [postOf(opening), ...replies.map(floorOf)];
	const problems = [
		...numbering,
		...(opening.text === null ? [problem('no-opening-post', {})] : []),
		...gapsIn(files, replies),
		...misplacedBadges(replies, opening.author),
	];
	const [title = null] = files.flatMap((file) => file.title ?? []).sort();
	const id = files.find((file) => file.id !== null)?.id ?? null;
	return { thread: { title, floors, folded: [], problems, staff }, address: topicAddress(id), stored: null };
}

/** In order of their numbers, each number once. Replies that get no number are left out, and told by a problem. */
function distinctReplies(files: readonly TopicFile[]): { replies: Numbered[]; problems: Problem[] } {
	const problems: Problem[] = [];
	const all = files.flatMap(({ replies }) => replies);
	const kept = new Map<number, Numbered>();
	for (const versions of groupBy(all, ({ id }) => id).values()) {
		const numbers = [...new Set(versions.flatMap(({ number }) => number ?? []))].sort((a, b) => b - a);
		// A deletion lowers the numbers after it: the highest is the one that people used.
		const reply = { ...fullest(versions), number: numbers[0] ?? null };
		const holder = reply.number === null ? undefined : kept.get(reply.number);
		if (reply.number === null) problems.push(problem('reply-without-number', { id: reply.id }));
		else if (holder === undefined) kept.set(reply.number, { ...reply, number: reply.number });
		else {
			const [first, second] = Number(holder.id) < Number(reply.id) ? [holder, reply] : [reply, holder];
			kept.set(reply.number, { ...first, number: reply.number });
			problems.push(problem('number-taken', { floor: reply.number, id: second.id }));
		}
		const [floor, ...moved] = numbers;
		if (floor !== undefined) problems.push(...moved.map((number) => problem('number-moved', { floor, number })));
	}
	return {
		replies: Array.from(kept.values()).sort((a, b) => a.number - b.number),
		problems: sortedByText(problems, JSON.stringify),
	};
}

/** Of one reply in several files the version that says most: a file may be cut off within it. */
function fullest(versions: readonly TopicReply[]): TopicReply {
	const measure = ({ text, author }: TopicReply) => [text.length, author === null ? 0 : 1];
	return versions.reduce((best, other) => {
		const [here, there] = [measure(best), measure(other)];
		const at = here.findIndex((value, index) => value !== there[index]);
		if (at >= 0) return (here[at] ?? 0) > (there[at] ?? 0) ? best : other;
		return JSON.stringify(best) <= JSON.stringify(other) ? best : other;
	});
}

/** `text` null: no file has the opening post. */
interface Merged extends Omit<Opening, 'text'> {
	readonly text: string | null;
}

/** A page that shows no author still marks the opening poster's replies. */
function openingOf(files: readonly TopicFile[], replies: readonly TopicReply[]): Merged {
	const openings = files
		.flatMap(({ opening }) => opening ?? [])
		.sort((a, b) => b.text.length - a.text.length || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
	const author = openings.find((opening) => opening.author !== null)?.author;
	return {
		author: author ?? replies.find(({ isOp }) => isOp)?.author ?? null,
		postedAt: openings.find((opening) => opening.postedAt !== null)?.postedAt ?? null,
		text: openings[0]?.text ?? null,
	};
}

function postOf({ author, postedAt, text }: Merged): Floor {
	if (text === null) return { ...missingPost, author };
	return { number: 0, id: null, author, postedAt, deleted: false, text, answers: null };
}

function floorOf({ number, id, author, postedAt, text }: Numbered): Floor {
	return { number, id, author, postedAt, deleted: false, text, answers: null };
}

function misplacedBadges(replies: readonly Numbered[], poster: string | null): Problem[] {
	return replies.flatMap(({ isOp, author, number }) => {
		const isOdd = isOp && author !== null && poster !== null && handleKey(author) !== handleKey(poster);
		return isOdd ? [problem('op-differs', { floor: number, handle: author })] : [];
	});
}

/**
 * Answers about one topic as a thread. The API numbers no floors, so that the n-th reply by time is floor n: deleted
 * ones before it are not counted, though people who called it by number counted them.
 */
export function mergeAnswers(files: readonly TopicFile[]): Recorded {
	const replies = repliesByTime(files);
	const openings = files.filter(({ opening }) => opening !== null);
	const [newest] = openings.sort(
		(a, b) => (b.total ?? 0) - (a.total ?? 0) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1),
	);
	const opening = newest?.opening ?? null;
	const total = Math.max(0, ...files.map((file) => file.total ?? 0));
	const problems: Problem[] = [
		...(opening === null ? [problem('no-opening-post', {})] : []),
		...(total > replies.length ? [problem('fewer-replies', { count: replies.length, total })] : []),
		...(replies.length > 0 ? [problem('numbered-by-order', {})] : []),
		...files
			.flatMap(({ unread }) => unread)
			.sort()
			.map((what) => problem('data-inconsistent', { what })),
	];
	const post = opening === null ? missingPost : { ...missingPost, ...opening, deleted: false };
	const floors = replies.map(({ isOp: _, ...reply }, index) => ({
		...reply,
		number: index + 1,
		deleted: false,
		answers: null,
	}));
	const id = files.find((file) => file.id !== null)?.id ?? null;
	const thread = { title: newest?.title ?? null, floors: [post, ...floors], folded: [], problems, staff };
	return { thread, address: topicAddress(id), stored: null };
}

/** By time, those of one second by their ids; pages that were saved at different times may overlap. */
function repliesByTime(files: readonly TopicFile[]): TopicReply[] {
	const all = sortedByText(
		files.flatMap(({ replies }) => replies),
		JSON.stringify,
	);
	const distinct = Array.from(new Map(all.map((reply) => [reply.id, reply])).values());
	return distinct.sort((a, b) => byText(a.postedAt ?? '', b.postedAt ?? '') || Number(a.id) - Number(b.id));
}

function byText(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

/** Sorts by a text of each item. The text is made once an item, not once a comparison. */
function sortedByText<T>(items: readonly T[], textOf: (item: T) => string): T[] {
	return items
		.map((item) => ({ item, text: textOf(item) }))
		.sort((a, b) => (a.text === b.text ? 0 : a.text < b.text ? -1 : 1))
		.map(({ item }) => item);
}
