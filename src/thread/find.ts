import { useChoices } from '../store/choices.ts';
import { hitsOf } from '../store/hits.ts';
import { useResults } from '../store/results.ts';

/**
 * Keeps the hits at what is searched for. Every change is asked for at once, and the worker gives up what was asked
 * before; hits stay until others come. Returns what ends that.
 */
export function followFind(): () => void {
	const endChoices = useChoices.subscribe(({ find }, before) => {
		if (find !== before.find) void findNow();
	});
	const endResults = useResults.subscribe(({ thread, reading, hits }, before) => {
		if (thread !== before.thread) void findNow();
		// Another threshold names other people.
		else if (reading !== before.reading && reading !== null && hits !== null)
			useResults.setState({ hits: hitsOf(hits.found, reading) });
	});
	void findNow();
	return () => {
		endChoices();
		endResults();
	};
}

async function findNow(): Promise<void> {
	const { thread } = useResults.getState();
	const { find } = useChoices.getState();
	if (find.trim() === '' || thread === null) {
		useResults.setState({ hits: null, findProblem: null });
		return;
	}
	try {
		const found = await thread.search(find);
		const { thread: now, reading } = useResults.getState();
		if (found === null || now !== thread || reading === null || useChoices.getState().find !== find) return;
		useResults.setState({ hits: hitsOf(found, reading), findProblem: null });
	} catch (error) {
		if (useResults.getState().thread === thread) useResults.setState({ hits: null, findProblem: String(error) });
	}
}

/** Folds all texts before somebody has typed the first letter. */
export function prepareFind(): void {
	void useResults
		.getState()
		.thread?.search(useChoices.getState().find)
		.catch(() => null);
}
