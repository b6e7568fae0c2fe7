import fc from 'fast-check';
import { parseBody } from '../../../src/body/parse.ts';
import { findReferences } from '../../../src/resolve/references.ts';
import { bodyHolds } from '../bodies.ts';
import { holds, isSound } from '../holds.ts';
import { type Kind, kindOf } from '../kind.ts';
import { mutatedText, tokens } from '../mutate/text.ts';
import type { Sample } from '../samples.ts';
import { anySample } from './readers.ts';

/** Floors' texts, Markdown and HTML mixed, to the trees that are shown. */
export function bodies(samples: readonly Sample[]): Kind {
	const found = anySample(samples).map(({ bytes }) => new TextDecoder().decode(bytes).slice(0, 5_000));
	const texts = fc.oneof(tokens, mutatedText(tokens), mutatedText(found));
	const limit = fc.oneof(fc.constant(Number.MAX_SAFE_INTEGER), fc.integer({ min: 1, max: 400 }));
	return kindOf('bodies', fc.record({ text: texts, limit }), async ({ text, limit }) => {
		const { references } = findReferences(text);
		const { nodes, omitted } = parseBody(text, references, limit);
		isSound(nodes, 'nodes');
		bodyHolds(nodes, text);
		holds(omitted >= 0 && text.length - omitted <= limit, 'no more is shown than was asked for');
		return 'read';
	});
}
