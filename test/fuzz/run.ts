import { parseArgs } from 'node:util';
import { deserialize } from 'node:v8';
import type { Request } from './child.ts';
import { causeOf, type FindingType, readFinding, writeFinding } from './findings.ts';
import { type Kind, type Outcome, seedOf } from './kind.ts';
import { kindsFrom } from './kinds.ts';
import { Report } from './report.ts';
import { otherFolders, ownFolders, samplesIn } from './samples.ts';
import { type Ended, Watched } from './watched.ts';

const { values: options } = parseArgs({
	options: {
		seed: { type: 'string' },
		cases: { type: 'string', default: '2000' },
		from: { type: 'string', default: '0' },
		kind: { type: 'string' },
		replay: { type: 'string' },
	},
});

/** More processor time than this is too much for one case, in ms; more memory, in bytes, than this besides five times its input. */
const mostCpu = 2_000;
const mostMemory = 200_000_000;

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
	watched.renew();
	return watched.try(request);
}

async function replay(path: string): Promise<void> {
	const watched = new Watched();
	const { kind, stored } = readFinding(path);
	console.log(deserialize(Buffer.from(stored, 'base64')));
	const ended = await watched.try({ kind, stored });
	console.log(ended, faultOf(ended) ?? 'holds');
	watched.renew();
}

async function run(kinds: readonly Kind[], seed: number, from: number, until: number): Promise<void> {
	const watched = new Watched();
	const report = new Report(kinds.map(({ name }) => name));
	const causes = new Map<string, number>();
	let next = from;
	const tell = () => {
		for (const line of report.lines) console.log(line);
		console.log(`\nseed ${seed}, cases ${from} to ${next - 1}; to go on: --seed ${seed} --from ${next}`);
	};
	process.on('SIGINT', () => {
		tell();
		watched.renew();
		process.exit(1);
	});
	for (; next < until; next++) {
		const kind = kinds[next % kinds.length];
		if (kind === undefined) break;
		const index = Math.floor(next / kinds.length);
		const ended = await tried(watched, { kind: kind.name, seed, index });
		const fault = faultOf(ended);
		report.note(kind.name, fault?.type ?? (ended.outcome as Outcome));
		if ((next + 1 - from) % 1_000 === 0) console.log(`${next + 1} cases, ${report.findings} findings`);
		if (fault === null) continue;
		const cause = causeOf({ ...fault, kind: kind.name });
		const count = (causes.get(cause) ?? 0) + 1;
		causes.set(cause, count);
		if (count > mostOfACause) continue;
		const input = kind.draw(seedOf(seed, kind.name, index));
		const path = writeFinding({ ...fault, kind: kind.name, seed, index, input });
		console.log(`${fault.type} ${kind.name} ${index}: ${fault.message.split('\n').slice(0, 4).join('\n')}`);
		console.log(`  npm run fuzz -- --replay ${path}`);
	}
	watched.renew();
	tell();
	if (report.findings > 0) process.exitCode = 1;
}

/** So many findings of one cause are written down; the others are counted. */
const mostOfACause = 3;

if (options.replay !== undefined) await replay(options.replay);
else {
	const samples = await samplesIn([...ownFolders, ...otherFolders]);
	const kinds = kindsFrom(samples).filter(({ name }) => options.kind === undefined || name === options.kind);
	const seed = Number(options.seed ?? Math.floor(Math.random() * 2 ** 31));
	const others = samples.filter(({ folder }) => otherFolders.includes(folder));
	console.log(`seed ${seed}; ${samples.length} samples, ${others.length} of them from beside the project`);
	if (others.length === 0) console.log(`no samples in ${otherFolders.join(', ')}: cases are others than with them`);
	await run(kinds, seed, Number(options.from), Number(options.from) + Number(options.cases));
}
