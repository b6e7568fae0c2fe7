import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type GivenFile, readThread } from '../../src/formats/read.ts';

/** A whole file to start from. */
export interface Sample extends GivenFile {
	/** The format that reads it; null: none does. */
	readonly format: string | null;
	readonly folder: string;
}

/** Files of the project, always the same. Whoever adds a format puts a small one into the first folder. */
export const ownFolders: readonly string[] = ['test/fixtures/samples', 'seeds'];
/** Real threads, which lie beside the project and are no part of it. */
export const otherFolders: readonly string[] = ['../shared/threads', '../shared/cases'];
/** Of larger files a case would take too long. */
const largest = 120_000;

/** The files of these folders, those below them too; folders that are not there have none. */
export async function samplesIn(folders: readonly string[]): Promise<readonly Sample[]> {
	const samples: Sample[] = [];
	for (const { folder, path } of folders.filter(existsSync).flatMap(filesIn)) {
		const file = { name: basename(path), bytes: new Uint8Array(readFileSync(path)), folder };
		const read = await readThread(file.bytes, file.name);
		samples.push({ ...file, format: read.ok ? read.value.format : null });
	}
	return samples;
}

function filesIn(folder: string): readonly { readonly folder: string; readonly path: string }[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => !/README|\.(answer|truth)\.json$/.test(name))
		.sort()
		.map((name) => join(folder, name))
		.filter((path) => statSync(path).isFile() && statSync(path).size <= largest)
		.map((path) => ({ folder, path }));
}
