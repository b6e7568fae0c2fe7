import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { useResults } from '../../../src/store/results.ts';
import { ReadingProgress } from '../../../src/views/app/App.tsx';
import { Notices } from '../../../src/views/app/Notices.tsx';
import { drawThread } from '../../fixtures/draw.ts';
import { FakeWorker, latestWorker } from '../../support/fake-worker.ts';
import { openHere, show } from '../../support/mounted.tsx';

const thread = drawThread(['post', { author: 'Ann' }], ['@Ann hello', { author: 'Bob' }]);

beforeEach(() => {
	FakeWorker.started = [];
	FakeWorker.next = [];
	vi.stubGlobal('Worker', FakeWorker);
});

const notice = () => page.getByRole('alert');

test.each([
	['en', new Error('not here'), 'the browser would not start it (not here).'],
	['en', 'missing', 'a part of Loutu could not be loaded.'],
	['zh-CN', new Error('not here'), '浏览器不允许启动它（not here）。'],
	['zh-CN', 'missing', '楼图的一部分未能加载。'],
] as const)(
	'in %s, a worker that fails at its start is told with its cause and leaves nothing hanging',
	async (language, failure, words) => {
		await show(<Notices />, { language });
		FakeWorker.next = [failure];
		await expect(openHere(thread, null)).rejects.toThrow('stopped');
		await expect.element(notice()).toHaveTextContent(words);
		expect(useResults.getState().pending).toBeNull();
	},
);

test.each([
	['small', 1_000, false],
	['large', 80_000_000, true],
])('only of a %s file is it said that it may be too large', async (_, bytes, isSaid) => {
	const failure = { code: 'stopped', end: 'memory', message: '', bytes } as const;
	useResults.setState({ notice: { kind: 'not-opened', name: 'a.txt', failure } });
	await show(<Notices />);
	await expect.element(notice()).toHaveTextContent('this device has not enough memory for it.');
	expect(notice().element().textContent?.includes('too large')).toBe(isSaid);
});

test.each([
	[
		'en',
		'What reads the thread stopped and was started again: something in Loutu broke (first). Nothing was lost.',
		'Start it again',
	],
	['zh-CN', '读取主题的后台程序停止过，已重新启动：楼图出错了（first）。没有丢失任何内容。', '重新启动'],
] as const)(
	'in %s, a worker that dies is replaced by itself once, then on request, and texts are asked for again',
	async (language, words, again) => {
		await show(<Notices />, { thread, language });
		const { texts } = useResults.getState();
		latestWorker().crash('first');
		await expect.element(page.getByText(words)).toBeVisible();
		latestWorker().crash('second');
		await expect.element(notice()).toHaveTextContent('second');
		await page.getByRole('button', { name: again }).click();
		await expect.poll(() => useResults.getState().texts).not.toBe(texts);
		expect(await useResults.getState().thread?.bodies([1], false)).toHaveLength(1);
		expect(FakeWorker.started).toHaveLength(3);
	},
);

test('a worker that is not heard of is told, and that it is heard again takes it back', async () => {
	await show(<Notices />, { thread });
	useResults.setState({ trouble: { kind: 'quiet' } });
	await expect.element(page.getByRole('status')).toHaveTextContent('has not answered for some seconds');
	await page.getByRole('button', { name: 'Start it again' }).click();
	await expect.poll(() => FakeWorker.started.length).toBe(2);
});

test.each([
	['en', 'Nothing was heard from it for some seconds'],
	['zh-CN', '好几秒没有回应了'],
] as const)('while a file is read, silence is told beside Cancel, in %s', async (language, words) => {
	useResults.setState({ pending: { name: 'a.txt', progress: { phase: 'reading', share: 0 }, isQuiet: true } });
	await show(<ReadingProgress />, { language });
	await expect.element(page.getByText(words)).toBeVisible();
	await expect.element(page.getByRole('button')).toBeVisible();
});

test('where the file cannot be read again, it is asked for', async () => {
	await show(<Notices />, { thread, name: 'mine.txt' });
	useResults.setState({ trouble: { kind: 'gone', end: 'broke', message: '', bytes: 10, why: 'changed' } });
	await expect.element(notice()).toHaveTextContent('“mine.txt” could not be read again.');
	await expect.element(page.getByRole('button', { name: 'Choose the file…' })).toBeVisible();
});

test.each([
	['missing', 'A part of Loutu could not be loaded'],
	[new Error('not here'), 'The layout could not be computed: the browser would not start it (not here).'],
] as const)('a layout whose worker fails (%s) is told, and the one shown stays', async (failure, words) => {
	await show(<Notices />, { thread });
	const { positions } = useResults.getState();
	FakeWorker.next = [failure];
	const { useChoices } = await import('../../../src/store/choices.ts');
	useChoices.setState({ layout: { id: 'circle', centre: null } });
	await expect.element(notice()).toHaveTextContent(words);
	expect(useResults.getState().positions).toBe(positions);
});

test('the worker of layouts is kept for the next one, and ends with its thread', async () => {
	const { useChoices } = await import('../../../src/store/choices.ts');
	const choose = async (id: 'circle' | 'grid') => {
		useChoices.setState({ layout: { id, centre: null } });
		await expect.poll(() => useResults.getState().positions?.layout.id).toBe(id);
	};
	await show(<Notices />, { thread });
	await choose('circle');
	const before = FakeWorker.started.length;
	await choose('grid');
	expect(FakeWorker.started).toHaveLength(before);
	await openHere(thread, null);
	await choose('circle');
	// That of the thread, and that of its layouts.
	expect(FakeWorker.started).toHaveLength(before + 2);
});
