import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { useResults } from '../../../src/store/results.ts';
import { Notices } from '../../../src/views/app/Notices.tsx';
import { LazyMenu } from '../../../src/views/parts/LazyMenu.tsx';
import { Border, pagePart } from '../../../src/views/parts/part.tsx';
import { show } from '../../support/mounted.tsx';

/** As Chromium says it. */
const gone = new TypeError('Failed to fetch dynamically imported module: http://x/Part-1.js');

type File = { readonly Part: () => React.ReactNode };

/** What the page is served as now: that of another version, the same, or nothing. */
const serve = (served: string | null) =>
	vi.stubGlobal('fetch', async () => {
		if (served === null) throw new TypeError('Failed to fetch');
		return new Response(served);
	});
beforeEach(() => {
	// React tells of every error that a border has caught; that is what these tests are about.
	vi.spyOn(console, 'error').mockImplementation(() => {});
	serve('<script type="module" src="./assets/index-another.js">');
	const entry = document.createElement('script');
	Object.assign(entry, { type: 'module' });
	entry.setAttribute('src', 'data:text/javascript,/*this version*/');
	document.head.prepend(entry);
	return () => {
		entry.remove();
		vi.unstubAllGlobals();
	};
});

function Broken(): never {
	throw new Error('its own fault');
}

test.each([
	['en', 'This part of the page broke; the rest goes on.'],
	['zh-CN', '页面的这一部分出错了，其余部分不受影响。'],
] as const)('what a view throws stands in its own place, in %s, and the rest lives', async (language, words) => {
	await show(
		<>
			<Border size="block">
				<Broken />
			</Border>
			<p>beside it</p>
		</>,
		{ language },
	);
	await expect.element(page.getByRole('alert')).toHaveTextContent(words);
	await expect.element(page.getByRole('alert')).toHaveTextContent('its own fault');
	await expect.element(page.getByText('beside it')).toBeVisible();
});

test('a view that broke is tried again', async () => {
	let isBroken = true;
	const View = () => (isBroken ? <Broken /> : <p>whole</p>);
	await show(
		<Border size="block">
			<View />
		</Border>,
	);
	isBroken = false;
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect.element(page.getByText('whole')).toBeVisible();
});

test.each([
	['en', '<script src="./assets/index-another.js">', 'a new version was put up since this page was opened.'],
	['en', '<script src="data:text/javascript,/*this version*/">', 'it is missing where Loutu comes from.'],
	['en', null, 'there is no answer from where Loutu comes from.'],
	['zh-CN', '<script src="./assets/index-another.js">', '打开页面之后，楼图更新了版本。'],
	['zh-CN', null, '楼图所在的网站没有回应。'],
] as const)(
	'a part that does not come is told with its cause, in %s, where %j is served',
	async (language, served, cause) => {
		serve(served);
		const View = pagePart((): Promise<File> => Promise.reject(gone), 'Part', 'block');
		await show(
			<>
				<Notices />
				<View />
				<p>beside it</p>
			</>,
			{ language },
		);
		await expect.element(page.getByText(cause)).toBeVisible();
		await expect
			.element(
				page.getByText(language === 'en' ? 'This part of Loutu could not be loaded.' : '楼图的这一部分未能加载。'),
			)
			.toBeVisible();
		await expect.element(page.getByText('beside it')).toBeVisible();
	},
);

test('a part is asked for again where that is wanted, and by each place that it is shown in afterwards', async () => {
	const load = vi.fn<() => Promise<File>>();
	load.mockRejectedValueOnce(gone).mockResolvedValue({ Part: () => <p>here</p> });
	const View = pagePart(load, 'Part');
	await show(<View />);
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect.element(page.getByText('here')).toBeVisible();
	expect(load).toHaveBeenCalledTimes(2);
});

test('a menu that does not come keeps its button, which asks for it again and then opens it', async () => {
	const load = vi.fn<() => Promise<File>>();
	load.mockRejectedValueOnce(gone).mockResolvedValue({ Part: () => <p>the menu</p> });
	const Items = pagePart(load, 'Part');
	await show(
		<LazyMenu label="Export" kind={undefined} isDisabled={false}>
			{() => <Items />}
		</LazyMenu>,
	);
	await page.getByRole('button', { name: 'Export' }).click();
	await page.getByRole('button', { name: '⚠ Export' }).click();
	await expect.element(page.getByText('the menu')).toBeVisible();
});

test('a dialog that does not come or breaks is closed, and a notice says so', async () => {
	const onClose = vi.fn();
	const Missing = pagePart((): Promise<File> => Promise.reject(gone), 'Part', 'none', onClose);
	await show(<Missing />);
	await expect.poll(() => onClose.mock.calls.length).toBe(1);
	expect(useResults.getState().notice?.kind).toBe('not-loaded');
	useResults.setState({ notice: null });
	const Breaking = pagePart(async () => ({ Broken }), 'Broken', 'none', onClose);
	await show(<Breaking />);
	await expect.poll(() => onClose.mock.calls.length).toBe(2);
	expect(useResults.getState().notice).toEqual({ kind: 'fault', message: 'its own fault' });
});

test('nothing is reloaded where the page would not come back, and that is said', async () => {
	serve(null);
	useResults.setState({ notice: { kind: 'not-loaded', message: '', why: 'no-answer' } });
	await show(<Notices />);
	await page.getByRole('button', { name: 'Reload; thread, view and corrections stay' }).click();
	await expect.element(page.getByText('Not reloaded: there is no answer')).toBeVisible();
});

test('a view that breaks in Chinese is reloaded by a button that says what stays', async () => {
	useResults.setState({ notice: { kind: 'fault', message: 'x' } });
	await show(<Notices />, { language: 'zh-CN' });
	await expect.element(page.getByRole('button', { name: '刷新页面（主题、视图和更正都会保留）' })).toBeVisible();
});
