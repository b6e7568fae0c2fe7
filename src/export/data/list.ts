/** A data file, as far as the page has to know it; what writes it stands in `formats.ts`, which comes when one is saved. */
interface Definition {
	/** `graph`: nothing but the graph, of which a part can be left out; `thread`: the thread, which is whole or none. */
	readonly of: 'graph' | 'thread';
	/** Can it be written only of threads with times? */
	readonly needsTimes?: true;
}

/** Every data file, in the order of the menu. To add one, add its line here, its writer in `formats.ts`, and its words. */
const dataFormats = {
	'thread-data': { of: 'thread' },
	gexf: { of: 'graph' },
	'gexf-time': { of: 'graph', needsTimes: true },
	graphml: { of: 'graph' },
	cyjs: { of: 'graph' },
	'csv-nodes': { of: 'graph' },
	'csv-edges': { of: 'graph' },
	dot: { of: 'graph' },
	convokit: { of: 'thread' },
} as const satisfies Readonly<Record<string, Definition>>;

export type DataFormatId = keyof typeof dataFormats;
export const dataFormatIds = Object.keys(dataFormats) as readonly DataFormatId[];

export function dataFormatOf(id: DataFormatId): Definition {
	return dataFormats[id];
}
