import fc from 'fast-check';
import { type Kind, kindOf } from '../kind.ts';
import { mutatedText, tokens } from '../mutate/text.ts';
import { filesHold } from '../opened.ts';
import type { Sample } from '../samples.ts';
import { anySample } from './readers.ts';

/** Text as it comes from a clipboard: of anything, under a name that says nothing. */
export function pastedText(samples: readonly Sample[]): Kind {
	const copied = anySample(samples).map(({ bytes }) => new TextDecoder().decode(bytes));
	const words = copied.map((text) => text.replace(/<[^>]*>/g, ' '));
	const texts = fc.oneof(copied.chain(cut), words.chain(cut), tokens, fc.string({ unit: 'binary', maxLength: 200 }));
	return kindOf('pasted text', mutatedText(texts), (text) =>
		filesHold([{ name: 'Pasted text', bytes: new TextEncoder().encode(text) }]),
	);
}

/** A passage of it: nobody copies all of a page. */
function cut(text: string): fc.Arbitrary<string> {
	const at = fc.nat({ max: text.length });
	return fc.tuple(at, at).map(([a, b]) => text.slice(Math.min(a, b), Math.max(a, b)));
}
