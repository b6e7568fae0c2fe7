import { drawPage, drawReplies, drawTopic } from '../../fixtures/v2ex.ts';

/** A file made to take as long as it can: what some step of reading is worst at. */
export interface HostileInput {
	readonly name: string;
	/** The size at which a step takes a tenth of a second or more, where any does; measured at this, twice and four times it. */
	readonly size: number;
	readonly file: string;
	make(size: number): string;
}

const separator = `\n\n${'-'.repeat(51)}\n\n`;
const dump = (...floors: readonly string[]) => `### t\n\n${floors.join(separator)}\n`;
const times = (count: number, partOf: (index: number) => string) =>
	Array.from({ length: count }, (_, at) => partOf(at));
const floorsOf = (count: number, textOf: (index: number) => string) => dump('post', ...times(count, textOf));
/** All in one floor, below an opening post and a reply. */
const oneFloor = (text: string) => dump('post', 'a reply', text);
const run = (sign: string) => (size: number) => oneFloor(sign.repeat(size));
const page = (body: string, replies = '') =>
	`<!DOCTYPE html><html><body><h1>t</h1><div class="topic_content">${body}</div>${replies}</body></html>`;

/** Texts; every one is a text dump. */
const texts: readonly (readonly [string, number, (size: number) => string])[] = [
	['roll call of n names in one floor', 25_000, (n) => oneFloor(times(n, (at) => `@name${at}`).join(' '))],
	['roll call of n names, called by n floors', 2_500, calledRoll],
	['`@aN #1`, n times in one floor', 25_000, (n) => oneFloor(times(n, (at) => `@a${at} #1`).join(' '))],
	['`@a`, n times in each of the last 10 floors of 300', 2_500, oftenCalled],
	['n floors, each calling someone new', 5_000, (n) => floorsOf(n, (at) => `@a${at} words ${at}`)],
	['n floors, each calling 10 by number', 1_250, (n) => floorsOf(n, (at) => tenCalls(at))],
	[
		'n floors, each naming floors by `#N`',
		2_500,
		(n) => floorsOf(n, (at) => `@a${at % 99} #${at} x${at}, #${at >> 1} too`),
	],
	[
		'n floors answering one of n words',
		2_500,
		(n) => dump(longPost(n), ...times(n, (at) => `@a${at % 50} telling #1`)),
	],
	['chain of n replies by number', 5_000, (n) => floorsOf(n, (at) => `@p${at} #${at}`)],
	['n people in communities of growing size', 2_500, stars],
	['n blocks repeated once and broken off', 50_000, repeats],
	['n separators', 100_000, (n) => dump(...times(n, () => ''), 'x')],
	['n hyphens, a line each', 100_000, (n) => oneFloor(`${'-'.repeat(52)}\n`.repeat(n))],
	['`> ` n deep', 25_000, (n) => oneFloor(`${'> '.repeat(n)}x`)],
	['`- ` n deep', 25_000, (n) => oneFloor(`${'- '.repeat(n)}x`)],
	['n floors of `> ` 30 deep', 500, (n) => floorsOf(n, (at) => `${'> '.repeat(30)}x${at}`)],
	['`<div>` n deep in Markdown', 25_000, (n) => oneFloor(`${'<div>'.repeat(n)}x`)],
	['`<b>` n deep in Markdown, closed', 25_000, (n) => oneFloor(`${'<b>'.repeat(n)}x${'</b>'.repeat(n)}`)],
	['`[a](`', 50_000, run('[a](')],
	['`**a`', 50_000, run('**a')],
	['`*a _b`', 50_000, run('*a _b ')],
	['`[`', 100_000, run('[')],
	['runs of backticks', 500, (n) => oneFloor(times(n, (at) => '`'.repeat(at + 1)).join(' '))],
	['n table rows', 25_000, (n) => oneFloor(`|a|b|\n|-|-|\n${'|c|d|\n'.repeat(n)}`)],
	['`a.b@`', 100_000, run('a.b@')],
	['`www.`', 100_000, run('www.')],
	['`http://((((`', 50_000, run('http://((((')],
	['`#1 `', 25_000, run('#1 ')],
	['`@a `', 25_000, run('@a ')],
	['`<a x="` without end', 50_000, run('<a x="')],
	['one tag of n signs', 500_000, (n) => oneFloor(`<a ${'x'.repeat(n)}`)],
	['原 and n spaces', 100_000, (n) => oneFloor(`@a 原${' '.repeat(n)}x`)],
	['n combining marks on one letter', 50_000, (n) => oneFloor(`a${'\u0315\u0300'.repeat(n)}`)],
	['n lines of one letter', 100_000, run('a\n')],
	['n names written without spaces', 25_000, (n) => oneFloor(`/member/x-y ${'x-y。'.repeat(n)}`)],
	['names that pseudonyms must not be', 100, (n) => oneFloor(times(n, (at) => names(at)).join(' '))],
];

