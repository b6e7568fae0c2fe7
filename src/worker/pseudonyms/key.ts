import { guarded, quoted } from '../../export/data/csv.ts';
import type { DataFile } from '../../model/data-format.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** Whose pseudonym is whose, as CSV like the other tables: it must not lie beside what the pseudonyms are for. */
export function keyFile({ all }: Pseudonyms): DataFile {
	const rows = [
		['pseudonym', 'handle'],
		...Array.from(all.values(), ({ handle, pseudonym }) => [pseudonym, guarded(handle)]),
	];
	return {
		content: rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join(''),
		ending: 'key.csv',
		mediaType: 'text/csv',
	};
}
