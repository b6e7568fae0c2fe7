import { expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import { toBase64Url } from '../../../src/lib/base64url.ts';
import { pageState, useResults } from '../../../src/store/results.ts';
import { setLanguage } from '../../../src/store/settings.ts';
import { visit } from '../../../src/sync/history.ts';
import { openFiles } from '../../../src/views/app/files.ts';
import { Notices } from '../../../src/views/app/Notices.tsx';
import { drawPage, drawReplies, drawTopic } from '../../fixtures/v2ex.ts';
import { openHere, show } from '../../support/mounted.tsx';

const dashes = '-'.repeat(51);
const small = `### 小主题\n\n正文\n\n${dashes}\n\n@ann 你好\n\n${dashes}\n\n@bob #1 回见`;
const alert = () => page.getByRole('alert');
const state = () => pageState(useResults.getState());

const refused: readonly (readonly [name: string, content: BlobPart, reason: string])[] = [
	['empty.txt', '', 'is empty'],
	['picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'an image'],
	['hyphens.txt', dashes, 'only separator lines'],
	[
		'login.html',
		'<!DOCTYPE html><html><title>V2EX › 登录</title><body>你要查看的页面需要先登录</body></html>',
		'V2EX asked to log in instead',
	],
];

test('what cannot be read is refused with the reason, in either language, and what was open is kept', async () => {
	const reading = await show(<Notices />, { thread: small });
	for (const [name, content, reason] of refused) {
		await openFiles([new File([content], name)]);
		await expect.element(alert()).toHaveTextContent(`${name} could not be opened`);
		await expect.element(alert()).toHaveTextContent(reason);
		await expect.element(alert()).toHaveTextContent('What was open is still there.');
		expect(useResults.getState().reading).toBe(reading);
		expect(state()).toBe('ready');
	}
	setLanguage('zh-CN');
	await expect.element(alert()).toHaveTextContent('原来打开的内容还在。');
});

test('a first file that cannot be read is a failure, said so', async () => {
	await show(<Notices />);
	expect(state()).toBe('idle');
	await openFiles([new File([''], 'x.txt')]);
	await expect.element(alert()).toHaveTextContent('x.txt could not be opened: The file is empty.');
	expect(state()).toBe('failed');
});

test('of files that do not belong together the first is opened, the others are named in either language', async () => {
	await show(<Notices />);
	const topic = drawPage(drawTopic(drawReplies(1, 9)), '2026');
	const other = drawPage(drawTopic(drawReplies(1, 3), { topic: 7, title: '别的' }), 'old');
	await openFiles([new File([topic], 'page.html'), new File([other], 'other.html'), new File([small], 'note.txt')]);
	expect(useResults.getState().reading?.title).toBe('伞架 & 雨靴');
	await expect.element(alert()).toHaveTextContent('other.html was left out: it is of another thread.');
	await expect.element(alert()).toHaveTextContent('note.txt was left out: it is of another format.');
	setLanguage('zh-CN');
	await expect.element(alert()).toHaveTextContent('没有打开 other.html：它属于另一个主题。');
});

test('a link to a thread that ships with Loutu says so where that is another by now; what fits is shown', async () => {
	await show(<Notices />);
	const seeds = [{ name: 'seed.txt', address: URL.createObjectURL(new Blob([small])) }];
	await visit('#v=1&seed=seed.txt&floor=1', seeds);
	const hash = useResults.getState().origin?.hash;
	expect(hash).toMatch(/^[0-9a-f]{16}$/);
	expect(useResults.getState().notice).toBeNull();
	await openHere('something else', null);
	await visit(`#v=1&seed=seed.txt&hash=${hash}&floor=2`, seeds);
	expect(useResults.getState().notice).toBeNull();
	await openHere('something else', null);
	await visit('#v=1&seed=seed.txt&hash=0123456789abcdef&floor=2', seeds);
	await expect.element(alert()).toHaveTextContent('This is another file than the address was made for (seed.txt)');
	expect(useResults.getState().origin?.hash).toBe(hash);
});

test('a link to a file asks for it, and says so where another one is given', async () => {
	await show(<Notices />, { thread: small, name: 'mine.txt' });
	const hash = useResults.getState().origin?.hash;
	const link = `#v=1&file=mine.txt&hash=${hash}&floor=2`;
	for (const [content, isOther] of [
		[small, false],
		[`${small}\n\n${dashes}\n\nand more`, true],
	] as const) {
		await openHere('something else', null);
		await visit(link, []);
		await expect.element(page.getByText('This address belongs to “mine.txt”')).toBeVisible();
		await openFiles([new File([content], 'mine.txt')]);
		await expect.element(page.getByText('This address belongs to “mine.txt”')).not.toBeInTheDocument();
		expect(useResults.getState().notice?.kind).toBe(isOther ? 'other-file' : undefined);
	}
	await expect.element(alert()).toHaveTextContent('This is another file than the address was made for (mine.txt)');
});

test('a link with the thread inside opens it, and says so where it is another than the link was made for', async () => {
	await show(<Notices />, { thread: small });
	const { thread, origin } = useResults.getState();
	const data = toBase64Url((await thread?.packed()) ?? new Uint8Array());
	await openHere('something else', null);
	await visit(`#v=1&file=mine.txt&hash=${origin?.hash}&data=${data}`, []);
	expect(useResults.getState()).toMatchObject({ notice: null, reading: { title: '小主题' } });
	await openHere('something else', null);
	await visit(`#v=1&file=mine.txt&hash=0123456789abcdef&data=${data}`, []);
	await expect.element(alert()).toHaveTextContent('This is another file than the address was made for (mine.txt)');
});

test('a link with a thread inside that was cut or altered says so', async () => {
	await show(<Notices />);
	await visit('#v=1&file=x.txt&data=bm90IGRlZmxhdGU', []);
	await expect.element(alert()).toHaveTextContent('The link to x.txt is broken');
});

test('a notice that comes while a button is down pushes nothing away, and the click comes; then it has its room', async () => {
	let clicks = 0;
	await show(
		<>
			<Notices />
			<button type="button" onClick={() => clicks++}>
				below
			</button>
		</>,
	);
	const below = page.getByRole('button', { name: 'below' });
	const before = below.element().getBoundingClientRect();
	const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
	await commands.mouse('down', x, y);
	useResults.setState({ notice: { kind: 'unknown-seed', name: 'x.txt' } });
	await expect.element(alert()).toBeInTheDocument();
	expect(below.element().getBoundingClientRect().y).toBe(before.y);
	await commands.mouse('up', x, y);
	expect(clicks).toBe(1);
	await expect.poll(() => below.element().getBoundingClientRect().y).toBeGreaterThan(before.y + 20);
});
