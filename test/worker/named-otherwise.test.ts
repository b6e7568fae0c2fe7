import { expect, test } from 'vitest';
import { version } from '../../src/model/version.ts';
import { ThreadHolder } from '../../src/worker/thread-holder.ts';

const seed = `### post\n\nfirst\n\n${'-'.repeat(51)}\n\none\n\n${'-'.repeat(51)}\n\ntwo\n\n${'-'.repeat(51)}\n\n@Ann #1 @Bob #2 tea\n`;
const fileOf = (name: string, text: string) => [{ name, from: new Blob([text]) }];

/** Thread data of that thread as another version would have written it. */
async function written(change: (data: { namedBy?: object; floors: { author: object }[] }) => void): Promise<string> {
	const holder = new ThreadHolder();
	await holder.read(fileOf('a.txt', seed), () => {});
	const options = { view: {}, appearance: null, byteOrderMark: false };
	const { content } = await holder.exportData('thread-data', options as never);
	const data = JSON.parse(String(content));
	change(data);
	return JSON.stringify(data);
}

async function problemsOf(text: string) {
	const holder = new ThreadHolder();
	const opened = await holder.read(fileOf('a.json', text), () => {});
	if (!opened.ok) throw new Error(opened.error.code);
	const { problems, floors } = opened.value.reading;
	const named = floors.map(({ author }) => (author.grade === 'unknown' ? null : author.value));
	return { problems: problems.filter(({ code }) => /^name/.test(code)), named };
}

const otherwise = { ...{ grade: 'likely', handle: 'Cat', probability: 0.9, evidence: [], candidates: [] } };

test('thread data says which version named its floors', async () => {
	await written((data) => {
		expect(data.namedBy).toEqual(version);
	});
});

test('what another version named otherwise is counted and listed, and named anew', async () => {
	const text = await written((data) => {
		data.namedBy = { loutu: '0.0.9', inference: 1 };
		if (data.floors[2]) data.floors[2].author = otherwise;
	});
	const { problems, named } = await problemsOf(text);
	expect(named).toEqual([null, 'Ann', 'Bob', null]);
	expect(problems).toMatchObject([
		{ code: 'names-differ', params: { count: 1, version: 'Loutu 0.0.9, inference 1' } },
		{ code: 'named-otherwise', params: { floor: 2, before: 'Cat', now: 'Bob' } },
	]);
});

test('nothing is said where this version wrote it, or where the names are the same', async () => {
	const own = await written((data) => {
		if (data.floors[2]) data.floors[2].author = otherwise;
	});
	expect((await problemsOf(own)).problems).toEqual([]);
	const older = await written((data) => {
		delete data.namedBy;
	});
	expect((await problemsOf(older)).problems).toEqual([]);
});
