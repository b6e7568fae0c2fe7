import { deflateSync } from 'fflate';
import { threadData } from '../export/data/thread-data.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Source } from '../model/reading.ts';
import type { Thread } from '../model/thread.ts';

/*
 * A link with the thread inside is thread data that concludes nothing, compressed; the address keeps it, so that a
 * reload finds it again.
 */

/**
 * A thread as small as it goes without a format of its own: thread data that states what the file states and concludes
 * nothing, compressed. Reading it back concludes the same as the file. `pseudonyms`: the names in it are some.
 */
export function packThread(thread: Thread, source: Source, pseudonyms: boolean): Uint8Array<ArrayBuffer> {
	const attributions = thread.floors.map(({ author }): Attribution => {
		return author === null ? { grade: 'unknown', others: [] } : { grade: 'stated', value: author, evidence: [] };
	});
	const answers = thread.floors.flatMap(({ number: from, answers }) =>
		(answers ?? []).map((to) => {
			return {
				from,
				to,
				kind: 'stated',
				grade: 'stated',
				probability: null,
				span: null,
				evidence: [],
				others: [],
			} as const;
		}),
	);
	const data = threadData({
		thread,
		source,
		resolution: { attributions, answers, references: thread.floors.map(() => []) },
		graph: { people: [], anonymous: [], ties: [] },
		problems: thread.problems,
		view: {},
		corrections: [],
		pseudonyms,
	});
	return new Uint8Array(deflateSync(new TextEncoder().encode(JSON.stringify(data)), { level: 9 }));
}
