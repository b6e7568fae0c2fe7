import { personId } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';
import { hover } from '../../src/store/actions.ts';
import { useChoices } from '../../src/store/choices.ts';
import { followJournal } from '../../src/store/journal.ts';
import { followSteps } from '../../src/store/undo.ts';
import { followHistory } from '../../src/sync/history.ts';
import { followMemory } from '../../src/sync/remember.ts';
import { followEncoding } from '../../src/thread/encoding.ts';
import { followChoices } from '../../src/thread/follow.ts';
import type { Bench } from './run.ts';

const hovers = 20_000;
const rounds = 15;

/** What it costs the store that the pointer rests on somebody else, with all that follows choices on the page. */
export const hoverBench: Bench = {
	name: 'hover',
	async run() {
		Object.assign(globalThis, { addEventListener() {}, removeEventListener() {} });
		const alone = measured();
		const ends = [followSteps(), followChoices(), followJournal(), followEncoding(), followMemory(), followHistory([])];
		const followed = measured();
		const people = Array.from({ length: 1_000 }, (_, number) => idOf(`p${number}`));
		useChoices.setState({ filterPeople: new Set(people) });
		const checked = measured();
		for (const end of ends) end();
		const row = (name: string, times: readonly number[]) => {
			return `| ${name} | ${times[rounds >> 1]?.toFixed(2)} (${times.at(-1)?.toFixed(2)}) |`;
		};
		return [
			`| µs a hover, median (worst) of ${rounds} × ${hovers} | |`,
			'|---|---|',
			row('the store alone', alone),
			row('with undo, conclusions, journal, encoding, memory and history', followed),
			row('and 1,000 people checked', checked),
		];
	},
};

/** In µs, the least first. */
function measured(): number[] {
	const targets = ['ann', 'bob'].map((handle) => ({ type: 'person', person: idOf(handle) }) as const);
	const times = Array.from({ length: rounds }, () => {
		const start = performance.now();
		for (let at = 0; at < hovers; at++) hover(targets[at % 2] ?? null);
		return ((performance.now() - start) * 1_000) / hovers;
	});
	return times.sort((a, b) => a - b);
}

function idOf(handle: string) {
	return personId(handleKey(handle));
}
