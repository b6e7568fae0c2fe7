import { unzipSync } from 'fflate';
import { plainOptions } from '../../support/data-cases.ts';
import { readXml } from '../../support/read-xml.ts';
import { holds } from '../holds.ts';
import { type Kind, kindOf } from '../kind.ts';
import { opened, threadDataHolds, writableFormats } from '../opened.ts';
import { fileOf, threads } from '../threads.ts';

/** Every data file of any thread: it can be written, other programs can parse it, and thread data reads back. */
export const exportsOfThreads: Kind = kindOf('exports', threads, async (thread) => {
	const read = await opened([fileOf(thread)]);
	holds(read !== null, 'a thread that is drawn can be read');
	const { worker, opened: all } = read;
	await threadDataHolds(worker, all.reading);
	for (const id of writableFormats(all.reading)) {
		const { content, mediaType } = await worker.exportData(id, plainOptions);
		if (typeof content !== 'string') parts(content);
		else if (mediaType.includes('json')) JSON.parse(content);
		else if (mediaType.includes('xml')) readXml(content);
	}
	return 'read';
});

function parts(zip: Uint8Array): void {
	for (const [name, bytes] of Object.entries(unzipSync(zip))) {
		const lines = new TextDecoder().decode(bytes).split('\n').filter(Boolean);
		for (const text of name.endsWith('.jsonl') ? lines : [lines.join('\n')]) JSON.parse(text);
	}
}