/** Files of the other formats. */
const files: readonly HostileInput[] = [
	htmlPage('`<div>` n deep in a page', 25_000, (n) => page(`${'<div>'.repeat(n)}x${'</div>'.repeat(n)}`)),
	htmlPage('`<div>` n deep, never closed, `</x>` after', 25_000, (n) => page('<div>'.repeat(n) + '</x>'.repeat(n))),
	htmlPage('`<a><b>` n deep', 25_000, (n) => page(`${'<a href="/member/x"><b>'.repeat(n)}x`)),
	htmlPage('n `<i>` within 500 grey elements', 25_000, (n) =>
		page('', '<p class=gray><b class=gray>'.repeat(250) + '<i>x</i>'.repeat(n)),
	),
	htmlPage('n spaces between comments', 25_000, (n) => page('a <!-- -->'.repeat(n))),
	htmlPage('page of n newlines', 100_000, (n) => `<html><title>${'\n'.repeat(n)}v2ex</title>${'\n'.repeat(n)}`),
	htmlPage('V2EX page of n replies', 1_250, (n) =>
		drawPage(drawTopic(drawReplies(1, n), { total: n, pages: 1 }), '2026'),
	),
	json('V2EX API, n replies', 6_250, apiReplies),
	json('V2EX API, a reply of n spaces', 100_000, (n) => apiReply(`a${' '.repeat(n)}b`)),
	json('JSON n deep', 25_000, (n) => '['.repeat(n) + ']'.repeat(n)),
	json('JSON n deep in an API answer', 25_000, (n) => apiAnswer(`"x":${'['.repeat(n)}${']'.repeat(n)},`, '[]')),
	json('JSON n deep in a view', 25_000, (n) => threadData([floor(0, 'post')], `{"threshold":0.8,"x":${deep(n)}}`)),
	json('chain of n stated answers', 5_000, (n) =>
		threadData(times(n, (at) => floor(at, `t${at}`, `p${at % 99}`, at > 0 ? [at - 1] : []))),
	),
	json('n floors, parents in circles', 5_000, (n) =>
		threadData(times(n, (at) => floor(at, `t${at}`, `p${at % 99}`, [(at + 1) % n]))),
	),
	json('one floor answering n', 12_500, (n) =>
		threadData(times(n, (at) => floor(at, `t${at}`, `p${at % 99}`, at === n - 1 ? times(at, String).map(Number) : []))),
	),
	json('n handles of every object', 5_000, (n) =>
		threadData(times(n, (at) => floor(at, `@constructor #${at}`, odd(at)))),
	),
	json('handle of 10,000 characters, answered n times', 2_500, longHandle),
	json('n lone surrogates as handles', 2_500, (n) =>
		threadData(times(n, (at) => floor(at, '@x', `\\ud8${(at % 100) + 10}${at}`))),
	),
	json('n names that begin alike', 1_250, (n) =>
		threadData(times(n, (at) => floor(at, `a-b-${at} said a-c`, `a-b-${at}`))),
	),
	json('names within names', 25, (n) =>
		threadData(times(n * 4, (at) => floor(at, '张'.repeat(n * 4), `${'张'.repeat(at + 1)}`))),
	),
	json('n corrections of one person', 1_250, (n) =>
		threadData(
			times(n, (at) => floor(at, `t${at}`, `p${at}`)),
			undefined,
			samePerson(n),
		),
	),
	json('n corrected authors, n calls', 1_250, (n) =>
		threadData(
			times(n, (at) => floor(at, `@p${at} #${at}`)),
			undefined,
			authors(n),
		),
	),
];

