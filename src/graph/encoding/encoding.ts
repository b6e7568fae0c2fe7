import { maxOf } from '../../lib/numbers.ts';
import { type Encoding, largestRadius, type Sizes } from '../../model/encoding.ts';
import type { NodeId, Person } from '../../model/graph.ts';
import { activityOf } from '../../model/graph.ts';
import type { Reading } from '../../model/reading.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { type ColourId, colouringOf } from './colours.ts';
import { type MetricId, type SizeId, sizeOf } from './sizes.ts';

/** In a thread of few floors the circles must not become giants. */
const largestFactor = 6.6;

/** What size and colour of people stand for. */
export interface EncodingChoice {
	readonly sizing: SizeId;
	readonly colouring: ColourId;
}

/** How people are drawn, and under which choice. */
export type ChosenEncoding = Encoding & EncodingChoice;

/** True of what the worker computes, on request. */
export function needsMetrics({ sizing, colouring }: EncodingChoice): boolean {
	return 'isMetric' in sizeOf(sizing) || 'ofMetrics' in colouringOf(colouring);
}

/**
 * How people are drawn under a choice. `own` are the colours of people themselves; `metrics` may be null where nothing
 * needs them. Sizes and groups are those of the whole graph, so that filters change nobody's size or colour.
 */
export function encodingFor(
	choice: EncodingChoice,
	reading: Reading,
	own: ReadonlyMap<NodeId, number>,
	metrics: Metrics | null,
): ChosenEncoding {
	const { graph } = reading;
	const colouring = colouringOf(choice.colouring);
	const plain = () => ({ palette: 'people', colours: own, fillings: null, groups: [] }) as const;
	const coloured =
		'of' in colouring
			? colouring.of(reading, own)
			: metrics === null
				? plain()
				: colouring.ofMetrics(graph.people, metrics);
	return { ...choice, graph, sizes: sizesFor(choice.sizing, graph.people, metrics), ...coloured };
}

/** Null stands for activity, which needs no computing. */
function sizesFor(sizing: SizeId, people: readonly Person[], metrics: Metrics | null): Sizes | null {
	if (sizing === 'activity') return null;
	const amounts = amountsOf(sizing, people, metrics);
	const most = maxOf(amounts.values(), 0);
	const isCount = sizeOf(sizing).unit === 'count';
	const full = most > 0 ? largestRadius / Math.sqrt(most) : 1;
	return {
		amounts,
		factor: isCount ? Math.min(largestFactor, full) : full,
		examples: examplesOf(most, isCount),
	};
}

function amountsOf(sizing: SizeId, people: readonly Person[], metrics: Metrics | null): ReadonlyMap<NodeId, number> {
	const size = sizeOf(sizing);
	if ('of' in size) return new Map(people.map((person) => [person.id, size.of(person)]));
	const amounts = metrics?.[sizing as MetricId] ?? [];
	return new Map(metrics?.ids.map((id, index) => [id, amounts[index] ?? 0]));
}

/** The examples of a legend for the sizes of activity. */
export function activityExamples(people: readonly Person[]): readonly number[] {
	return examplesOf(maxOf(people.map(activityOf), 0), true);
}

/** The largest amount and round ones at about a quarter and a sixteenth of its area. */
function examplesOf(most: number, isCount: boolean): number[] {
	const examples = [most / 16, most / 4].map((amount) => roundBelow(amount, isCount));
	return [...new Set([...examples, most])].filter((amount) => amount > 0);
}

/** The greatest of 1, 2, 5, 10, 20, 50 … that is not above; of counts, whole ones only. */
function roundBelow(amount: number, isCount: boolean): number {
	if (amount <= 0 || (isCount && amount < 1)) return 0;
	const power = Math.floor(Math.log10(amount));
	const digit = [5, 2].find((each) => each * 10 ** power <= amount * (1 + 1e-9)) ?? 1;
	return Number(`${digit}e${power}`);
}
