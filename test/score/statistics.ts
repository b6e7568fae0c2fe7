import { chanceOf } from '../generator/random.ts';

/** A share with how sure it is: n cases, and the 5th and 95th percentile over threads drawn again with replacement. */
export interface Share {
	readonly count: number;
	readonly n: number;
	readonly low: number;
	readonly high: number;
}

const draws = 1_000;

/** The share of cases that are so, bootstrapped over threads: cases of one thread are alike. */
export function shareOf<T extends { readonly thread: string }>(
	cases: readonly T[],
	threads: readonly string[],
	isSo: (each: T) => boolean,
): Share {
	const tallies = threads.map((thread) => {
		const own = cases.filter((each) => each.thread === thread);
		return { n: own.length, count: own.filter(isSo).length };
	});
	const chance = chanceOf(1);
	const drawn: number[] = [];
	for (let draw = 0; draw < draws; draw++) {
		const sample = tallies.map(() => tallies[chance.below(tallies.length)] ?? { n: 0, count: 0 });
		const n = sample.reduce((sum, tally) => sum + tally.n, 0);
		if (n > 0) drawn.push(sample.reduce((sum, tally) => sum + tally.count, 0) / n);
	}
	drawn.sort((a, b) => a - b);
	const at = (quantile: number) => drawn[Math.floor(quantile * (drawn.length - 1))] ?? Number.NaN;
	return { count: cases.filter(isSo).length, n: cases.length, low: at(0.05), high: at(0.95) };
}

/** `.91 (68/75, .80–.97)`. */
export function written({ count, n, low, high }: Share): string {
	return n === 0 ? '–' : `${decimal(count / n)} (${count}/${n}, ${decimal(low)}–${decimal(high)})`;
}

export function decimal(value: number): string {
	return Number.isNaN(value) ? '–' : value.toFixed(2).replace(/^0(?=\.)/, '');
}

/**
 * Expected calibration error: over ten bins of equal width the mean distance between what was promised and what was
 * right, weighed by cases (Naeini, Cooper and Hauskrecht 2015).
 */
export function calibrationError(
	cases: readonly { readonly probability: number; readonly isRight: boolean }[],
): number {
	let error = 0;
	for (let bin = 0; bin < 10; bin++) {
		const own = cases.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin);
		const promised = own.reduce((sum, { probability }) => sum + probability, 0);
		error += Math.abs(promised - own.filter(({ isRight }) => isRight).length) / cases.length;
	}
	return error;
}

/**
 * The calibration error that chance alone leaves where every promise is kept exactly, cases taken as independent: mean
 * and 95th percentile of draws in which each case is right as often as it was promised.
 */
export function errorByChance(probabilities: readonly number[]): { readonly mean: number; readonly high: number } {
	const chance = chanceOf(1);
	const errors = Array.from({ length: draws }, () =>
		calibrationError(probabilities.map((probability) => ({ probability, isRight: chance.happens(probability) }))),
	).sort((a, b) => a - b);
	return {
		mean: errors.reduce((sum, error) => sum + error, 0) / draws,
		high: errors[Math.floor(0.95 * (draws - 1))] ?? Number.NaN,
	};
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
