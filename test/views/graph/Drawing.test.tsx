import { beforeEach, expect, test } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import { useChoices } from '../../../src/store/choices.ts';
import { GraphPanel } from '../../../src/views/graph/GraphPanel.tsx';
import { generateThread, plainPlan } from '../../generator/thread.ts';
import { press } from '../../support/keys.ts';
import { show } from '../../support/mounted.tsx';
import { drawn, nodeIds, pointOnNode } from '../../support/network.ts';
import { statedThread } from '../../support/timed.ts';

const thread = statedThread(generateThread({ ...plainPlan, floors: 80, people: 20 }));
const button = (name: string) => page.getByRole('button', { name, exact: true });
const selected = () => {
	const { selection } = useChoices.getState();
	return selection?.type === 'people' ? selection.people : [];
};
const tool = () => document.querySelector('[data-drawing]')?.getAttribute('data-drawing');

beforeEach(async () => {
	await show(<GraphPanel />, { thread, room: { width: 1000, height: 700 } });
});

type Way = readonly (readonly [x: number, y: number])[];
async function draw([first, ...rest]: Way): Promise<void> {
	await commands.mouse('down', ...(first ?? [0, 0]));
	for (const at of rest) await commands.mouse('move', ...at);
	await commands.mouse('up', ...(rest.at(-1) ?? [0, 0]));
}

function box(x: number, y: number, width: number, height: number): Way {
	return [
		[x, y],
		[x + width / 2, y + height / 2],
		[x + width, y + height],
	];
}

function around(id: string): Way {
	const [x, y] = pointOnNode(id);
	return box(x - 4, y - 4, 8, 8);
}

/** The people who stand where that is true. */
function peopleAt(isInside: (x: number, y: number) => boolean): string[] {
	return nodeIds('person')
		.filter((id) => isInside(...pointOnNode(id)))
		.sort();
}

test('a rectangle selects exactly who is inside, Shift adds, Escape takes back what is being drawn and then the tool', async () => {
	await button('Rectangle').click();
	await expect.poll(tool).toBe('box');
	const { pan } = drawn().viewport;
	await draw(box(20, 200, 480, 450));
	const within = (by: number) => peopleAt((x, y) => x > 20 + by && x < 500 - by && y > 200 + by && y < 650 - by);
	// The mouse is where it is meant to be but for a pixel or two.
	const inside = within(3);
	expect(inside.length).toBeGreaterThan(1);
	await expect.poll(selected).toEqual(expect.arrayContaining(inside));
	expect(within(-3)).toEqual(expect.arrayContaining([...selected()]));
	const [first = '', second = ''] = inside;
	await draw(around(first));
	await expect.poll(selected).toContain(first);
	const alone = selected();
	await userEvent.keyboard('{Shift>}');
	await draw(around(second));
	await userEvent.keyboard('{/Shift}');
	await expect.poll(selected).toContain(second);
	expect(selected().slice(0, alone.length)).toEqual(alone);
	const both = selected();
	// Nothing has moved meanwhile.
	expect(drawn().viewport.pan).toEqual(pan);
	await commands.mouse('down', 20, 200);
	await commands.mouse('move', 500, 650);
	await press('Escape');
	await commands.mouse('up', 500, 650);
	await press('Escape');
	await expect.poll(tool).toBeUndefined();
	expect(selected()).toEqual(both);
});

test('a free line selects exactly who is inside', async () => {
	await button('Free line').click();
	await expect.poll(tool).toBe('lasso');
	const { left, top, width, height } =
		document.querySelector('[data-drawing]')?.getBoundingClientRect() ?? new DOMRect();
	const [x, y, reach] = [left + width / 2, top + height / 2, Math.min(width, height) / 3];
	await draw([
		[x, y - reach],
		[x + reach, y],
		[x, y + reach],
		[x - reach, y],
	]);
	const within = (by: number) => peopleAt((px, py) => Math.abs(px - x) + Math.abs(py - y) < reach - by);
	expect(within(3).length).toBeGreaterThan(1);
	await expect.poll(selected).toEqual(expect.arrayContaining(within(3)));
	expect(within(-3)).toEqual(expect.arrayContaining([...selected()]));
});

test('a button adds whoever is drawn around, for those who have no Shift', async () => {
	await button('Rectangle').click();
	await expect.poll(tool).toBe('box');
	const [first = '', , last = ''] = peopleAt(() => true);
	const add = button('Add to the selection');
	await draw(around(first));
	await expect.poll(selected).toContain(first);
	await add.click();
	await expect.element(add).toHaveAttribute('aria-pressed', 'true');
	await draw(around(last));
	await expect.poll(selected).toContain(last);
	expect(selected()).toContain(first);
	await add.click();
	await draw(around(last));
	await expect.poll(selected).not.toContain(first);
	expect(selected()).toContain(last);
});
