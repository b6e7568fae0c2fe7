import { readThreadData } from '../../../src/formats/thread-data-reader.ts';
import { type Kind, kindOf } from '../kind.ts';
import { mutatedJson } from '../mutate/json.ts';
import { filesHold } from '../opened.ts';
import { fileOf, threads } from '../threads.ts';

const data = threads.map((thread): unknown => JSON.parse(new TextDecoder().decode(fileOf(thread).bytes)));

/** Thread data of any thread, changed in its structure. */
export const threadData: Kind = kindOf('thread data', mutatedJson(data), async (text) =>
	readThreadData(text).ok ? filesHold([{ name: 'x.json', bytes: new TextEncoder().encode(text) }]) : 'refused',
);
