import { messageOf, type WhyMissing } from '../lib/part-missing.ts';
import { useResults } from '../store/results.ts';

/** Loads a part of Loutu. Where that fails, a notice says so, and the promise rejects for whoever waits. */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
	try {
		return await load();
	} catch (error) {
		tellMissing(error);
		throw error;
	}
}

/** Says that a part could not be loaded, and why once that is found out. */
export function tellMissing(error: unknown): void {
	// What several parts have in common is said once.
	if (useResults.getState().notice?.kind === 'not-loaded') return;
	useResults.setState({ notice: { kind: 'not-loaded', message: messageOf(error), why: 'unknown' } });
	void whyMissing().then((why) => {
		const { notice: now } = useResults.getState();
		if (now?.kind === 'not-loaded') useResults.setState({ notice: { ...now, why } });
	});
}

/** Somebody who waits for an answer waits no longer than this. */
const answerMs = 10_000;

/** The page as it is served now; null if it is not. */
async function servedPage(): Promise<string | null> {
	try {
		const address = location.href.split('#', 1)[0] ?? '';
		const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(answerMs) });
		return response.ok ? await response.text() : null;
	} catch {
		return null;
	}
}

/** Would a reload bring the page back? */
export async function isServed(): Promise<boolean> {
	return (await servedPage()) !== null;
}

async function whyMissing(): Promise<WhyMissing> {
	const page = await servedPage();
	if (page === null) return 'no-answer';
	const entry = document.querySelector('script[type=module][src]')?.getAttribute('src');
	return entry == null || page.includes(entry) ? 'not-there' : 'new-version';
}
