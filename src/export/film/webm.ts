import { BufferTarget, CanvasSource, getFirstEncodableVideoCodec, Output, Quality, WebMOutputFormat } from 'mediabunny';
import { known } from '../../lib/assert.ts';
import { fileTypeOf } from '../file-types.ts';
import { canFilm, type FilmWriter } from './writer.ts';

/** Seconds from one picture that stands for itself to the next: players can begin at each. */
const keyFrameInterval = 1;
const quality = new Quality('very-high');

/**
 * Writes WebM by the browser's own encoder, as fast as it can and with the times that are given, so that the file knows
 * its duration and nothing depends on whether anybody looks. Null where the browser encodes nothing for WebM.
 */
export async function webmWriter(canvas: HTMLCanvasElement): Promise<FilmWriter | null> {
	const { width, height } = canvas;
	const codec = canFilm('webm') ? await getFirstEncodableVideoCodec(['vp9', 'vp8', 'av1'], { width, height }) : null;
	if (codec === null) return null;
	const target = new BufferTarget();
	const output = new Output({ format: new WebMOutputFormat(), target });
	const source = new CanvasSource(canvas, { codec, quality, keyFrameInterval, contentHint: 'detail' });
	output.addVideoTrack(source);
	await output.start();
	let time = 0;
	return {
		async add(seconds) {
			await source.add(time, seconds);
			time += seconds;
		},
		async finish() {
			await output.finalize();
			return new Blob([known(target.buffer, 'the film')], { type: fileTypeOf('webm').mediaType });
		},
		end() {
			if (output.state === 'started') void output.cancel();
		},
	};
}
