import { readFileSync } from 'node:fs';
import type { HtmlTagDescriptor, Plugin } from 'vite';

/** The picture that stands for the app elsewhere, below `public`. */
const picture = 'figure.png';

/**
 * Tells whoever shows a link to the app what it is: title, description and picture, taken from the page's own head.
 * Pictures of links need whole addresses, so that nothing is said where a build is not given its own.
 *
 * @param address where the build will be found, as in `LOUTU_ADDRESS`; none when left out or empty
 * @throws Error where it is no address of the web
 */
export function pageHead(address: string | undefined): Plugin {
	const place = address ? placeOf(address) : null;
	return {
		name: 'page-head',
		transformIndexHtml: (html) => (place === null ? [] : headTags(html, place, pngSize(`public/${picture}`))),
	};
}

function placeOf(address: string): URL {
	const place = URL.canParse(address) ? new URL(address) : null;
	if (place === null || !/^https?:$/.test(place.protocol)) {
		throw new Error(`LOUTU_ADDRESS is no address of the web: ${address}`);
	}
	// A folder, whether or not it was written as one.
	place.pathname = place.pathname.replace(/\/?$/, '/');
	place.search = '';
	place.hash = '';
	return place;
}

interface Size {
	readonly width: number;
	readonly height: number;
}

function headTags(html: string, place: URL, { width, height }: Size): HtmlTagDescriptor[] {
	const title = passage(html, /<title>(.*?)<\/title>/s);
	const description = passage(html, /<meta name="description" content="(.*?)"/s);
	const image = new URL(picture, place).href;
	const open = { title, description, type: 'website', url: place.href, image };
	const about = { 'image:width': String(width), 'image:height': String(height), 'image:alt': description };
	return [
		{ tag: 'link', attrs: { rel: 'canonical', href: place.href } },
		...Object.entries({ ...open, ...about }).map(([name, content]) => meta('property', `og:${name}`, content)),
		meta('name', 'twitter:card', 'summary_large_image'),
	].map((tag) => ({ ...tag, injectTo: 'head' as const }));
}

function meta(by: 'property' | 'name', name: string, content: string): HtmlTagDescriptor {
	return { tag: 'meta', attrs: { [by]: name, content } };
}

function passage(html: string, pattern: RegExp): string {
	const [, found] = pattern.exec(html) ?? [];
	if (found === undefined) throw new Error(`index.html has no ${pattern.source}`);
	return found;
}

/** Width and height stand at the beginning of every PNG (https://www.w3.org/TR/png-3/#11IHDR). */
function pngSize(path: string): Size {
	const bytes = readFileSync(path);
	return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
