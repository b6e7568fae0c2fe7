import { useEffect } from 'react';
import { type ExploreWords, exploreIn } from '../../i18n/explore/explore.ts';
import { measure } from '../../state/metrics.ts';
import { type Measured, useResults } from '../../state/results.ts';
import { useReading } from '../useThread.ts';
import { useLanguage } from '../words.ts';

/** The words of what is loaded on demand here. */
export function useExploreWords(): ExploreWords {
	return exploreIn[useLanguage()];
}

/** The metrics of the graph shown, asked for when first looked at; null until they are there. */
export function useMetrics(): Measured | null {
	const { graph } = useReading();
	const known = useResults((results) => results.metrics);
	// biome-ignore lint/correctness/useExhaustiveDependencies: another graph has other metrics
	useEffect(() => void measure(), [graph]);
	return known?.graph === graph ? known : null;
}
