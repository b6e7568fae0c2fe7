import { handleKey } from '../../../src/model/thread.ts';
import { holds, isSound } from '../holds.ts';
import { type Kind, kindOf } from '../kind.ts';
import { concludedHolds, opened, threadDataHolds } from '../opened.ts';
import { fileOf, threads } from '../threads.ts';

/** Any thread under pseudonyms: as many floors, nobody of it by name, and each pseudonym leads back to its handle. */
export const pseudonyms: Kind = kindOf('pseudonyms', threads, async (thread) => {
	const [plain, read] = [await opened([fileOf(thread)]), await opened([fileOf(thread)], true)];
	holds(plain !== null && read !== null, 'a thread that is drawn can be read');
	const { worker, opened: all } = read;
	isSound(all, 'opened');
	await concludedHolds(worker, all);
	holds(all.reading.floors.length === plain.opened.reading.floors.length, 'there are as many floors');
	const handles = plain.opened.reading.graph.people.map(({ handle }) => handle);
	const told = await worker.pseudonymsOf(handles);
	const back = await worker.handlesOf(told);
	for (const [index, handle] of handles.entries()) {
		const isTheirs = handleKey(back[index] ?? '') === handleKey(handle);
		// A handle that looks like a pseudonym is nobody's where another has that one.
		holds(isTheirs, `${told[index]} leads back to ${JSON.stringify(handle)}`);
	}
	holds(new Set(told.map(handleKey)).size === new Set(handles.map(handleKey)).size, 'nobody shares a pseudonym');
	await threadDataHolds(worker, all.reading);
	return 'read';
});
