import { known } from '../../src/lib/assert.ts';
import type { Judged, NamedFloor } from './judge.ts';
import type { KnownThread } from './threads.ts';

/** Each floor proven to be somebody's who did not write it, with what the truth says of that name. */
export function provenMisses(threads: readonly KnownThread[], judged: readonly Judged[]): string[] {
	const misses = judged.flatMap(({ floors }) =>
		floors.filter(({ kind, named, author }) => kind === 'proven' && named !== author),
	);
	if (misses.length === 0) return ['None.'];
	return misses.map((miss) => `- ${miss.thread} #${miss.floor}: ${explained(miss, threads)}`);
}

function explained({ thread, floor, named }: NamedFloor, threads: readonly KnownThread[]): string {
	const { authors, thread: read } = known(
		threads.find(({ name }) => name === thread),
		thread,
	);
	const theirs = read.floors.flatMap(({ number }, index) => (authors[index] === named ? [number] : []));
	if (theirs.length === 0) return 'nobody of that name wrote here: a renamed account, or a floor that is gone.';
	const nearest = theirs.reduce((a, b) => (Math.abs(b - floor) < Math.abs(a - floor) ? b : a));
	return `whoever is called wrote ${theirs.length} floors, the nearest #${nearest}: a wrong number.`;
}
