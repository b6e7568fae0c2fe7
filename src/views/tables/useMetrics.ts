import { useEffect } from 'react';
import type { Filtered } from '../../graph/filters/filter-graph.ts';
import type { FloorRange } from '../../model/thread.ts';
import { type Measured, useResults } from '../../store/results.ts';
import { openSession } from '../../thread/session.ts';
import { useReading } from '../parts/useThread.ts';

/** The metrics of the graph shown, asked for when first looked at; null until they are there. */
export function useMetrics(): Measured | null {
	const { graph } = useReading();
	const known = useResults((results) => results.metrics);
	// biome-ignore lint/correctness/useExhaustiveDependencies: another graph has other metrics
	useEffect(() => void openSession()?.measuring.all(), [graph]);
	return known?.graph === graph ? known : null;
}

/**
 * Milliseconds that a filter has to stay the same before its metrics are asked for: while a brush is drawn, the worker
 * has texts to fetch.
 */
const restMs = 150;

/** The metrics of what a filter leaves, asked for while they are wanted; null until they are there. */
export function useMetricsLeft(filtered: Filtered, range: FloorRange | null, areWanted: boolean): Measured | null {
	const { graph } = useReading();
	const known = useResults((results) => results.metricsLeft);
	const isOf = known?.graph === graph && known.filtered === filtered && known.range === range;
	useEffect(() => {
		if (!areWanted || isOf) return;
		const timer = setTimeout(() => void openSession()?.measuring.left(filtered, range), restMs);
		return () => clearTimeout(timer);
	}, [filtered, range, areWanted, isOf]);
	return areWanted && isOf ? known : null;
}
