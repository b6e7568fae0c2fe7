import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { correct } from '../../../src/store/actions.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { followJournal, useJournal } from '../../../src/store/journal.ts';
import { setDraft, useLeaving } from '../../../src/store/leaving.ts';
import type { MemoryProblem } from '../../../src/store/remembered.ts';
import { useResults } from '../../../src/store/results.ts';
import { PasteDialog } from '../../../src/views/app/OpenItems.tsx';
import { CorrectFloor } from '../../../src/views/corrections/CorrectFloor.tsx';
import { Leaving } from '../../../src/views/corrections/Kept.tsx';
import { MemoryNotices } from '../../../src/views/corrections/Memory.tsx';
import { useReading } from '../../../src/views/parts/useThread.ts';
import { type FakeStore, fakeStore } from '../../support/fake-store.ts';
import { openHere, show } from '../../support/mounted.tsx';
import { rememberIn } from '../../support/page-of-components.ts';

// A file of its own, since only what has a hash is stored.
const thread = ['### title\n\npost', 'the cat', 'the dog', '@ann #1 yes'].join(`\n\n${'-'.repeat(51)}\n\n`);
const ann = { type: 'author', floor: 2, handle: 'ann' } as const;
let store: FakeStore;
let end = (): void => {};

beforeEach(() => {
	store = fakeStore();
	end = followJournal();
	rememberIn(store);
});
afterEach(() => end());

function Form() {
	const floor = useReading().floors.find(({ number }) => number === 2);
	return floor === undefined ? null : <CorrectFloor floor={floor} />;
}

const storedBeside = () => document.querySelector('[data-subject="author:2"]')?.getAttribute('data-stored') ?? null;

describe('beside a correction', () => {
	test('stands that it is being saved, until it is stored; the same where it is taken back', async () => {
		await show(<Form />, { thread });
		expect(storedBeside()).toBeNull();
		let release = store.hold();
		await page.getByRole('combobox').first().fill('zoe');
		await page.getByRole('button', { name: 'Set' }).first().click();
		await expect.element(page.getByText('saving…')).toBeVisible();
		expect(storedBeside()).toBe('saving');
		release();
		await expect.poll(storedBeside).toBe('stored');
		await expect.element(page.getByText('saving…')).not.toBeInTheDocument();
		release = store.hold();
		await page.getByRole('button', { name: 'Take back' }).click();
		await expect.element(page.getByText('saving…')).toBeVisible();
		release();
		await expect.poll(storedBeside).toBeNull();
	});

	test('stands where it is kept instead, in Chinese too, where it could not be stored or nobody wants it stored', async () => {
		await show(<Form />, { thread, language: 'zh-CN' });
		store.problem = 'QuotaExceededError';
		correct(ann);
		await expect.element(page.getByText('没有保存', { exact: true })).toBeVisible();
		useJournal.setState({ isOn: false });
		await expect.element(page.getByText('只在这个标签页和它的地址里')).toBeVisible();
	});
});

describe('a notice says', () => {
	test.each<[MemoryProblem['code'], RegExp, RegExp]>([
		['denied', /forbids this page to store anything/, /禁止这个页面保存/],
		['full', /no room left.*Delete recent threads/, /没有空间.*请删除/],
		['later', /later version of Loutu.*Reload/, /更新版本的楼图.*重新加载/],
		['slow', /does not answer.*Close other tabs/, /没有回应.*关闭其他/],
		['closed', /has closed Loutu’s storage/, /关闭了楼图的存储/],
		['unreadable', /3 records of this thread cannot be read/, /有 3 条记录无法读取/],
		['not-loaded', /could not be loaded \(3\).*reload/, /没能加载（3）.*重新加载/],
		['failed', /Remembering failed \(3\).*reload/, /没能记住（3）.*重新加载/],
	])('%s, with what to do and the corrections as a file', async (code, english, chinese) => {
		await show(<MemoryNotices />, { thread });
		// What is stored meanwhile would show that the memory works again, and take the notice away.
		store.hold();
		useResults.setState({ memoryProblem: { code, message: '3' } });
		await expect.element(page.getByText(english)).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'Save corrections' })).not.toBeInTheDocument();
		correct(ann);
		await expect.element(page.getByRole('button', { name: 'Save corrections as a file' })).toBeVisible();
		await show(<MemoryNotices />, { language: 'zh-CN' });
		await expect.element(page.getByText(chinese)).toBeVisible();
		await page.getByRole('button', { name: '关闭' }).first().click();
		// A write that the test before has left may fail only now, and tell so.
		expect(useResults.getState().memoryProblem?.message).not.toBe('3');
	});

	test('what another tab has made and changed, to be taken over or not', async () => {
		await show(<MemoryNotices />, { thread, view: {} });
		correct(ann);
		const otherTab = new Map([
			['author:2', null],
			['author:1', { type: 'author', floor: 1, handle: 'bob' } as const],
		]);
		useResults.setState({ otherTab });
		await expect
			.element(page.getByText(/made 1 correction that you do not.*taken back 1 correction of yours/))
			.toBeVisible();
		await page.getByRole('button', { name: 'Take over' }).click();
		expect(useChoices.getState().corrections).toEqual([{ type: 'author', floor: 1, handle: 'bob' }]);
		await expect.element(page.getByText(/open in another tab/)).not.toBeInTheDocument();
	});
});

describe('what is half filled in', () => {
	const drafts = () => useLeaving.getState().drafts.size;

	test('counts as such until it is set, emptied or gone', async () => {
		await show(<Form />, { thread });
		const field = page.getByRole('combobox').first();
		await field.fill('zo');
		expect(drafts()).toBe(1);
		await field.fill(' ');
		expect(drafts()).toBe(0);
		await field.fill('zoe');
		await userEvent.keyboard('{Enter}');
		expect(drafts()).toBe(0);
		await field.fill('zo');
		await cleanup();
		await expect.poll(drafts).toBe(0);
	});

	test('is asked about before another thread takes its place', async () => {
		await show(<Leaving />, { thread });
		const { reading } = useResults.getState();
		setDraft('field', true);
		const staying = openHere(thread, null, 'other.txt');
		await page.getByRole('button', { name: 'Stay' }).click();
		await staying;
		expect(useResults.getState().reading).toBe(reading);
		const going = openHere(thread, null, 'other.txt');
		await page.getByRole('button', { name: 'Open anyway' }).click();
		await going;
		expect(useResults.getState().origin?.name).toBe('other.txt');
		expect(drafts()).toBe(0);
	});

	test('is no text that was pasted and is read', async () => {
		await show(<PasteDialog onClose={() => {}} />, {});
		await page.getByRole('textbox').fill('### title\n\npost');
		expect(drafts()).toBe(1);
		await page.getByRole('button', { name: 'Read it' }).click();
		await expect.poll(() => useResults.getState().reading?.title).toBe('title');
		expect(drafts()).toBe(0);
	});
});
