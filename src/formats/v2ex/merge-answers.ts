import { sortedByText } from '../../lib/sorted-by-text.ts';
import type { Problem } from '../../model/thread.ts';
import type { Recorded } from '../format.ts';
import { missingPost } from '../missing-post.ts';
import { problem, type Reply, type TopicFile, topicAddress } from './topic.ts';

/**
 * Answers about one topic as a thread. The API numbers no floors, so that the n-th reply by time is floor n: deleted
 * ones before it are not counted, though people who called it by number counted them.
 */
export function mergeAnswers(files: readonly TopicFile[]): Recorded {
	const replies = distinctReplies(files);
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
	const thread = { title: newest?.title ?? null, floors: [post, ...floors], folded: [], problems };
	return { thread, address: topicAddress(id), stored: null };
}

/** By time, those of one second by their ids; pages that were saved at different times may overlap. */
function distinctReplies(files: readonly TopicFile[]): Reply[] {
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
