import { lookFor, needsMetrics } from '../graph/look.ts';
import { memoLast } from '../lib/memo.ts';
import type { Look } from '../model/look.ts';
import type { Reading } from '../model/reading.ts';
import { followView, useChoices } from './choices.ts';
import { measure } from './metrics.ts';
import { type Results, useResults } from './results.ts';
import { coloursOf } from './selectors.ts';

/** How people look while nobody has chosen anything else. */
const plainLook = memoLast(
	(reading: Reading): Look => ({
		...{ sizing: 'activity', colouring: 'person', graph: reading.graph, sizes: null, palette: 'people' },
		...{ colours: coloursOf(reading), fillings: null, groups: [] },
	}),
);

/** How people look now: as was chosen last of what is known by now. */
export function lookOf(reading: Reading, look: Results['look']): Look {
	return look ?? plainLook(reading);
}

/** Keeps the look at what is chosen; until that is computed, it stays as it was. Returns what ends that. */
export function followLook(): () => void {
	const ends = [followView(keepLook), useResults.subscribe(keepLook)];
	return () => {
		for (const end of ends) end();
	};
}

function keepLook(): void {
	const { reading, look } = useResults.getState();
	const { sizing, colouring } = useChoices.getState();
	if (reading === null) return;
	if (sizing === 'activity' && colouring === 'person') {
		if (look !== null) useResults.setState({ look: null });
	} else if (!isLookShown(reading, look)) void makeLook(reading);
}

/** True if people look as is chosen. */
export function isLookShown({ graph }: Reading, look: Results['look']): boolean {
	const { sizing, colouring } = useChoices.getState();
	if (look === null) return sizing === 'activity' && colouring === 'person';
	return look.graph === graph && look.sizing === sizing && look.colouring === colouring;
}

async function makeLook(reading: Reading): Promise<void> {
	const choice = () => {
		const { sizing, colouring } = useChoices.getState();
		return { sizing, colouring };
	};
	const metricsNow = () => {
		const known = useResults.getState().metrics;
		return known?.graph === reading.graph ? known : null;
	};
	if (needsMetrics(choice()) && metricsNow() === null) return void (await measure());
	// Something else may have been chosen meanwhile, or another graph be shown.
	const now = useResults.getState();
	if (now.reading !== reading || isLookShown(reading, now.look)) return;
	const metrics = metricsNow()?.metrics ?? null;
	if (needsMetrics(choice()) && metrics === null) return;
	useResults.setState({ look: lookFor(choice(), reading, coloursOf(reading), metrics) });
}
