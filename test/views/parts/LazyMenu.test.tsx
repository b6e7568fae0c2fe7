import { DropdownMenu } from 'radix-ui';
import { lazy } from 'react';
import { expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import { LazyMenu } from '../../../src/views/parts/LazyMenu.tsx';
import { Menu, type MenuButton } from '../../../src/views/parts/Menu.tsx';
import { show } from '../../support/mounted.tsx';

function Items({ button }: { readonly button: MenuButton }) {
	return (
		<Menu button={button}>
			<DropdownMenu.Item>do it</DropdownMenu.Item>
		</Menu>
	);
}

/** A menu whose code has not come yet, and what lets it come. */
function lateMenu() {
	let letIn = (): void => undefined;
	const code = new Promise<{ default: typeof Items }>((resolve) => {
		letIn = () => resolve({ default: Items });
	});
	const Late = lazy(() => code);
	const menu = (
		<LazyMenu label="Do" kind={undefined} isDisabled={false}>
			{(button) => <Late button={button} />}
		</LazyMenu>
	);
	return { menu, letIn };
}

const button = () => page.getByRole('button', { name: 'Do' });

test('who has come to a button stays at it when what it opens has been loaded', async () => {
	const { menu, letIn } = lateMenu();
	await show(menu);
	const before = button().element();
	if (before instanceof HTMLElement) before.focus();
	await commands.press('Shift');
	await expect.element(button()).toHaveFocus();
	letIn();
	await expect.poll(() => before.isConnected).toBe(false);
	await expect.element(button()).toHaveFocus();
	await commands.press('Enter');
	await expect.element(page.getByRole('menuitem', { name: 'do it' })).toBeVisible();
});

test('a press that is earlier than the menu opens it when it is there', async () => {
	const { menu, letIn } = lateMenu();
	await show(menu);
	await button().click();
	expect(page.getByRole('menu').elements()).toEqual([]);
	letIn();
	await expect.element(page.getByRole('menuitem', { name: 'do it' })).toBeVisible();
});
