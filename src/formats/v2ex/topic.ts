import type { FloorNumber, Handle, PostTime, Problem } from '../../model/thread.ts';

/** What one file says of a topic: a saved page of it, or an answer of the API. */
export interface TopicFile {
	/** The file's name. */
	readonly name: string;
	/** The topic's number on the site. */
	readonly id: string | null;
	readonly title: string | null;
	readonly opening: Opening | null;
	readonly replies: readonly TopicReply[];
	/** How many replies the topic has, by what the file says. */
	readonly total: number | null;
	/** True where the file ends before the page does. */
	readonly isCut: boolean;
	/** Parts that could not be read, as in the problem `data-inconsistent`. */
	readonly unread: readonly string[];
}

export interface Opening {
	readonly author: Handle | null;
	readonly postedAt: PostTime | null;
	/** The supplements follow the text. */
	readonly text: string;
}

export interface TopicReply {
	readonly id: string;
	/** Null where the file has none. */
	readonly number: FloorNumber | null;
	readonly author: Handle | null;
	readonly postedAt: PostTime | null;
	readonly text: string;
	/** True where the page marks the author as the opening poster. */
	readonly isOp: boolean;
}

/** A problem without a line: lines of HTML would tell people nothing. */
export function problem(code: Problem['code'], params: Problem['params']): Problem {
	return { code, params, line: null };
}

/** The topic's address on the web. */
export function topicAddress(id: string | null): string | null {
	return id === null ? null : `https://www.v2ex.com/t/${id}`;
}

/** The first date of the kind `2026-09-08 10:12:10 +08:00` in a text, in ISO 8601; relative times say none. */
export function timeIn(text: string): PostTime | null {
	const [, day, time, offset] = /(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) ([+-]\d\d:\d\d)/.exec(text) ?? [];
	return day === undefined ? null : `${day}T${time}${offset}`;
}

/** The opening post and its supplements, each under the heading that the source gives it. */
export function withSupplements(text: string, supplements: readonly { heading: string; text: string }[]): string {
	const parts = supplements.flatMap((supplement) => ['---', `**${supplement.heading}**`, supplement.text]);
	return [text, ...parts].filter((part) => part !== '').join('\n\n');
}