export const hostileInputs: readonly HostileInput[] = [
	...texts.map(([name, size, make]) => ({ name, size, file: 'hostile.txt', make })),
	...files,
];

function htmlPage(name: string, size: number, make: (size: number) => string): HostileInput {
	return { name, size, file: 'hostile.html', make };
}

function json(name: string, size: number, make: (size: number) => string): HostileInput {
	return { name, size, file: 'hostile.json', make };
}

function calledRoll(count: number): string {
	return dump(
		times(count, (at) => `@name${at}`).join(' '),
		...times(count, (at) => `@other${at % 99} words ${at % 99}`),
	);
}

function oftenCalled(count: number): string {
	return floorsOf(300, (at) => (at < 290 ? `reply ${at}` : '@a '.repeat(count)));
}

function tenCalls(at: number): string {
	return times(Math.min(10, at), (call) => `@p${(at * 7 + call) % 500} #${at - call} words ${at + call}`).join('\n');
}

/** Floor 1 has a word that every answer shares, behind as many others. */
function longPost(count: number): string {
	return `post${separator}${times(count, (at) => `word${at}`).join(' ')} telling`;
}

/** Person N speaks to N others: as many groups as there are sizes. */
function stars(count: number): string {
	const floors: string[] = [];
	for (let size = 1; floors.length < count; size++) {
		for (let at = 0; at < size; at++) floors.push(`@hub${size} ${size}-${at}`);
	}
	return dump('post', ...floors);
}

/** The second half repeats the first but for its last text, so that it is no repeat after all. */
function repeats(count: number): string {
	const half = times(count >> 1, (at) => `text number ${at}`);
	return dump('post', ...half, ...half.slice(0, -1), 'other', ...half.slice(1));
}

function names(at: number): string {
	return ['P', 'User', 'Person', 'Name'].map((prefix) => `${prefix}${'_'.repeat(at)}1`).join(' ');
}

function apiReply(content: string): string {
	return apiAnswer('', JSON.stringify([{ id: 1, created: 1_788_832_800, content, topic_id: 7 }]));
}

function apiReplies(count: number): string {
	const replies = times(count, (at) => {
		const member = { username: `p${at % 99}` };
		return JSON.stringify({
			id: at,
			created: 1_788_832_800 + at,
			member,
			content: `@p${at % 7} text ${at}`,
			topic_id: 7,
		});
	});
	return apiAnswer('', `[${replies.join(',')}]`);
}

function apiAnswer(more: string, result: string): string {
	return `{"success":true,${more}"message":"","result":${result}}`;
}

function deep(count: number): string {
	return '['.repeat(count) + ']'.repeat(count);
}

function odd(at: number): string {
	const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];
	return at < names.length ? (names[at] ?? '') : `${names[at % names.length]}${at}`;
}

function longHandle(count: number): string {
	return threadData([
		floor(0, 'post', 'h'.repeat(10_000)),
		...times(count, (at) => floor(at + 1, `t${at}`, `p${at}`, [0])),
	]);
}

function samePerson(count: number): string {
	return times(
		count - 1,
		(at) => `{"type":"same-person","handle":"p${count - at - 1}","as":"p${count - at - 2}"}`,
	).join(',');
}

function authors(count: number): string {
	return times(count, (at) => `{"type":"author","floor":${at},"handle":"q${at}"}`).join(',');
}

function floor(number: number, text: string, author: string | null = null, parents: readonly number[] = []): string {
	const grade = author === null ? 'unknown' : 'stated';
	const answers = parents.map((to) => `{"floor":${to},"kind":"stated","grade":"stated","probability":null}`).join(',');
	const handle = author === null ? 'null' : `"${author}"`;
	return `{"number":${number},"id":null,"postedAt":null,"deleted":false,"text":${JSON.stringify(text)},"author":{"grade":"${grade}","handle":${handle},"probability":null,"evidence":[],"candidates":[]},"mentions":[],"answers":[${answers}]}`;
}

function threadData(floors: readonly string[], view = '{"threshold":0.8}', corrections = ''): string {
	return `{"format":"loutu-thread","version":1,"title":"t","source":{"name":"x","format":"v2ex-api","hash":null,"address":null},"openingPoster":null,"floors":[${floors.join(',')}],"folded":[],"ties":[],"problems":[],"corrections":[${corrections}],"view":${view}}`;
}
