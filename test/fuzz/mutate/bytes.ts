import fc from 'fast-check';
import { length, place } from './text.ts';

interface Edit {
	readonly how: 'flip' | 'overwrite' | 'insert' | 'drop' | 'repeat' | 'cut';
	readonly at: number;
	readonly length: number;
	readonly bytes: Uint8Array;
}

const edit: fc.Arbitrary<Edit> = fc.record({
	how: fc.constantFrom('flip', 'flip', 'overwrite', 'insert', 'drop', 'repeat', 'cut'),
	at: place,
	length,
	bytes: fc.oneof(
		fc.uint8Array({ minLength: 1, maxLength: 6 }),
		fc
			.constantFrom([0], [0xff], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0xed, 0xa0, 0x80], [0xc0, 0x80])
			.map((bytes) => Uint8Array.from(bytes)),
	),
});

function edited(given: Uint8Array, { how, at, length, bytes }: Edit): Uint8Array {
	const start = Math.floor(at * given.length);
	const [before, passage, after] = [
		given.subarray(0, start),
		given.subarray(start, start + length),
		given.subarray(start + length),
	];
	switch (how) {
		case 'flip': {
			const flipped = given.slice();
			flipped[start] = (given[start] ?? 0) ^ (1 << (length % 8));
			return flipped;
		}
		case 'overwrite':
			return joined(before, bytes, given.subarray(start + bytes.length));
		case 'insert':
			return joined(before, bytes, passage, after);
		case 'drop':
			return joined(before, after);
		case 'repeat':
			return joined(before, passage, passage, after);
		case 'cut':
			return before.slice();
	}
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** Bytes with a few edits: bits turned over, marks of encodings put in, passages dropped, repeated, cut off. */
export function mutatedBytes(given: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
	const edits = fc.array(edit, { minLength: 1, maxLength: 6 });
	return fc.tuple(given, edits).map(([bytes, edits]) => edits.reduce(edited, bytes));
}
