import fc from 'fast-check';
import { readCorrectionsFile } from '../../../src/sync/corrections-file.ts';
import { holds, isSound } from '../holds.ts';
import { type Kind, kindOf } from '../kind.ts';
import { mutatedJson } from '../mutate/json.ts';
import { mutatedText } from '../mutate/text.ts';

const whole = {
	format: 'loutu-corrections',
	version: 1,
	file: { hash: 'ab12', name: 'a.txt', title: 'A' },
	corrections: [
		{ type: 'author', floor: 3, handle: 'ann' },
		{ type: 'not-author', floor: 2, handles: ['bob', 'cat'] },
		{ type: 'same-person', handle: 'ann', as: 'annie' },
		{ type: 'answers', floor: 4, targets: [1, 0] },
	],
};
const texts = fc.oneof(
	{ weight: 4, arbitrary: mutatedJson(fc.constant(whole)) },
	{ weight: 1, arbitrary: mutatedText(fc.constant(JSON.stringify(whole))) },
);

/** Files of corrections alone, altered in every way. */
export const correctionsFile: Kind = kindOf('corrections-file', texts, async (text) => {
	const read = readCorrectionsFile(text);
	if (!read.ok) return 'refused';
	isSound(read.value, 'corrections');
	holds(Array.isArray(read.value.corrections), 'no list of corrections');
	return 'read';
});
