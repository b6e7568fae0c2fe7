import type { FileText, Format } from './format.ts';
import { largest } from './limits.ts';
import { loadFurther } from './load.ts';

const beginning = 5_000;
const comments = /^\s*(?:<!--[\s\S]*?-->\s*)*/;
const documentStart = /^<(?:!doctype\s+html|html|head|body|meta)\b/i;
/** Chromium's web archives (MHTML). */
const archiveStart = /^\s*From: <Saved by /;

/** Pages of a V2EX topic as a browser saved them: HTML, one file a page. Takes any HTML, to say what is wrong with it. */
export const v2exPage: Format = {
	id: 'v2ex-page',
	largest: largest.page,
	recognises(text, name) {
		const start = text.slice(0, beginning).replace(comments, '');
		if (documentStart.test(start) || archiveStart.test(start)) return true;
		if (/\.x?html?$/i.test(name)) return /<\w/.test(start);
		return start.startsWith('<') && /class=["']?reply_content\b/.test(text);
	},
	async read(text) {
		const outcome = await readSeveral([{ name: '', text }]);
		return outcome.ok ? { ok: true, value: outcome.value.recorded } : outcome;
	},
	readSeveral,
};

async function readSeveral(files: readonly FileText[]) {
	const { readPage, mergePages, readTopic } = await loadFurther();
	return readTopic(files, readPage, mergePages);
}
