import { openCorrectionsFile } from '../../sync/corrections-file.ts';
import { open } from '../../thread/open.ts';

/**
 * Opens the thread that the files are of; those that do not belong together are named afterwards. A file of corrections
 * alone is opened on top of its thread.
 */
export async function openFiles(files: readonly File[]): Promise<void> {
	const [only] = files;
	if (only !== undefined && files.length === 1 && (await isOfCorrections(only))) {
		return openCorrectionsFile(await only.text(), only.name);
	}
	await open(
		files.map((file) => ({ name: file.name, from: file })),
		'file',
		null,
	);
}

/** Such a file says so at its very beginning, and has no text of a thread in it. */
async function isOfCorrections(file: File): Promise<boolean> {
	if (file.size > 10_000_000 || !file.name.toLowerCase().endsWith('.json')) return false;
	const beginning = await file
		.slice(0, 100)
		.text()
		.catch(() => '');
	return /^\uFEFF?\s*\{\s*"format"\s*:\s*"loutu-corrections"/.test(beginning);
}

/** Opens text as though it were a file of that name. */
export async function openText(text: string, name: string): Promise<void> {
	await open([{ name, from: new Blob([text]) }], 'file', null);
}

/** Of the file input that is always in the document. */
export const fileInputId = 'files';

/** Asks for files with the browser's own dialog; what is chosen is opened. */
export function chooseFiles(): void {
	document.getElementById(fileInputId)?.click();
}
