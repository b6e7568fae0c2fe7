import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { known } from '../../../src/lib/assert.ts';
import type { Target } from '../../../src/model/selection.ts';
import { id } from '../fixture.ts';
import { middleIn, networkForEach, shownIn, size } from './mounted.ts';

const mounted = networkForEach();

test('a click on a label is one on its person', async () => {
	const { box } = known(
		shownIn(mounted.container).scene.labels.find((label) => label.id === id('Ann')),
		'label',
	);
	const position = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
	await userEvent.click(mounted.container, { position });
	const target: Target = { type: 'person', person: id('Ann') };
	expect(mounted.handlers.onSelect).toHaveBeenLastCalledWith(target, { add: false });
});

test('the keyboard brings whoever it comes to into view', async () => {
	mounted.container.focus();
	await userEvent.keyboard('{ArrowRight}+++++++');
	let outside = 0;
	for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowDown']) {
		const { pan } = shownIn(mounted.container).viewport;
		await userEvent.keyboard(`{${key}}`);
		const target = mounted.handlers.onHover.mock.lastCall?.[0];
		const node = target?.type === 'person' ? target.person : `f:${target?.floor}`;
		const { x, y } = middleIn(mounted.container, node);
		expect(Math.min(x, y, size.width - x, size.height - y)).toBeGreaterThan(0);
		const now = shownIn(mounted.container).viewport.pan;
		if (now.x !== pan.x || now.y !== pan.y) outside++;
	}
	expect(outside).toBeGreaterThan(1);
});
