import fc from 'fast-check';
import { formats } from '../../../src/formats/list.ts';
import type { GivenFile } from '../../../src/formats/read.ts';
import { type Kind, kindOf } from '../kind.ts';
import { mutatedBytes } from '../mutate/bytes.ts';
import { mutatedJson } from '../mutate/json.ts';
import { mutatedText, tokens } from '../mutate/text.ts';
import { filesHold } from '../opened.ts';
import type { Sample } from '../samples.ts';

/** A kind for each format that Loutu reads, from the samples that it reads. */
export function readerKinds(samples: readonly Sample[]): readonly Kind[] {
	return formats.map(({ id }) => {
		const own = samples.filter(({ format }) => format === id);
		// Without samples a format is fuzzed by what others have; a test asks for one.
		const files = mutatedFile(own.length > 0 ? own : samples);
		return kindOf(
			`read ${id}`,
			files.map((file) => [file]),
			filesHold,
		);
	});
}

/** Long samples take long, and have little that short ones have not. */
const short = 10_000;

/** One of the samples, the short ones more often. */
export function anySample(samples: readonly Sample[]): fc.Arbitrary<Sample> {
	const isShort = ({ bytes }: Sample) => bytes.length <= short;
	const [few, many] = [samples.filter(isShort), samples.filter((sample) => !isShort(sample))];
	if (few.length === 0 || many.length === 0) return fc.constantFrom(...samples);
	return fc.oneof(
		{ weight: 40, arbitrary: fc.constantFrom(...few) },
		{ weight: 1, arbitrary: fc.constantFrom(...many) },
	);
}

/** A sample whose bytes, text or, where it is JSON, structure is changed; at times nothing but its name is left. */
export function mutatedFile(samples: readonly Sample[]): fc.Arbitrary<GivenFile> {
	return anySample(samples).chain(({ name, bytes }): fc.Arbitrary<GivenFile> => {
		const text = new TextDecoder().decode(bytes);
		const json = parsed(text);
		const ways = [
			{ weight: 1, arbitrary: mutatedBytes(fc.constant(bytes)) },
			{ weight: 4, arbitrary: mutatedText(fc.constant(text)).map(encoded) },
			{ weight: 1, arbitrary: tokens.map((drawn) => encoded(text.slice(0, 200) + drawn)) },
			...(json === undefined ? [] : [{ weight: 8, arbitrary: mutatedJson(fc.constant(json)).map(encoded) }]),
		];
		return fc.oneof(...ways).map((bytes) => ({ name, bytes }));
	});
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function encoded(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
