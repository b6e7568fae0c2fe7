import { chanceOf } from '../generator/random.ts';

/** A text dump in which people write in turn, and every floor names an earlier one's author by name and number. */
export function numberedThread(people: number, floors: number): string {
	const chance = chanceOf(5);
	const posts = Array.from({ length: floors }, (_, index) => {
		// The floors just before are all answered once; a third of the answers go further back.
		if (index === 0) return 'The first reply';
		const answered = index % 3 === 0 ? chance.below(index) : index - 1;
		return `@person_${answered % people} #${answered + 1} ${'words '.repeat(1 + (index % 9))}`;
	});
	return ['### A thread of many\n\nIts post', ...posts].join(`\n\n${'-'.repeat(51)}\n\n`);
}
