import { expect, test } from 'vitest';
import { identityOf } from '../../src/model/reading.ts';
import type { Opened } from '../../src/worker/protocol.ts';
import { ThreadHolder } from '../../src/worker/thread-holder.ts';
import { threadDataOf } from '../support/data-cases.ts';

/*
 * A thread is opened by its file and by which of the file's threads it is.
 */

const line = `\n\n${'-'.repeat(51)}\n\n`;
const file = [
	['### Umbrellas of Ann\n\npost', 'one', '@Ann #1 two'].join(line),
	['### Boots\n\npost', 'one', '@Bob #1 two', 'three'].join(line),
].join('\n');

async function open(wanted?: string, pseudonyms = false): Promise<{ worker: ThreadHolder; opened: Opened }> {
	const worker = new ThreadHolder();
	const outcome = await worker.read([{ name: 'two.txt', from: new Blob([file]) }], () => {}, pseudonyms, wanted);
	if (!outcome.ok) throw new Error(outcome.error.code);
	return { worker, opened: outcome.value };
}

test('the largest is opened with the list of all; another one is opened by its key', async () => {
	const { opened } = await open();
	expect([opened.reading.title, opened.reading.source.thread]).toEqual(['Boots', '2']);
	expect(opened.among).toEqual({
		key: '2',
		threads: [
			{ key: '1', title: 'Umbrellas of Ann', floors: 3 },
			{ key: '2', title: 'Boots', floors: 4 },
		],
	});
	const other = await open('1');
	expect([other.opened.reading.title, other.opened.among?.key]).toEqual(['Umbrellas of Ann', '1']);
	expect(other.opened.reading.graph.people.map(({ handle }) => handle)).toEqual(['Ann']);
});

test('both have their file’s hash and an identity of their own, also under pseudonyms', async () => {
	const [first, second, hidden] = await Promise.all([open('1'), open('2'), open('2', true)]);
	const sources = [first, second, hidden].map(({ opened }) => opened.reading.source);
	expect(new Set(sources.map(({ hash }) => hash)).size).toBe(1);
	expect(sources.map(identityOf)).toEqual([`${sources[0]?.hash}~1`, `${sources[0]?.hash}~2`, `${sources[0]?.hash}~2`]);
});

test('opened under pseudonyms, the list says of no thread what it is called', async () => {
	const { opened } = await open('2', true);
	expect(opened.among?.threads.map(({ title }) => title)).toEqual([null, null]);
	expect(JSON.stringify(opened.among)).not.toContain('Ann');
});

test('thread data of one says which it was, and holds no other', async () => {
	const { worker } = await open('1');
	const written = await threadDataOf(worker);
	expect(JSON.parse(written)).toMatchObject({ title: 'Umbrellas of Ann', source: { name: 'two.txt', thread: '1' } });
	const again = new ThreadHolder();
	const outcome = await again.read([{ name: 'a.json', from: new Blob([written]) }], () => {});
	expect(outcome).toMatchObject({ ok: true, value: { among: null, reading: { source: { thread: '1' } } } });
});
