import { readdirSync, readFileSync } from 'node:fs';
import { known } from '../../src/lib/assert.ts';
import { defaultInferenceSettings, type InferenceSettings } from '../../src/model/inference-settings.ts';
import type { Reading } from '../../src/model/reading.ts';
import { ThreadHolder } from '../../src/worker/thread-holder.ts';

const folder = new URL('../../seeds/', import.meta.url);

/** What the page holds of the thread that ships with the app: figures to test against, under any settings. */
export function seedReading(settings: InferenceSettings = defaultInferenceSettings): Promise<Reading> {
	const key = JSON.stringify(settings);
	const reading = ofSeed.get(key) ?? readSeed(settings);
	ofSeed.set(key, reading);
	return reading;
}

/** By settings, each concluded from once: nobody changes a reading. */
const ofSeed = new Map<string, Promise<Reading>>();

function readSeed(settings: InferenceSettings): Promise<Reading> {
	const name = readdirSync(folder).find((file) => file.endsWith('.txt')) ?? '';
	return readingOf(readFileSync(new URL(name, folder), 'utf8'), settings);
}

/** The same of any text dump. */
export async function readingOf(
	text: string,
	settings: InferenceSettings = defaultInferenceSettings,
): Promise<Reading> {
	const worker = new ThreadHolder();
	const read = await worker.read([{ name: 'thread.txt', from: new Blob([text]) }], () => {});
	if (!read.ok) throw new Error(read.error.code);
	return known(await worker.conclude(settings, null, () => {}), 'conclusion').reading;
}
