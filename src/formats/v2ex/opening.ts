import { type ChildNode, type Document, type Element, isComment, type ParentNode } from 'domhandler';
import { filter, findAll, findOne } from 'domutils';
import { bodyText } from './body-text.ts';
import { allByClass, byClass, hasClass, isClosed, lineOf, memberOf, removeAll } from './dom.ts';
import { type Opening, timeIn, withSupplements } from './topic.ts';

/**
 * The opening post; null where the page shows none. Its author and time stand in the small grey line of the header
 * (`name · 3 小时前 · 99 次点击`, earlier `By name at 3 小时前`).
 */
export function openingOf(document: Document): Opening | null {
	const added = allByClass(document, 'subtle');
	removeAll(added);
	const supplements = added.map(supplementOf);
	const content = byClass(document, 'topic_content');
	const line = authorLine(document);
	const votes = findOne(({ attribs }) => /^topic_\d+_votes$/.test(attribs.id ?? ''), document.children);
	if (content === null && line === null && votes === null) return null;
	return {
		author: line === null ? null : memberIn(line),
		postedAt: line === null ? null : timeOf(line),
		text: withSupplements(content === null ? '' : bodyText(content.children), supplements),
	};
}

export function titleOf(document: Document, text: string): string | null {
	const heading = headingOf(document);
	const title = heading === null || !isClosed(heading, text) ? '' : lineOf(heading);
	return title === '' ? null : title;
}

function headingOf(document: Document): Element | null {
	return findOne(({ name }) => name === 'h1', document.children);
}

function authorLine(document: Document): Element | null {
	const heading = headingOf(document);
	if (heading === null) return null;
	const header = heading.parent ?? document;
	const naming = aroundMembers(header.children);
	return findOne((element) => hasClass(element, 'gray') && naming.has(element), header.children);
}

/** The elements that a link to a member stands in. */
function aroundMembers(nodes: ChildNode[]): ReadonlySet<ParentNode> {
	const around = new Set<ParentNode>();
	for (const link of findAll((element) => memberOf(element) !== null, nodes)) {
		for (let node = link.parent; node !== null && !around.has(node); node = node.parent) around.add(node);
	}
	return around;
}

function memberIn(element: Element): string | null {
	const link = findOne((inner) => memberOf(inner) !== null, element.children);
	return link === null ? null : memberOf(link);
}

function timeOf(line: Element): string | null {
	const titled = findOne(({ attribs }) => timeIn(attribs.title ?? '') !== null, line.children);
	return timeIn(titled === null ? lineOf(line) : (titled.attribs.title ?? ''));
}

/** Headed `第 1 条附言 · 2 天前`, where how long ago it was says nothing any more. */
function supplementOf(element: Element): { heading: string; text: string } {
	const head = byClass(element, 'fade');
	const content = byClass(element, 'topic_content');
	const [name = ''] = head === null ? [] : lineOf(head).split(' · ');
	const time = head === null ? null : timeOf(head);
	const heading = [name, time?.replace('T', ' ').slice(0, 19)].filter(Boolean).join(' · ');
	return { heading, text: content === null ? '' : bodyText(content.children) };
}

/** `25 条回复`, earlier `25 回复`, in English `25 replies`: how many the topic has on all its pages. */
export function totalIn(document: Document): number | null {
	const counts = findAll((element) => hasClass(element, 'gray'), document.children).flatMap((element) => {
		const match = /^([\d,]{1,9}) ?(?:条 ?)?(?:回复|repl(?:y|ies))/.exec(lineOf(element, 40));
		return match === null ? [] : [Number(match[1]?.replaceAll(',', ''))];
	});
	return counts[0] ?? null;
}

/** Where pages tell which topic they show: their own address, what saved them, what their buttons and scripts name. */
export function topicIdIn(document: Document, text: string): string | null {
	const heads = findAll(({ name }) => name === 'link' || name === 'meta', document.children)
		.filter(({ attribs }) => attribs.rel === 'canonical' || attribs.property === 'og:url')
		.map(({ attribs }) => attribs.href ?? attribs.content ?? '');
	const comments = filter(isComment, document.children, true, 20).map((node) => (isComment(node) ? node.data : ''));
	const addresses = [...heads, ...comments].map((address) => /v2ex\.com\/t\/(\d+)/.exec(address)?.[1]);
	const named = /id=["']?topic_(\d+)_votes|\btopicId = (\d+)|\/(?:favorite|ignore|thank)\/topic\/(\d+)/.exec(text);
	return addresses.find((id) => id !== undefined) ?? named?.slice(1).find((id) => id !== undefined) ?? null;
}
