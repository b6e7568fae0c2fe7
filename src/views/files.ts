import { open } from '../state/session.ts';

/** Opens the thread that the files are of; those that do not belong together are named afterwards. */
export async function openFiles(files: readonly File[]): Promise<void> {
	await open(
		files.map((file) => ({ name: file.name, from: file })),
		'file',
		null,
	);
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
