import { vi } from 'vitest';

/** Keeps what the page saves from the disk until `vi.restoreAllMocks()`; the files, as they come. */
export function catchSaved(): readonly Blob[] {
	const saved: Blob[] = [];
	vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
		if (file instanceof Blob) saved.push(file);
		return '#';
	});
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
	return saved;
}

/** A file that the page has handed the browser to save. */
export interface Saved {
	readonly name: string;
	readonly content: Blob;
}

/** Does it, and resolves to the next file that the page saves; the browser does not get to save it. */
export async function savedBy(act: () => Promise<unknown>): Promise<Saved> {
	const click = HTMLAnchorElement.prototype.click;
	try {
		const { name, address } = await new Promise<{ name: string; address: string }>((resolve, reject) => {
			HTMLAnchorElement.prototype.click = function () {
				if (this.download === '') click.call(this);
				else resolve({ name: this.download, address: this.href });
			};
			act().catch(reject);
		});
		return { name, content: await (await fetch(address)).blob() };
	} finally {
		HTMLAnchorElement.prototype.click = click;
	}
}

/** The pixels of a picture of any kind that the browser knows. */
export async function pixelsOf(picture: Blob): Promise<ImageData> {
	const bitmap = await createImageBitmap(picture);
	const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
	if (context === null) throw new Error('no canvas');
	context.drawImage(bitmap, 0, 0);
	return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** How many different colours there are in a picture: 1 where nothing is drawn. */
export function coloursIn({ data }: ImageData): number {
	const colours = new Set<number>();
	for (let at = 0; at < data.length; at += 4) {
		colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
	}
	return colours.size;
}

/** A saved SVG as a document; throws where it is not well-formed. */
export async function svgOf({ content }: Saved): Promise<Document> {
	const parsed = new DOMParser().parseFromString(await content.text(), 'image/svg+xml');
	if (parsed.querySelector('parsererror') !== null) throw new Error('not well-formed');
	return parsed;
}
