import type { Kind } from './kind.ts';
import { address } from './kinds/address.ts';
import { bodies } from './kinds/bodies.ts';
import { correctionsFile } from './kinds/corrections-file.ts';
import { encodings } from './kinds/encodings.ts';
import { exportsOfThreads } from './kinds/exports.ts';
import { links } from './kinds/links.ts';
import { memory } from './kinds/memory.ts';
import { pastedText } from './kinds/pasted.ts';
import { pseudonyms } from './kinds/pseudonyms.ts';
import { readerKinds } from './kinds/readers.ts';
import { resolver } from './kinds/resolver.ts';
import { search } from './kinds/search.ts';
import { severalFiles } from './kinds/several.ts';
import { threadData } from './kinds/thread-data.ts';
import type { Sample } from './samples.ts';

/** Every kind of input that is fuzzed. Formats are in it by being in their own list. */
export function kindsFrom(samples: readonly Sample[]): readonly Kind[] {
	return [
		...readerKinds(samples),
		severalFiles(samples),
		encodings(samples),
		pastedText(samples),
		threadData,
		links,
		address,
		memory,
		correctionsFile,
		bodies(samples),
		resolver,
		exportsOfThreads,
		pseudonyms,
		search,
	];
}
