import type { Size } from '../charts/chart.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { imageOf } from './png.ts';

/** How a playback is recorded. */
export interface Recording {
	/** The picture at a share of the whole, from 0 to 1, as an SVG document. */
	readonly frame: (share: number) => string;
	readonly pixels: Size;
	readonly seconds: number;
	readonly onProgress: (share: number) => void;
	readonly signal: AbortSignal;
}

export type RecordError =
	| { readonly code: 'unsupported' }
	| { readonly code: 'cancelled' }
	| { readonly code: 'failed'; readonly message: string };

const frameMs = 1000 / 12;
/** The last picture stands for so long. */
const holdMs = 1500;
/** So much longer where the machine is too busy to have encoded anything until then. */
const patienceMs = 20_000;
const bitsPerSecond = 8_000_000;
const mediaTypes = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'];

function supportedType(): string | null {
	if (typeof MediaRecorder === 'undefined') return null;
	return mediaTypes.find((type) => MediaRecorder.isTypeSupported(type)) ?? null;
}

/** True where the browser can write WebM at all. */
export function canRecord(): boolean {
	return supportedType() !== null && 'captureStream' in HTMLCanvasElement.prototype;
}

/** A playback as WebM, recorded while it is drawn: it takes as long as it lasts. */
export async function record(recording: Recording): Promise<Result<Blob, RecordError>> {
	const mimeType = supportedType();
	if (mimeType === null || !canRecord()) return fail({ code: 'unsupported' });
	const canvas = document.createElement('canvas');
	canvas.width = recording.pixels.width;
	canvas.height = recording.pixels.height;
	const context = canvas.getContext('2d');
	if (context === null) return fail({ code: 'failed', message: 'no canvas' });
	const recorder = new MediaRecorder(canvas.captureStream(), { mimeType, videoBitsPerSecond: bitsPerSecond });
	const parts: Blob[] = [];
	recorder.ondataavailable = ({ data }) => parts.push(data);
	const isEmpty = () => parts.every(({ size }) => size === 0);
	const stopped = new Promise<void>((resolve, reject) => {
		recorder.onstop = () => resolve();
		recorder.onerror = () => reject(new Error('the browser stopped recording'));
	});
	try {
		await play(recording, context, () => recorder.start(250), isEmpty);
		recorder.stop();
		await stopped;
	} catch (error) {
		return fail({ code: 'failed', message: error instanceof Error ? error.message : String(error) });
	} finally {
		if (recorder.state !== 'inactive') recorder.stop();
		for (const track of recorder.stream.getTracks()) track.stop();
	}
	const video = new Blob(parts, { type: 'video/webm' });
	if (recording.signal.aborted) return fail({ code: 'cancelled' });
	return video.size === 0 ? fail({ code: 'failed', message: 'empty video' }) : ok(video);
}

/** Draws by the clock: a machine that is too slow leaves pictures out instead of playing slower. */
async function play(
	recording: Recording,
	context: CanvasRenderingContext2D,
	start: () => void,
	isEmpty: () => boolean,
): Promise<void> {
	const { frame, pixels, seconds, onProgress, signal } = recording;
	const put = (image: HTMLImageElement) => context.drawImage(image, 0, 0, pixels.width, pixels.height);
	const draw = async (share: number) => {
		const image = await imageOf(frame(share));
		put(image);
		onProgress(share);
		return image;
	};
	let last = await draw(0);
	start();
	const begin = performance.now();
	for (let share = 0; share < 1 && !signal.aborted; ) {
		const next = performance.now() + frameMs;
		share = Math.min(1, (performance.now() - begin) / (seconds * 1000));
		last = await draw(share);
		await pause(next - performance.now());
	}
	// Drawn again and again, since a busy machine may have encoded none of the pictures before.
	const end = performance.now() + holdMs;
	const isHeld = () => performance.now() < end || (isEmpty() && performance.now() < end + patienceMs);
	while (!signal.aborted && isHeld()) {
		put(last);
		await pause(frameMs);
	}
}

function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
