import type { Document } from 'domhandler';
import { findOne } from 'domutils';
import type { ReadError } from '../../model/thread.ts';
import { lineOf } from './dom.ts';

/** What pages say that stand in a topic's place. */
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
export function whyNoTopic(document: Document, text: string, isCut: boolean): ReadError {
	const title = findOne(({ name }) => name === 'title', document.children);
	// The newest signs stand anywhere; of a long page only the beginning tells what it is.
	const beginning = `${title === null ? '' : lineOf(title)}\n${text.slice(0, 50_000)}`;
	const found = signs.find(([, sign]) => sign.test(beginning));
	if (found !== undefined) return { code: 'no-topic', params: { kind: found[0] } };
	if (!/v2ex/i.test(beginning)) return { code: 'unknown-format', params: {} };
	return { code: 'no-topic', params: { kind: isCut ? 'cut' : 'other' } };
}
