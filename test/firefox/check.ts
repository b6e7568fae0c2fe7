import { parseArgs } from 'node:util';
import { type Drive, driveOf, type Visited } from '../drive/drive.ts';
import { serveBuilt } from '../drive/serve-built.ts';
import { type Journey, journeys } from './journeys.ts';

/**
 * `npm run check:firefox`: goes through the built page in Firefox as somebody does who uses it, a journey after the
 * other, each in a window of its own. Ends with 1 where one fails, or where the page complained.
 *
 * `--only TEXT` takes journeys with that in their names; `--browser chromium` goes through them there.
 */
const { values } = parseArgs({
	options: { only: { type: 'string', default: '' }, browser: { type: 'string', default: 'firefox' } },
});

/** What went wrong; null: nothing did. */
async function problemOf(drive: Drive, { run, look }: Journey): Promise<string | null> {
	let visited: Visited | null = null;
	try {
		visited = await drive.visit({ width: 1440, height: 900, language: 'en', theme: 'light', ...look });
		await run(visited);
		return visited.complaints.length === 0 ? null : `the page says: ${visited.complaints.join('; ')}`;
	} catch (error) {
		return error instanceof Error
			? `${error.message}\n${error.stack?.split('\n').find((line) => line.includes('journeys'))}`
			: String(error);
	} finally {
		await visited?.close();
	}
}

const chosen = journeys.filter(({ name }) => name.includes(values.only));
if (chosen.length === 0) throw new Error(`No journey has “${values.only}” in its name`);
const { address, close } = await serveBuilt();
const drive = await driveOf(values.browser, { address, isStill: false });
console.log(drive.name);
let failed = 0;
for (const journey of chosen) {
	const start = performance.now();
	const problem = await problemOf(drive, journey);
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	console.log(`${problem === null ? 'passed' : 'FAILED'}  ${journey.name} (${seconds} s)`);
	if (problem === null) continue;
	failed++;
	console.log(`        ${problem}`);
}
await drive.close();
await close();
console.log(`${chosen.length - failed} of ${chosen.length} journeys passed`);
process.exitCode = failed > 0 ? 1 : 0;
