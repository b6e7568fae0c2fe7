import { expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import { keyPlaces, keysAt } from '../../../src/commands/keys.ts';
import { useDialog } from '../../../src/store/page.ts';
import { setLanguage } from '../../../src/store/settings.ts';
import { Dialogs } from '../../../src/views/app/App.tsx';
import { Help } from '../../../src/views/help/Help.tsx';
import { show } from '../../support/mounted.tsx';

const withHelp = (
	<>
		<Help />
		<Dialogs />
	</>
);
const help = (name: string) => page.getByRole('dialog', { name });

test('help is a key away, lists every grade and key in either language, and ends with Esc', async () => {
	await show(withHelp);
	await commands.press('?');
	await expect.element(help('Help')).toBeVisible();
	const listed = 5 + keyPlaces.flatMap(keysAt).length;
	expect(document.querySelectorAll('dialog dd')).toHaveLength(listed);
	setLanguage('zh-CN');
	await expect.element(help('帮助')).toBeVisible();
	expect(document.querySelectorAll('dialog dd')).toHaveLength(listed);
	await commands.press('Escape');
	await expect.poll(() => useDialog.getState().open).toBeNull();
});
