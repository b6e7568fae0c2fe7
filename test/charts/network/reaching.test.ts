import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Target } from '../../../src/model/selection.ts';
import { soon } from '../../support/soon.ts';
import { id } from '../fixture.ts';
import { cyIn, networkForEach, size } from './mounted.ts';

const mounted = networkForEach();

test('a click on a label is one on its person', async () => {
	const label = () => cyIn(mounted.container).getElementById(`t:${id('Ann')}`);
	await soon(() => expect(label().length).toBe(1));
	await userEvent.click(mounted.container, { position: label().renderedPosition() });
	const target: Target = { type: 'person', person: id('Ann') };
	expect(mounted.handlers.onSelect).toHaveBeenLastCalledWith(target, { add: false });
});

test('the keyboard brings whoever it comes to into view', async () => {
	const cy = cyIn(mounted.container);
	mounted.container.focus();
	await userEvent.keyboard('{ArrowRight}+++++++');
	let outside = 0;
	for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowDown']) {
		const pan = { ...cy.pan() };
		await userEvent.keyboard(`{${key}}`);
		const target = mounted.handlers.onHover.mock.lastCall?.[0];
		const node = target?.type === 'person' ? target.person : `f:${target?.floor}`;
		const { x, y } = cy.getElementById(node).renderedPosition();
		expect(Math.min(x, y, size.width - x, size.height - y)).toBeGreaterThan(0);
		if (cy.pan().x !== pan.x || cy.pan().y !== pan.y) outside++;
	}
	expect(outside).toBeGreaterThan(1);
});
