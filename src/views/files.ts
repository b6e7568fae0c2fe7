import { useResults } from '../state/results.ts';
import { open } from '../state/session.ts';

/** Opens the first of the files; says so where more were given. */
export async function openFiles(files: readonly File[]): Promise<void> {
	const [first] = files;
	if (first === undefined) return;
	await open({ name: first.name, from: first }, 'file', null);
	const { notice } = useResults.getState();
	if (files.length > 1 && notice === null) {
		useResults.setState({ notice: { kind: 'only-first', name: first.name, count: files.length } });
	}
}

/** Opens text as though it were a file of that name. */
export async function openText(text: string, name: string): Promise<void> {
	await open({ name, from: new Blob([text]) }, 'file', null);
}
