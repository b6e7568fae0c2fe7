import type { Document, Element } from 'domhandler';
import { findAll, findOne } from 'domutils';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { ReadError } from '../../model/thread.ts';
import type { FileText } from '../format.ts';
import { bodyText } from './body-text.ts';
import { byClass, hasClass, isClosed, isCutOff, lineOf, memberOf, removeAll } from './dom.ts';
import { openingOf, titleOf, topicIdIn, totalIn } from './opening.ts';
import { parsePage } from './parse.ts';
import { type TopicFile, type TopicReply, timeIn } from './topic.ts';

/**
 * One saved page of a topic. Replies are known by their id `r_<number>`, whatever else the page's markup is; what
 * browsers and user scripts add to a page is looked past. Errors: `no-topic`, `unknown-format`.
 */
export function readPage({ name, text: given }: FileText): Result<TopicFile, ReadError> {
	const text = withoutStump(given);
	const document = parsePage(text);
	const isCut = isCutOff(document, text);
	const cells = findAll(({ attribs }) => /^r_\d+$/.test(attribs.id ?? ''), document.children);
	// User scripts put replies into each other; what is left is the topic's own.
	removeAll(cells);
	const opening = openingOf(document);
	if (opening === null && cells.length === 0) return fail(whyNoTopic(document, text, isCut));
	return ok({
		name,
		id: topicIdIn(document, text),
		title: titleOf(document, text),
		opening,
		replies: cells.flatMap((cell) => replyOf(cell, text, isCut)),
		total: totalIn(document),
		isCut,
		unread: [],
	});
}

/** A tag or an entity that the file ends in would be read as text. */
function withoutStump(text: string): string {
	const open = text.lastIndexOf('<');
	const isWhole = open === -1 || text.includes('>', open);
	return (isWhole ? text : text.slice(0, open)).replace(/&#?\w{0,10}$/, '');
}

/** If the file ends within a reply and before its text, the reply is left out: its number may be cut in two. */
function replyOf(cell: Element, text: string, isCut: boolean): TopicReply[] {
	const content = byClass(cell, 'reply_content');
	if (content === null && isCut) return [];
	if (content !== null) removeAll([content]);
	const number = byClass(cell, 'no') ?? byClass(cell, 'snow');
	return [
		{
			id: cell.attribs.id?.slice(2) ?? '',
			number: number !== null && isClosed(number, text) ? numberIn(lineOf(number)) : null,
			author: authorOf(cell),
			postedAt: timeOf(cell),
			text: content === null ? '' : bodyText(content.children),
			isOp: byClass(cell, 'badge', 'op') !== null,
		},
	];
}

/** `12`; the oldest pages had `#12 - 3 天前`. Null of 0, which is the opening post's. */
function numberIn(text: string): number | null {
	const digits = /^#?(\d{1,7})(?: - .*)?$/.exec(text)?.[1];
	return digits === undefined || Number(digits) === 0 ? null : Number(digits);
}

/** The link that the markup of its time gives the author, before whatever else links to members. */
function authorOf(cell: Document | Element): string | null {
	const isLabelled = (element: Element) => memberOf(element) !== null && lineOf(element, 1) !== '';
	const link =
		findOne((element) => isLabelled(element) && hasClass(element, 'dark'), cell.children) ??
		findOne(isLabelled, cell.children);
	return link === null ? null : memberOf(link);
}

/** Some pages write the date out, others put it into a title; the oldest have none but `3 小时前`. */
function timeOf(cell: Element): string | null {
	const titled = findOne(({ attribs }) => timeIn(attribs.title ?? '') !== null, cell.children);
	if (titled !== null) return timeIn(titled.attribs.title ?? '');
	const written = findOne((element) => hasClass(element, 'ago') || hasClass(element, 'fade'), cell.children);
	return written === null ? null : timeIn(lineOf(written));
}

/** The words on pages that the site shows in place of a topic. */
const signs: readonly (readonly [kind: string, sign: RegExp])[] = [
	['archive', /^[ \t]*From: <Saved by|multipart\/related/im],
	[
		'challenge',
		/Just a moment|Attention Required|请稍候|challenges\.cloudflare\.com|cf-browser-verification|_cf_chl_/i,
	],
	['login', /需要先登录|V2EX › 登录|V2EX › Sign ?in|sign in to (?:view|continue)/i],
	['missing', /主题未找到|主题不存在|已被删除|Topic Not Found|V2EX › 404|404 Not Found/i],
];

/** Why a page shows no topic. Other sites' pages are of no format that Loutu reads. */
function whyNoTopic(document: Document, text: string, isCut: boolean): ReadError {
	const title = findOne(({ name }) => name === 'title', document.children);
	// The newest signs stand anywhere; of a long page only the beginning tells what it is.
	const beginning = `${title === null ? '' : lineOf(title)}\n${text.slice(0, 50_000)}`;
	const found = signs.find(([, sign]) => sign.test(beginning));
	if (found !== undefined) return { code: 'no-topic', params: { kind: found[0] } };
	if (!/v2ex/i.test(beginning)) return { code: 'unknown-format', params: {} };
	return { code: 'no-topic', params: { kind: isCut ? 'cut' : 'other' } };
}
