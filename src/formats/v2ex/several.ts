import { fail, ok, type Result } from '../../lib/result.ts';
import type { ReadError } from '../../model/thread.ts';
import type { FileText, LeftOut, Recorded, Several } from '../format.ts';
import type { TopicFile } from './topic.ts';

/** Reads the files that belong to the topic of the first that can be read, and merges them. */
export function readTopic(
	files: readonly FileText[],
	readOne: (file: FileText) => Result<TopicFile, ReadError>,
	merge: (files: readonly TopicFile[]) => Recorded,
): Result<Several, ReadError> {
	const leftOut = new Map<FileText, LeftOut>();
	const read: TopicFile[] = [];
	for (const file of files) {
		const outcome = readOne(file);
		if (!outcome.ok) leftOut.set(file, outcome.error);
		else if (read.every((other) => isSameTopic(other, outcome.value))) read.push(outcome.value);
		else leftOut.set(file, { code: 'other-thread' });
	}
	if (read.some(({ opening, replies }) => opening !== null || replies.length > 0)) {
		return ok({ recorded: merge(read), leftOut });
	}
	const [reason] = leftOut.values();
	return fail(reason !== undefined && 'params' in reason ? reason : { code: 'no-topic', params: { kind: 'empty' } });
}

/** What does not say which topic it belongs to is taken for the others'. */
function isSameTopic(a: TopicFile, b: TopicFile): boolean {
	if (a.id !== null && b.id !== null) return a.id === b.id;
	return a.title === null || b.title === null || a.title === b.title;
}
