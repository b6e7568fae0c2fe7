import { openCorrectionsFile } from '../../sync/corrections-file.ts';
import { open } from '../../thread/open.ts';

/**
 * Opens the thread that the files hold; a notice names files that do not belong to it. A file of corrections alone is
 * opened on top of its thread.
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

/** A file of corrections says what it is in its first bytes; nothing of a thread's text is in it. */
async function isOfCorrections(file: File): Promise<boolean> {
	if (file.size > 10_000_000 || !file.name.toLowerCase().endsWith('.json')) return false;
	const beginning = await file
		.slice(0, 100)
		.text()
		.catch(() => '');
	return /^\uFEFF?\s*\{\s*"format"\s*:\s*"loutu-corrections"/.test(beginning);
}

/** Does pasted text begin as a thread does: as a text dump, as a page or as JSON? Anything else may be pasted by mistake. */
export function looksLikeThread(text: string): boolean {
	return /^\s*(?:###\s|[{[<]|From: <Saved by )/.test(text) || /^-{20,}\s*$/m.test(text);
}

/** Opens text as though it were a file of that name. */
export async function openText(text: string, name: string): Promise<void> {
	await open([{ name, from: new Blob([text]) }], 'file', null);
}

/** The id of the file input that is always in the document. */
export const fileInputId = 'files';

/** Asks for files with the browser's own dialog; what is chosen is opened. */
export function chooseFiles(): void {
	document.getElementById(fileInputId)?.click();
}
