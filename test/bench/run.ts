import { cpus } from 'node:os';
import { correctingBench } from './correcting.ts';
import { exploringBench } from './exploring.ts';
import { figureBench } from './figure.ts';
import { filteringBench } from './filtering.ts';
import { hostileBench } from './hostile.ts';
import { hoverBench } from './hover.ts';
import { layoutBench } from './layout.ts';
import { metricsBench } from './metrics.ts';
import { nestingBench } from './nesting.ts';
import { playbackBench } from './playback.ts';
import { readingBench } from './reading.ts';
import { searchingBench } from './searching.ts';
import { solvingBench } from './solving.ts';
import { v2exBench } from './v2ex.ts';

/** A benchmark prints a Markdown table of what it measured. */
export interface Bench {
	readonly name: string;
	run(): Promise<readonly string[]>;
}

const benches: readonly Bench[] = [
	readingBench,
	solvingBench,
	correctingBench,
	layoutBench,
	metricsBench,
	filteringBench,
	searchingBench,
	nestingBench,
	v2exBench,
	figureBench,
	exploringBench,
	playbackBench,
	hoverBench,
	hostileBench,
];
const only = process.argv[2];

console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})\n`);
for (const bench of benches.filter(({ name }) => only === undefined || name === only)) {
	console.log(`## ${bench.name}\n`);
	for (const line of await bench.run()) console.log(line);
	console.log();
}
