import { expose, transfer } from 'comlink';
import type { Size } from '../../charts/chart.ts';
import { known } from '../../lib/assert.ts';
import { showLife } from '../../lib/worker-life.ts';
import { GifWriter } from './gif-writer.ts';

let writer: GifWriter | null = null;

/** What the worker does that writes one GIF. */
const worker = {
	begin(size: Size, whole: Uint8ClampedArray) {
		writer = new GifWriter(size, whole);
	},
	add(rgba: Uint8ClampedArray, seconds: number) {
		known(writer, 'beginning of the GIF').add(rgba, seconds);
	},
	finish() {
		const bytes = known(writer, 'beginning of the GIF').finish();
		return transfer(bytes, [bytes.buffer]);
	},
};

export type GifWorker = typeof worker;

expose(worker);
showLife((sign) => postMessage(sign));
