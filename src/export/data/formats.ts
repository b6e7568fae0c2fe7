import { known } from '../../lib/assert.ts';
import type { DataFile, DataFormatId } from '../../model/data-format.ts';
import { convokit } from './convokit.ts';
import { csvEdges, csvNodes } from './csv.ts';
import { cyjs } from './cyjs.ts';
import { dot } from './dot.ts';
import type { DataFormat, DataInput } from './format.ts';
import { gexf, gexfByTime } from './gexf.ts';
import { graphml } from './graphml.ts';
import { threadDataFile } from './thread-data.ts';

/** Every data file that can be written. */
export const dataFormats: readonly DataFormat[] = [
	threadDataFile,
	gexf,
	gexfByTime,
	graphml,
	cyjs,
	csvNodes,
	csvEdges,
	dot,
	convokit,
];

/** The data file of that format. */
export function writeData(id: DataFormatId, input: DataInput): DataFile {
	const format = known(
		dataFormats.find((each) => each.id === id),
		`data format ${id}`,
	);
	return { content: format.write(input), ending: format.ending, mediaType: format.mediaType };
}
