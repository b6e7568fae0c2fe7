import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readThread } from '../../src/formats/read.ts';
import { plainPlan, realPlan } from '../generator/thread.ts';
import { inboxTable } from './inbox.ts';
import { judge } from './judge.ts';
import { provenMisses } from './misses.ts';
import { posterTable } from './poster.ts';
import { seedFacts } from './seed-facts.ts';
import { leaveOneOut } from './settings.ts';
import { shiftTable } from './shifts.ts';
import { byThread, summary } from './summary.ts';
import { generatedThread, hidden, truthFolder, truthThreads } from './threads.ts';

/** Of the known threads, the one whose opening poster wrote a third of it. */
const busy = 'v2ex-1200385';
const seedFile = 'seeds/000_3eaef7a16f4ddd18.txt';

/**
 * `npm run score`: how often the inference is right, in Markdown. On the seed's certain facts; on threads with known
 * authors, each judged with link weights fitted on the others alone; on generated threads; and on generated threads
 * from which floors were deleted. `npm run score -- FILE…` judges saved pages instead, their authors hidden;
 * `npm run score -- inbox` measures what answers from the inbox are worth, `npm run score -- poster` what one is on the
 * seed.
 */
function print(title: string, lines: readonly string[]): void {
	console.log(`## ${title}\n\n${lines.join('\n')}\n`);
}

/** Saved pages that state their authors, named on the command line: judged with all of them hidden. */
async function pages(files: readonly string[]): Promise<void> {
	for (const file of files) {
		const read = await readThread(readFileSync(file), basename(file));
		if (!read.ok) throw new Error(`${file}: ${read.error.code}`);
		print(file, summary([judge(hidden(file, read.value.thread))]));
	}
}

const files = process.argv.slice(2);
if (files[0] === 'inbox') {
	const threads = await truthThreads();
	const missing = [`Not measured: ${truthFolder} is not there.`];
	print('Floors named right (and wrong) after answers', threads.length === 0 ? missing : inboxTable(threads));
	process.exit();
}
if (files[0] === 'poster') {
	print('The seed: naming the opening poster', await posterTable(readFileSync(seedFile)));
	process.exit();
}
if (files.length > 0) {
	await pages(files);
	process.exit();
}

const seed = readFileSync(seedFile);
print('The seed: what is certain', await seedFacts(seed));

const truth = await truthThreads();
const real = await Promise.all(Array.from({ length: 60 }, (_, index) => generatedThread(realPlan(index + 1))));
if (truth.length === 0) print('Threads with known authors', [`Not measured: ${truthFolder} is not there.`]);
else {
	const { judged, chosen } = leaveOneOut(truth, real.slice(0, 40));
	print('Threads with known authors, each judged by what was fitted and chosen on the others', [
		...summary(judged),
		'',
		`Setting chosen on the others: ${chosen.join(', ')}.`,
	]);
	print('The same without the one busy opening poster', summary(judged.filter(({ thread }) => thread !== busy)));
	print('The same with all eight known, as in the app: what was looked at', summary(truth.map((one) => judge(one))));
	print('Proven names that are wrong there', provenMisses(truth, judged));
	print('Thread by thread', byThread(judged));
}

const drawn = await Promise.all(
	Array.from({ length: 20 }, (_, index) => generatedThread({ ...plainPlan, seed: index + 1 })),
);
print('20 generated threads, all near', summary(drawn.map((thread) => judge(thread))));
print('60 generated threads as real ones are', summary(real.map((thread) => judge(thread))));
print('Numbered mentions after deletions, 20 draws a row', await shiftTable());
