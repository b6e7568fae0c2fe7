import fc from 'fast-check';
import { hitsAt } from '../../../src/model/found.ts';
import { markHits } from '../../../src/search/mark.ts';
import { holds, isSound } from '../holds.ts';
import { type Kind, kindOf } from '../kind.ts';
import { place } from '../mutate/text.ts';
import { hostileWords } from '../mutate/tokens.ts';
import { opened } from '../opened.ts';
import { fileOf, handle, threads } from '../threads.ts';

const word = fc.oneof(
	handle,
	fc.constantFrom(...hostileWords, '"', '“', '” ', '  ', '#1', '楼', '的', 'ｏｐ', 'ﾊﾞ', 'ß'),
	fc.string({ unit: 'binary', maxLength: 3 }),
);
const words = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '));
/** Words, or a passage of a floor. */
const inputs = fc.record({ thread: threads, words, at: place }).map(({ thread, words, at }) => {
	const all = thread.floors.map(({ text }) => text).join(' ');
	const start = Math.floor(at * all.length);
	return { thread, query: words === '' ? all.slice(start, start + 4) : words };
});

/** Any query in any thread: hits lie in their floors, in order and apart, and can be marked in what is shown. */
export const search: Kind = kindOf('search', inputs, async ({ thread, query }) => {
	const read = await opened([fileOf(thread)]);
	holds(read !== null, 'a thread that is drawn can be read');
	const { worker, opened: all } = read;
	const found = await worker.search(query);
	holds(found !== null, 'nobody else searches');
	isSound(found, 'found');
	const lengths = new Map(all.reading.floors.map(({ number, length }) => [number, length]));
	const bodies = await worker.bodies(found.floors, true);
	for (const [index, floor] of found.floors.entries()) {
		let at = 0;
		const hits = hitsAt(found, index);
		holds(hits.length > 0, `floor ${floor} has hits`);
		for (const { start, end } of hits) {
			holds(start >= at && end > start && end <= (lengths.get(floor) ?? 0), `${start} to ${end} in floor ${floor}`);
			at = end;
		}
		const { unseen } = markHits(bodies[index]?.nodes ?? [], hits, query);
		holds(unseen >= 0 && unseen <= hits.length, 'as many hits are unseen as there are');
	}
	return found.floors.length > 0 ? 'read' : 'refused';
});
