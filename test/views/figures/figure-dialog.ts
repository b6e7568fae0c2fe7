import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { drawThread } from '../../fixtures/draw.ts';

/** Four people in two conversations. */
export const thread = {
	...drawThread(
		['伞架还是雨靴', { author: 'Ann' }],
		['@Ann 伞架', { author: 'Bob' }],
		['@Bob #1 why', { author: 'Ann' }],
		['@Cat come', { author: 'Dan' }],
		['@Dan #3 here', { author: 'Cat' }],
	),
	title: '一堆拿技术',
};

export const field = (name: string) => page.getByRole('dialog').getByLabelText(name, { exact: true });
export const choose = (name: string, option: string) => field(name).selectOptions(option);
export const button = (name: string | RegExp) => page.getByRole('dialog').getByRole('button', { name });

/** Waits until the preview is the figure of what is chosen, and gives the document that it shows. */
export async function figure(): Promise<string> {
	const image = page.elementLocator(document.body).getByRole('img', { name: /./ });
	await expect.poll(() => document.querySelector('[data-figure=ready] img')).not.toBeNull();
	return (await fetch((image.element() as HTMLImageElement).src)).text();
}
