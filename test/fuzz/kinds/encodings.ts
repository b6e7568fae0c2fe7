import fc from 'fast-check';
import { decode } from '../../../src/formats/decode.ts';
import { utf16 } from '../../formats/encode.ts';
import { holds, isSound } from '../holds.ts';
import { type Kind, kindOf } from '../kind.ts';
import { joined, mutatedBytes } from '../mutate/bytes.ts';
import { mutatedText } from '../mutate/text.ts';
import type { Sample } from '../samples.ts';
import { anySample } from './readers.ts';

const marks = [[], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0, 0, 0xfe, 0xff], [0x2b, 0x2f, 0x76]];
const mark = fc.constantFrom(...marks).map((bytes) => Uint8Array.from(bytes));

/** Texts in one encoding and another, marked as a third, and bytes of none. */
export function encodings(samples: readonly Sample[]): Kind {
	const text = anySample(samples).chain(({ bytes }) => mutatedText(fc.constant(new TextDecoder().decode(bytes))));
	const written = fc.oneof(
		text.map((each) => new TextEncoder().encode(each)),
		text.map((each) => utf16(each, 'utf-16le')),
		text.map((each) => utf16(each, 'utf-16be')),
		text.map((each) => Uint8Array.from(each, (sign) => sign.charCodeAt(0) & 0xff)),
		fc.tuple(text, text).map(([a, b]) => joined(new TextEncoder().encode(a), utf16(b, 'utf-16le'))),
		fc.uint8Array({ maxLength: 300 }),
	);
	const bytes = fc.oneof(written, mutatedBytes(written));
	const inputs = fc.tuple(mark, bytes).map(([mark, bytes]) => joined(mark, bytes));
	return kindOf('encodings', inputs, async (bytes) => {
		const outcome = await decode(bytes);
		isSound(outcome, 'decoded');
		if (!outcome.ok) return 'refused';
		const { text, problems } = outcome.value;
		holds(/\S/.test(text) && !/[\r\0]/.test(text), 'a text has something in it, and neither CR nor NUL');
		for (const { line } of problems) holds(line !== null && line <= text.split('\n').length, 'a line of the text');
		return 'read';
	});
}
