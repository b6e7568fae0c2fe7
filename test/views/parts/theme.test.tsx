import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { dark, light, type Theme } from '../../../src/charts/theme.ts';
import { usePlainTheme } from '../../../src/views/parts/theme.ts';

test('where colours are forced, charts have the system’s, and people’s that are seen on its ground', async () => {
	let theme: Theme | undefined;
	function Sample() {
		theme = usePlainTheme();
		return null;
	}
	await commands.emulate({ colorScheme: 'light', forcedColors: 'active' });
	try {
		const { rerender } = await render(<Sample />);
		await expect.poll(() => theme?.ink).toBe('rgb(0, 0, 0)');
		expect(theme).toMatchObject({ ground: 'rgb(255, 255, 255)', people: light.people });
		await commands.emulate({ colorScheme: 'dark', forcedColors: 'none' });
		await expect.poll(() => theme).toBe(dark);
		await rerender(<Sample />);
	} finally {
		await commands.emulate({ colorScheme: 'light', forcedColors: 'none' });
	}
});
