// Runs tests again and again without a second try, and names those that failed once. Exits with 1 where one did.
// Usage: npm run build && npm run check:steady -- [--times 20] [--only TEXT]
import { parseArgs } from 'node:util';
import type { Tests } from '../faults/faults.ts';
import { runTests } from '../faults/tests.ts';

/**
 * The ten that had most reason to be unsteady: they passed only at a second try in some run, or wait for a worker, a
 * reload, another tab, the browser's own time or a drag. Any other can be put in their place.
 */
const leastSteady: readonly Tests[] = [
	{ file: 'scenes/borders', name: 'a part that cannot be had or is gone' },
	{ file: 'scenes/borders', name: 'a worker that the browser ends is noticed' },
	{ file: 'scenes/pseudonyms', name: 'a name that was typed, a reload' },
	{ file: 'scenes/put-right', name: 'of two tabs is what both corrected' },
	{ file: 'scenes/put-right', name: 'C and undo hold as soon as the page is ready' },
	{ file: 'scenes/files', name: 'a long read can be cancelled' },
	{ file: 'scenes/files', name: 'what takes long says how far it is' },
	{ file: 'scenes/phone', name: 'a finger moves a node' },
	{ file: 'scenes/views', name: 'of how people look and stand' },
	{ file: 'scenes/figure', name: 'a playback is a video' },
];

const { values } = parseArgs({
	options: { times: { type: 'string', default: '20' }, only: { type: 'string', default: '' } },
});
const chosen = leastSteady.filter(({ file, name }) => `${file} ${name}`.includes(values.only));
const failures = new Map<string, number>();
for (let time = 1; time <= Number(values.times); time++) {
	const start = performance.now();
	const outcomes = await runTests('.', chosen, 0);
	// One that was renamed would pass for ever.
	if (outcomes.length < chosen.length) throw new Error(`${outcomes.length} tests ran, not ${chosen.length}`);
	for (const { name, isPassed, complaint } of outcomes) {
		if (isPassed) continue;
		failures.set(name, (failures.get(name) ?? 0) + 1);
		console.log(`        “${name}”: ${complaint}`);
	}
	const passed = outcomes.filter(({ isPassed }) => isPassed).length;
	const seconds = Math.round((performance.now() - start) / 1000);
	console.log(`${time} of ${values.times}: ${passed} of ${outcomes.length} passed, ${seconds} s`);
}
for (const [name, count] of failures) console.log(`failed ${count} times: ${name}`);
console.log(`${chosen.length} tests, ${values.times} times: ${failures.size} failed at least once`);
process.exitCode = failures.size > 0 ? 1 : 0;
