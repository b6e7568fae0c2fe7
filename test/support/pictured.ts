import { readFileSync, writeFileSync } from 'node:fs';
import { networkScene } from '../../src/charts/network/scene.ts';
import { pngChunk } from '../../src/export/png-chunks.ts';
import { layOut } from '../../src/layout/thread-layouts.ts';
import { surenessOf } from '../../src/model/attribution.ts';
import { noPins } from '../../src/model/graph.ts';
import { filteredBy } from '../../src/store/filtered.ts';
import { openingPosterOf } from '../../src/store/inference.ts';
import { authorId, coloursOf } from '../../src/store/selectors.ts';
import { initialView } from '../../src/view/view.ts';
import { seedReading } from './seed.ts';

/** The pictures of the seed that `npm run pictures` takes. */
export const pictures = ['public/explorer.png', 'public/figure.png'] as const;

/** What the pictures show, as data: who stands where, whose bar is how long, who speaks to whom; a line each. */
export async function pictured(): Promise<string[]> {
	const reading = await seedReading();
	const { graph, centre } = reading;
	const scene = networkScene({
		graph,
		positions: layOut(graph, centre === null ? { id: 'force', centre } : { id: 'clock', centre }),
		pins: noPins,
		view: filteredBy(graph, initialView),
		floors: reading.floors.map((floor) => ({
			...{ number: floor.number, length: floor.length },
			...{ author: authorId(floor), grade: surenessOf(floor.author) },
		})),
		colours: coloursOf(reading),
		prominent: new Set(reading.prominent),
		openingPoster: openingPosterOf(reading),
		size: { width: 1000, height: 600 },
		// Where names have room is a matter of fonts, which differ from machine to machine.
		mostLabels: 0,
		measure: () => 0,
	});
	return [
		...scene.nodes.map(({ id, x, y, radius, colour, ring }) => `${id} ${whole(x, y, radius)} ${colour} ${ring}`),
		...scene.ties.map(({ id, width, sureness }) => `${id} ${whole(10 * width)} ${sureness}`),
		...scene.bars.map(({ first, length, parts }) => `#${first} ${whole(length)} ${parts.map(({ grade }) => grade)}`),
	];
}

/** Machines may differ in the last digits. */
function whole(...numbers: number[]): string {
	return numbers.map(Math.round).join(' ');
}

/** Under this name the lines stand in the picture's file. */
const keyword = 'loutu-scene';
/** Length of a PNG's signature and its first chunk. */
const headLength = 8 + 25;

/** Writes into a PNG what it shows. */
export function sign(path: string, lines: readonly string[]): void {
	const png = readFileSync(path);
	// `iTXt` (https://www.w3.org/TR/png-3/#11iTXt): keyword, not compressed, no language, no translation, text.
	const data = Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`), Buffer.from(lines.join('\n'))]);
	writeFileSync(path, Buffer.concat([png.subarray(0, headLength), pngChunk('iTXt', data), png.subarray(headLength)]));
}

/** What a PNG says that it shows; nothing where it says nothing. */
export function signed(path: string): string[] {
	const png = readFileSync(path);
	for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
		const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
		const text = data.toString('utf8');
		if (png.subarray(at + 4, at + 8).toString() === 'iTXt' && text.startsWith(`${keyword}\0`)) {
			return text.slice(keyword.length + 5).split('\n');
		}
	}
	return [];
}
