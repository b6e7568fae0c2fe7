import { parseArgs } from 'node:util';
import type { Request } from './child.ts';
import { causeOf, type FindingType, readFinding, writeFinding } from './findings.ts';
import type { Outcome } from './kind.ts';
import { Report } from './report.ts';
import { type Ended, Watched } from './watched.ts';

/** More processor time than this is too much for one case, in ms. */
const mostCpu = 2_000;
/** So is more memory than this, in bytes, besides five times its input. */
const mostMemory = 200_000_000;
/** So many findings of one cause are written down; the others are counted. */
const mostOfACause = 3;

/** What is wrong with how a case ended; null where nothing is. */
function faultOf(ended: Ended): { readonly type: FindingType; readonly message: string } | null {
	const { outcome, message } = ended;
	if (outcome !== 'read' && outcome !== 'refused') return { type: outcome, message };
	if (!('cpu' in ended)) return null;
	if (ended.cpu > mostCpu) return { type: 'slow', message: `${Math.round(ended.cpu)} ms for ${ended.size} bytes` };
	if (ended.memory <= mostMemory + 5 * ended.size) return null;
	return { type: 'memory', message: `${Math.round(ended.memory / 1e6)} MB for ${ended.size} bytes` };
}

/** Tries a case; one that seems to take too much, once more alone in a new process: others may have left their waste. */
async function tried(watched: Watched, request: Request): Promise<Ended> {
	const ended = await watched.try(request);
	const fault = faultOf(ended);
	if (fault?.type !== 'slow' && fault?.type !== 'memory') return ended;
	await watched.renew();
	return watched.try(request);
}

async function replay(watched: Watched, path: string): Promise<void> {
	const { kind, stored, shown } = readFinding(path);
	console.log(shown);
	const ended = await watched.try({ kind, stored });
	console.log(ended, faultOf(ended) ?? 'holds');
}

async function run(watched: Watched, kinds: readonly string[], seed: number, from: number, until: number) {
	const report = new Report(kinds);
	const causes = new Map<string, number>();
	let next = from;
	const tell = () => {
		for (const line of report.lines) console.log(line);
		console.log(`\nseed ${seed}, cases ${from} to ${next - 1}; to go on: --seed ${seed} --from ${next}`);
	};
	process.on('SIGINT', () => {
		tell();
		void watched.renew().then(() => process.exit(1));
	});
	for (; next < until; next++) {
		const kind = kinds[next % kinds.length] ?? '';
		const index = Math.floor(next / kinds.length);
		const ended = await tried(watched, { kind, seed, index });
		const fault = faultOf(ended);
		report.note(kind, fault?.type ?? (ended.outcome as Outcome));
		if ((next + 1 - from) % 1_000 === 0) console.log(`${next + 1} cases, ${report.findings} findings`);
		if (fault === null) continue;
		const cause = causeOf({ ...fault, kind });
		const count = (causes.get(cause) ?? 0) + 1;
		causes.set(cause, count);
		if (count > mostOfACause) continue;
		const stored = await watched.draw({ kind, seed, index });
		const path = writeFinding({ ...fault, kind, seed, index, stored });
		console.log(`${fault.type} ${kind} ${index}: ${fault.message.split('\n').slice(0, 4).join('\n')}`);
		console.log(`  npm run fuzz -- --replay ${path}`);
	}
	tell();
	if (report.findings > 0) process.exitCode = 1;
}

const { values: options } = parseArgs({
	options: {
		seed: { type: 'string' },
		cases: { type: 'string', default: '2000' },
		from: { type: 'string', default: '0' },
		kind: { type: 'string' },
		replay: { type: 'string' },
	},
});
const watched = new Watched();
if (options.replay !== undefined) await replay(watched, options.replay);
else {
	const { kinds, samples, others } = await watched.ready();
	const chosen = kinds.filter((name) => options.kind === undefined || name === options.kind);
	const seed = Number(options.seed ?? Math.floor(Math.random() * 2 ** 31));
	const from = Number(options.from);
	console.log(`seed ${seed}; ${samples} samples, ${others} of them from ../shared`);
	if (others === 0) console.log('without ../shared, cases are others than with it');
	if (chosen.length === 0) console.log(`there is no such kind; there are: ${kinds.join(', ')}`);
	else await run(watched, chosen, seed, from, from + Number(options.cases));
}
await watched.renew();
