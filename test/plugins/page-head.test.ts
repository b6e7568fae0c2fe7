import { readFileSync } from 'node:fs';
import type { HtmlTagDescriptor, IndexHtmlTransformContext } from 'vite';
import { expect, test } from 'vitest';
import { pageHead } from '../../plugins/page-head.ts';

const html = readFileSync('index.html', 'utf8');

/** What the plugin puts into the head of a build that is told that address, by name. */
async function headAt(address: string | undefined): Promise<Map<string, string>> {
	const { transformIndexHtml } = pageHead(address);
	if (typeof transformIndexHtml !== 'function') throw new Error('no hook');
	const context = {} as IndexHtmlTransformContext;
	const tags = (await (transformIndexHtml as (html: string, context: object) => unknown)(html, context)) as
		| HtmlTagDescriptor[]
		| undefined;
	return new Map(
		(tags ?? []).map(({ attrs }) => {
			const { property, name, rel, content, href } = attrs as Record<string, string | undefined>;
			return [property ?? name ?? rel ?? '', content ?? href ?? ''];
		}),
	);
}

test('without an address nothing is said', async () => {
	expect(await headAt(undefined)).toEqual(new Map());
	expect(await headAt('')).toEqual(new Map());
});

test('with one, whoever shows a link has title, description and picture', async () => {
	const head = await headAt('https://example.org/loutu?from=here#v=1');
	expect(head.get('canonical')).toBe('https://example.org/loutu/');
	expect(head.get('og:url')).toBe('https://example.org/loutu/');
	expect(head.get('og:title')).toBe('Loutu 楼图');
	expect(head.get('og:description')).toContain('谁回复了谁');
	expect(head.get('og:image')).toBe('https://example.org/loutu/figure.png');
	expect(head.get('twitter:card')).toBe('summary_large_image');
});

test('the picture is there, as large as is said, and of the shape that links are shown in', async () => {
	const head = await headAt('https://example.org/');
	const png = readFileSync('public/figure.png');
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	const size = [Number(head.get('og:image:width')), Number(head.get('og:image:height'))];
	expect(size).toEqual([png.readUInt32BE(16), png.readUInt32BE(20)]);
	expect((size[0] ?? 0) / (size[1] ?? 1)).toBeGreaterThan(1.5);
});

test.each(['example.org', 'file:///srv/loutu', 'javascript:alert(1)'])('%s is no address of a page', (address) => {
	expect(() => pageHead(address)).toThrow(address);
});
