import type { Format } from './format.ts';
import { textDump } from './text-dump.ts';
import { threadDataFile } from './thread-data.ts';
import { v2exApi } from './v2ex-api.ts';
import { v2exPage } from './v2ex-page.ts';

/** Every format that Loutu reads. The first one that recognises a file reads it. */
export const formats: readonly Format[] = [v2exApi, threadDataFile, v2exPage, textDump];
