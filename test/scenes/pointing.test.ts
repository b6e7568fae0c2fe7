import { expect, test } from 'vitest';
import { appForEach } from '../support/app.ts';

const app = appForEach();
const button = (name: string) => app.page.getByRole('button', { name: new RegExp(`^${name}( OP)?:`) });
const find = () => app.page.getByPlaceholder('Find a person…');
/** Whom the list of people says is pointed at, wherever that is. */
const pointedAt = () => app.page.locator('[data-hovered]').count();
const lit = () => app.page.evaluate(() => cytoscapeOf().nodes('.lit').length);

/** As a hand moves a mouse: one that only appears somewhere points at nothing. */
async function moveOnto({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
	await app.page.mouse.move(x + width / 2 - 2, y + height / 2);
	await app.page.mouse.move(x + width / 2, y + height / 2);
}

async function names(): Promise<readonly [string, string]> {
	const all = await app.page.evaluate(() =>
		cytoscapeOf()
			.nodes('.mark')
			.filter((node) => node.id().startsWith('p:') && node.degree() > 0)
			.map((node) => node.id().slice(2)),
	);
	const [first, second] = all.filter((name) => !all.some((other) => other !== name && other.includes(name)));
	if (first === undefined || second === undefined) throw new Error('no two people');
	return [first, second];
}

test('a row that is gone is pointed at no more, nor is whoever comes below the mouse', async () => {
	const [first, second] = await names();
	await find().fill(first);
	await moveOnto((await button(first).boundingBox()) ?? never());
	await expect.poll(pointedAt).toBe(1);
	await expect.poll(lit).toBeGreaterThan(0);
	await find().fill(second);
	await button(second).waitFor();
	await expect.poll(pointedAt).toBe(0);
	await expect.poll(lit).toBe(0);
	// A click without a movement, and away: it is selected, and that is all.
	await app.page.mouse.down();
	await app.page.mouse.up();
	await app.page.mouse.move(700, 5);
	await app.page.keyboard.press('Escape');
	await app.page.keyboard.press('Escape');
	await expect.poll(lit).toBe(0);
});

test('a floor that is gone is pointed at no more', async () => {
	const named = app.page.locator('[data-chart=timeline] svg > g:last-child text');
	const opening = app.page.locator('article[data-floor="0"]');
	const { x, y } = (await opening.boundingBox()) ?? never();
	await moveOnto({ x: x + 6, y: y + 60, width: 0, height: 0 });
	await expect.poll(() => named.count()).toBe(1);
	const [, person] = await names();
	await app.page.keyboard.press('@');
	await app.page.keyboard.type(person);
	await button(person).focus();
	await app.page.keyboard.press('Enter');
	await opening.waitFor({ state: 'detached' });
	await expect.poll(() => named.count()).toBe(0);
});

function never(): never {
	throw new Error('not on the page');
}
