import type { DataFile } from '../../model/data-format.ts';
import { convokit } from './convokit.ts';
import { csvEdges, csvNodes } from './csv.ts';
import { cyjs } from './cyjs.ts';
import { dot } from './dot.ts';
import type { DataFormat, DataInput } from './format.ts';
import { gexf, gexfByTime } from './gexf.ts';
import { graphml } from './graphml.ts';
import type { DataFormatId } from './list.ts';
import { threadDataWriter } from './thread-data.ts';

/** What writes each data file. */
const writers: Readonly<Record<DataFormatId, DataFormat>> = {
	'thread-data': threadDataWriter,
	gexf,
	'gexf-time': gexfByTime,
	graphml,
	cyjs,
	'csv-nodes': csvNodes,
	'csv-edges': csvEdges,
	dot,
	convokit,
};

/** The data file of that format. */
export function writeData(id: DataFormatId, input: DataInput): DataFile {
	const { write, ending, mediaType } = writers[id];
	return { content: write(input), ending, mediaType };
}
