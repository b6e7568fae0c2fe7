import { afterEach, beforeEach, expect, test } from 'vitest';
import { hitCount } from '../../src/model/found.ts';
import { useChoices } from '../../src/store/choices.ts';
import { hitsOf, hitsShown } from '../../src/store/hits.ts';
import { useResults } from '../../src/store/results.ts';
import { followFind } from '../../src/thread/follow.ts';
import { initialView } from '../../src/view/view.ts';
import { ThreadHolder } from '../../src/worker/thread-holder.ts';
import { openThreadOf } from '../support/open-thread.ts';
import { seedReading } from '../support/seed.ts';

const separator = `\n\n${'-'.repeat(51)}\n\n`;
const texts = ['### 标题\n\n正文', '技术 @bob', '好', '@ann #1 技术不错', '@bob #2 是'];

let end = () => {};
beforeEach(async () => {
	useChoices.setState(initialView);
	useResults.setState({ thread: null, reading: null, found: null, findProblem: null });
	const worker = new ThreadHolder();
	const opened = await worker.read([{ name: 'a.txt', from: new Blob([texts.join(separator)]) }], () => {});
	if (!opened.ok) throw new Error(opened.error.code);
	useResults.setState({ thread: openThreadOf(worker), reading: opened.value.reading });
	end = followFind();
});
afterEach(() => end());

const hits = () => hitsShown(useResults.getState());

test('what is typed last is what is shown, whatever came before', async () => {
	for (const find of ['技', '技术', '好', '技术']) useChoices.setState({ find });
	await expect.poll(() => hits()?.found.query).toBe('技术');
	expect(hits()?.found.floors).toEqual([1, 3]);
	useChoices.setState({ find: '' });
	await expect.poll(hits).toBeNull();
});

test('people who wrote the floors or are addressed in them are picked out, with those ties alone', async () => {
	useChoices.setState({ find: '不错' });
	await expect.poll(() => hits()?.found.query).toBe('不错');
	expect(hits()?.emphasis.nodes).toEqual(new Set(['f:3', 'p:ann']));
	expect(hits()?.emphasis.ties.size).toBe(1);
	expect(hits()?.people).toBe(1);
});

test('a worker that has died is told, and the next thread is searched again', async () => {
	const { thread } = useResults.getState();
	useResults.setState({ thread: openThreadOf({ search: () => Promise.reject(new Error('gone')) }) });
	useChoices.setState({ find: '技术' });
	await expect.poll(() => useResults.getState().findProblem).toContain('gone');
	useResults.setState({ thread });
	await expect.poll(() => hits()?.found.query).toBe('技术');
	expect(useResults.getState().findProblem).toBeNull();
});

test('of the seed, whoever is picked out has to do with a floor that has hits', async () => {
	const reading = await seedReading();
	const found = { query: 'x', floors: [88], before: Uint32Array.of(0, 1), spans: Uint32Array.of(0, 1) };
	const { emphasis } = hitsOf(found, reading);
	expect(emphasis.nodes).toContain('p:nnmmoo');
	expect(hitCount(found)).toBe(1);
	for (const tie of reading.graph.ties) expect(emphasis.ties.has(tie.id)).toBe(tie.floors.includes(88));
});
