import { afterEach, expect, test, vi } from 'vitest';
import type { FilmType } from '../../src/export/file-types.ts';
import { makeFilm } from '../../src/export/film/film.ts';

afterEach(() => vi.unstubAllGlobals());

/** A picture of odd sides, with a black part that grows in ten steps. */
const pixels = { width: 121, height: 77 };
const frame = (share: number) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="121" height="77"><rect width="121" height="77" fill="#fff"/><rect width="${12 * Math.floor(share * 10)}" height="77"/></svg>`;

async function film(type: FilmType, seconds = 2): Promise<{ blob: Blob; shares: number[] }> {
	const shares: number[] = [];
	const { signal } = new AbortController();
	const made = await makeFilm({ frame, pixels, seconds, onProgress: (share) => shares.push(share), signal }, type);
	if (!made.ok) throw new Error(JSON.stringify(made.error));
	return { blob: made.value, shares };
}

/** As in a tab that nobody sees: there are no frames, and no picture is decoded ahead. */
function hide(): void {
	vi.stubGlobal('requestAnimationFrame', () => 0);
	vi.spyOn(HTMLImageElement.prototype, 'decode').mockImplementation(() => new Promise(() => {}));
}

const loaded = (video: HTMLVideoElement, event: 'loadedmetadata' | 'seeked') =>
	new Promise((resolve, reject) => {
		video.addEventListener(event, resolve, { once: true });
		video.addEventListener('error', () => reject(new Error(video.error?.message)), { once: true });
	});

/** The share of dark pixels. */
function darkIn(source: CanvasImageSource): number {
	const canvas = new OffscreenCanvas(pixels.width, pixels.height);
	const context = canvas.getContext('2d');
	context?.drawImage(source, 0, 0);
	const data = context?.getImageData(0, 0, pixels.width, pixels.height).data ?? [];
	return data.filter((value, at) => at % 4 === 0 && value < 128).length / (pixels.width * pixels.height);
}

test('a WebM says how long it is and can be sought, though it was made in a tab that nobody sees', async () => {
	hide();
	const { blob, shares } = await film('webm');
	expect(blob.type).toBe('video/webm');
	expect(shares.at(-1)).toBe(1);
	const video = document.createElement('video');
	video.src = URL.createObjectURL(blob);
	await loaded(video, 'loadedmetadata');
	expect(video.duration).toBeCloseTo(3.5, 1);
	expect([video.videoWidth, video.videoHeight]).toEqual([121, 77]);
	for (const [time, dark] of [
		[3.2, 0.99],
		[1.05, 0.5],
		[0.05, 0],
	] as const) {
		video.currentTime = time;
		await loaded(video, 'seeked');
		// The picture of that moment may come a little after it was found.
		await expect.poll(() => Math.abs(darkIn(video) - dark), { message: `at ${time} s` }).toBeLessThan(0.12);
	}
	URL.revokeObjectURL(video.src);
});

test('a GIF has all its pictures in their order and time', async () => {
	hide();
	const { blob } = await film('gif');
	expect(blob.type).toBe('image/gif');
	const decoder = new ImageDecoder({ data: await blob.arrayBuffer(), type: 'image/gif' });
	await decoder.tracks.ready;
	const count = decoder.tracks.selectedTrack?.frameCount ?? 0;
	const dark: number[] = [];
	let duration = 0;
	for (let frameIndex = 0; frameIndex < count; frameIndex++) {
		const { image } = await decoder.decode({ frameIndex });
		dark.push(darkIn(image));
		duration += image.duration ?? 0;
		image.close();
	}
	expect(count).toBe(11);
	expect(dark).toEqual(dark.toSorted((a, b) => a - b));
	expect([dark[0], dark.at(-1)]).toEqual([0, expect.closeTo(120 / 121, 2)]);
	expect(duration / 1e6).toBeCloseTo(3.5, 1);
});

test.each(['webm', 'gif'] as const)('a %s that is stopped is none', async (type) => {
	const stop = new AbortController();
	const onProgress = () => stop.abort();
	const made = await makeFilm({ frame, pixels, seconds: 30, onProgress, signal: stop.signal }, type);
	expect(made).toEqual({ ok: false, error: { code: 'cancelled' } });
});

test('where the browser encodes nothing, WebM is refused', async () => {
	vi.stubGlobal('VideoEncoder', undefined);
	const { signal } = new AbortController();
	const made = await makeFilm({ frame, pixels, seconds: 1, onProgress: () => {}, signal }, 'webm');
	expect(made).toEqual({ ok: false, error: { code: 'unsupported' } });
});
