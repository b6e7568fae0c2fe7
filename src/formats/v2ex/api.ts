import * as v from 'valibot';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { ReadError } from '../../model/thread.ts';
import type { FileText } from '../format.ts';
import { parseJson } from '../json.ts';
import { plainText } from './paragraph.ts';
import { type Opening, type TopicFile, type TopicReply, withSupplements } from './topic.ts';

const id = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Seconds since 1970, of a year with four digits. */
const created = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2e11));
/** Null of accounts that are gone. */
const member = v.nullish(v.looseObject({ username: v.nullish(v.string()) }));
const content = v.optional(v.nullable(v.string()), '');

const replySchema = v.looseObject({ id, created, member, content, topic_id: v.nullish(id) });
const supplementSchema = v.looseObject({ created, content, syntax: v.nullish(v.number()) });
const topicSchema = v.looseObject({
	id,
	created,
	member,
	content,
	title: v.string(),
	replies: v.nullish(id),
	/** 1: Markdown. Only the second version says so. */
	syntax: v.nullish(v.number()),
	content_rendered: v.nullish(v.string()),
	supplements: v.optional(v.nullable(v.array(supplementSchema)), []),
});
const answerSchema = v.looseObject({
	success: v.optional(v.boolean(), true),
	message: v.optional(v.string(), ''),
	result: v.optional(v.unknown()),
	pagination: v.optional(v.looseObject({ total: v.optional(id) })),
});

type TopicData = v.InferOutput<typeof topicSchema>;

/**
 * One answer of V2EX's API: a topic or a page of its replies, of version 1 (a bare array) or 2 (`{success, result}`).
 * Errors: `bad-json`, `refused`, `no-topic`, `unknown-format`.
 */
export function readAnswer({ name, text }: FileText): Result<TopicFile, ReadError> {
	const json = parseJson(text);
	if (!json.ok) return json;
	const answer = answerIn(json.value);
	if (!answer.ok) return answer;
	const { items, total } = answer.value;
	const topics = items.flatMap((item) => parsed(topicSchema, item));
	if (topics.length > 1) return fail({ code: 'no-topic', params: { kind: 'list' } });
	const others = items.filter((item) => !v.is(topicSchema, item));
	const replies = others.flatMap((item) => parsed(replySchema, item));
	const [topic] = topics;
	if (topic === undefined && replies.length === 0 && others.length > 0) {
		return fail({ code: 'unknown-format', params: {} });
	}
	const topicId = topic?.id ?? replies.find((reply) => reply.topic_id)?.topic_id;
	return ok({
		name,
		id: topicId === undefined || topicId === null ? null : String(topicId),
		title: topic?.title ?? null,
		opening: topic === undefined ? null : openingOf(topic),
		replies: replies.map((reply) => replyOf(reply)),
		total: topic?.replies ?? total,
		isCut: false,
		unread: others.flatMap((item) => issueOf(item)),
	});
}

/** The items of an answer; `total`: how many all its pages have together, where it says so. */
function answerIn(json: unknown): Result<{ items: readonly unknown[]; total: number | null }, ReadError> {
	if (Array.isArray(json)) return ok({ items: json, total: null });
	const answer = v.safeParse(answerSchema, json);
	if (!answer.success) return fail({ code: 'unknown-format', params: {} });
	const { success, message, result, pagination } = answer.output;
	if (!success) return fail({ code: 'refused', params: { message } });
	// A topic may have been saved alone, without the array around it.
	return ok({ items: Array.isArray(result) ? result : [result ?? json], total: pagination?.total ?? null });
}

function parsed<S extends v.GenericSchema>(schema: S, item: unknown): v.InferOutput<S>[] {
	const outcome = v.safeParse(schema, item);
	return outcome.success ? [outcome.output] : [];
}

function issueOf(item: unknown): string[] {
	const outcome = v.safeParse(replySchema, item);
	if (outcome.success) return [];
	const name = v.is(v.looseObject({ id }), item) ? `reply ${item.id}` : 'reply';
	return [`${name}: ${v.getDotPath(outcome.issues[0]) ?? ''} ${outcome.issues[0].message}`];
}

function replyOf({ id, created, member, content }: v.InferOutput<typeof replySchema>): TopicReply {
	const text = plainText(content ?? '');
	return {
		id: String(id),
		number: null,
		author: member?.username ?? null,
		postedAt: timeOf(created),
		text,
		isOp: false,
	};
}

function openingOf({ created, member, content, content_rendered, syntax, supplements }: TopicData): Opening {
	// Markdown is rendered to paragraphs, other text to lines.
	const isMarkdown =
		syntax === undefined || syntax === null
			? /^\s*<(?:p|h\d|ul|ol|pre|div)\b/.test(content_rendered ?? '')
			: syntax === 1;
	const added = (supplements ?? []).map((supplement, index) => ({
		heading: `第 ${index + 1} 条附言 · ${timeOf(supplement.created).replace('T', ' ').slice(0, 19)}`,
		text: bodyOf(supplement.content ?? '', supplement.syntax === 1),
	}));
	return {
		author: member?.username ?? null,
		postedAt: timeOf(created),
		text: withSupplements(bodyOf(content ?? '', isMarkdown), added),
	};
}

function bodyOf(content: string, isMarkdown: boolean): string {
	return isMarkdown ? content.replaceAll('\r\n', '\n').trim() : plainText(content);
}

/** In the zone of the site's own pages. */
function timeOf(seconds: number): string {
	const zone = 8 * 3600;
	const local = new Date((seconds + zone) * 1000).toISOString();
	return `${local.slice(0, -'.000Z'.length)}+08:00`;
}
