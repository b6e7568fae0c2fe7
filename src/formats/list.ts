import type { Format } from './format.ts';
import { textDump } from './text-dump.ts';
import { threadDataFile } from './thread-data.ts';

/** Every format that Loutu reads. The first one that recognises a file reads it. */
export const formats: readonly Format[] = [threadDataFile, textDump];
