import type { FileText, Format } from './format.ts';
import { looksLikeJson } from './json.ts';
import { largest } from './limits.ts';
import { loadFurther } from './load.ts';

const beginning = 100_000;
const sign = /"content_rendered"\s*:|^\s*\{\s*"success"\s*:|^\s*\[\s*\]\s*$/;

/** Answers of V2EX's API as JSON: a topic, and its replies in one file or several. */
export const v2exApi: Format = {
	id: 'v2ex-api',
	largest: largest.json,
	recognises: (text, name) => looksLikeJson(text, name) && sign.test(text.slice(0, beginning)),
	async read(text) {
		const outcome = await readSeveral([{ name: '', text }]);
		return outcome.ok ? { ok: true, value: outcome.value.recorded } : outcome;
	},
	readSeveral,
};

async function readSeveral(files: readonly FileText[]) {
	const { readAnswer, mergeAnswers, readTopic } = await loadFurther();
	return readTopic(files, readAnswer, mergeAnswers);
}
