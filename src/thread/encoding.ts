import { type ChosenEncoding, encodingFor, needsMetrics } from '../graph/encoding/encoding.ts';
import { memoLast } from '../lib/memo.ts';
import type { Reading } from '../model/reading.ts';
import { followView, useChoices } from '../store/choices.ts';
import { type Results, useResults } from '../store/results.ts';
import { coloursOf } from '../store/selectors.ts';
import { openSession } from './session.ts';

/*
 * Fill has one meaning at a time, everywhere. Whatever colour is chosen to stand for, list, table, timeline, matrix,
 * reader and figures follow it: charts get a theme whose colours for people are another list, the page its
 * `--person-…` variables. Until a metric is computed, people look as before.
 */

/** How people look while nobody has chosen anything else. */
const plainEncoding = memoLast(
	(reading: Reading): ChosenEncoding => ({
		...{ sizing: 'activity', colouring: 'person', graph: reading.graph, sizes: null, palette: 'people' },
		...{ colours: coloursOf(reading), fillings: null, groups: [] },
	}),
);

/** How people look now: as was chosen last of what is known by now. */
export function encodingOf(reading: Reading, encoding: Results['encoding']): ChosenEncoding {
	return encoding ?? plainEncoding(reading);
}

/** Keeps size and colour of people at what is chosen; until that is computed, they stay as they were. Returns what ends that. */
export function followEncoding(): () => void {
	const ends = [followView(keepEncoding), useResults.subscribe(keepEncoding)];
	return () => {
		for (const end of ends) end();
	};
}

function keepEncoding(): void {
	const { reading, encoding } = useResults.getState();
	const { sizing, colouring } = useChoices.getState();
	if (reading === null) return;
	if (sizing === 'activity' && colouring === 'person') {
		if (encoding !== null) useResults.setState({ encoding: null });
	} else if (!isEncodingShown(reading, encoding)) void makeEncoding(reading);
}

/** True if people look as is chosen. */
export function isEncodingShown({ graph }: Reading, encoding: Results['encoding']): boolean {
	const { sizing, colouring } = useChoices.getState();
	if (encoding === null) return sizing === 'activity' && colouring === 'person';
	return encoding.graph === graph && encoding.sizing === sizing && encoding.colouring === colouring;
}

async function makeEncoding(reading: Reading): Promise<void> {
	const choice = () => {
		const { sizing, colouring } = useChoices.getState();
		return { sizing, colouring };
	};
	const metricsNow = () => {
		const known = useResults.getState().metrics;
		return known?.graph === reading.graph ? known : null;
	};
	if (needsMetrics(choice()) && metricsNow() === null) return void (await openSession()?.measuring.all());
	// Something else may have been chosen meanwhile, or another graph be shown.
	const now = useResults.getState();
	if (now.reading !== reading || isEncodingShown(reading, now.encoding)) return;
	const metrics = metricsNow()?.metrics ?? null;
	if (needsMetrics(choice()) && metrics === null) return;
	useResults.setState({ encoding: encodingFor(choice(), reading, coloursOf(reading), metrics) });
}
