import fc from 'fast-check';
import { type Kind, kindOf } from '../kind.ts';
import { filesHold } from '../opened.ts';
import type { Sample } from '../samples.ts';
import { anySample, mutatedFile } from './readers.ts';

/** Files of any formats together, whole and broken, some of them twice. */
export function severalFiles(samples: readonly Sample[]): Kind {
	const short = samples.filter(({ bytes }) => bytes.length <= 10_000);
	const file = fc.oneof(anySample(short), mutatedFile(short));
	const files = fc.array(file, { minLength: 2, maxLength: 4 });
	const repeated = fc.tuple(files, fc.boolean()).map(([given, isTwice]) => (isTwice ? [...given, ...given] : given));
	return kindOf('several files', repeated, filesHold);
}
