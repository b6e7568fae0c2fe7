import { transfer, wrap } from 'comlink';
import { startWorker } from '../../lib/worker-life.ts';
import { fileTypeOf } from '../file-types.ts';
import type { GifWorker } from './gif-entry.ts';
import type { FilmWriter } from './writer.ts';

/** Writes GIF in a worker of its own: looking for the nearest of 255 colours takes a while for each picture. */
export async function gifWriter(canvas: HTMLCanvasElement): Promise<FilmWriter> {
	const started = startWorker(() => new Worker(new URL('./gif-entry.ts', import.meta.url), { type: 'module' }));
	const remote = wrap<GifWorker>(started.worker);
	const answer = <T>(promise: Promise<T>): Promise<T> => Promise.race([promise, started.gone]);
	const pixels = () => {
		const { data } = contextOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
		return transfer(data, [data.buffer]);
	};
	await answer(remote.begin({ width: canvas.width, height: canvas.height }, pixels()));
	return {
		add: (seconds) => answer(remote.add(pixels(), seconds)),
		finish: async () => new Blob([await answer(remote.finish())], { type: fileTypeOf('gif').mediaType }),
		end: () => started.end('closed'),
	};
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
	const context = canvas.getContext('2d');
	if (context === null) throw new Error('no canvas');
	return context;
}
