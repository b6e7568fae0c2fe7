import { parseArgs } from 'node:util';
import { Copy } from './copy.ts';
import { type Fault, faults, type Tests } from './faults.ts';
import { build, isScene, type Outcome, pathOf, runTests, stop } from './tests.ts';

/**
 * `npm run check:faults`: puts each fault of the list into a copy of the checkout, alone, and runs the tests that have to
 * find it; those have to pass without it. Ends with 1 where a fault is missed.
 *
 * `--only ID,ID` takes some of the faults. `--at REVISION` takes the files of a revision and the tests that found the
 * faults at 4c61e21, where 458 scenes checked the pages.
 */
const { values } = parseArgs({ options: { only: { type: 'string' }, at: { type: 'string' } } });
const ids = values.only?.split(',');
const unknown = ids?.filter((id) => !faults.some((fault) => fault.id === id)) ?? [];
if (unknown.length > 0) throw new Error(`There is no fault called ${unknown.join(', ')}`);
const chosen = faults.filter(({ id }) => ids?.includes(id) ?? true);
const testsFor = (fault: Fault): Tests => (values.at === undefined ? fault.after : fault.before);

const copy = new Copy(values.at ?? null);
process.on('exit', () => copy.remove());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);

/** Which tests of which pass. Tests that fail are tried once more: what is unsteady is not at issue here. */
async function withoutFaults(): Promise<readonly Outcome[]> {
	const tests = chosen.map(testsFor);
	if (tests.some(isScene)) await build(copy.folder);
	return runTests(copy.folder, tests, 1);
}

/** What is to be said of the fault; null: it was found. */
async function missing(fault: Fault, whole: readonly Outcome[]): Promise<string | null> {
	const tests = testsFor(fault);
	const own = whole.filter(({ name }) => name.includes(tests.name));
	if (own.length === 0) return 'no test has that name';
	const failing = own.find(({ isPassed }) => !isPassed);
	if (failing !== undefined) return `“${failing.name}” fails without it: ${failing.complaint}`;
	const mend = copy.spoil(fault);
	try {
		if (isScene(tests)) await build(copy.folder);
		const found = (await runTests(copy.folder, [tests], 0)).find(({ isPassed }) => !isPassed);
		if (found === undefined) return 'all tests pass with it';
		console.log(`caught  ${fault.id}: ${fault.what}\n        “${found.name}” (${tests.file}): ${found.complaint}`);
		return null;
	} finally {
		mend();
	}
}

/** What of the list holds no more, since files have moved or changed. */
function outdated(fault: Fault): string[] {
	try {
		copy.spoil(fault)();
		pathOf(copy.folder, testsFor(fault));
		return [];
	} catch (error) {
		return [error instanceof Error ? error.message : String(error)];
	}
}

const problems = chosen.flatMap(outdated);
if (problems.length > 0) throw new Error(`test/faults/faults.ts is out of date:\n${problems.join('\n')}`);
const whole = await withoutFaults();
let missed = 0;
for (const fault of chosen) {
	const problem = await missing(fault, whole);
	if (problem === null) continue;
	missed++;
	console.log(`MISSED  ${fault.id}: ${fault.what}\n        ${testsFor(fault).file}: ${problem}`);
}
console.log(`${chosen.length - missed} of ${chosen.length} faults caught`);
process.exitCode = missed > 0 ? 1 : 0;
