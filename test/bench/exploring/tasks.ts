import type { Browser, Page } from 'playwright';

/** A page's longest piece of work in one go, in milliseconds: as the clock has it, and what of that the processor spent on it. */
export interface LongestTask {
	readonly wall: number;
	readonly processor: number;
}

interface TraceEvent {
	readonly name: string;
	readonly pid: number;
	readonly tid: number;
	readonly dur?: number;
	readonly tdur?: number;
	readonly args?: { readonly name?: string };
}

/**
 * Does something in a page and tells the longest task of its main thread meanwhile. On a machine that has other work the
 * clock goes on while a task waits for the processor: the processor's time is what the page itself asks for.
 */
export async function longestTaskOf<T>(
	browser: Browser,
	page: Page,
	doing: () => Promise<T>,
): Promise<{ result: T; longest: LongestTask }> {
	await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
	const result = await doing();
	const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
	const mains = trace.traceEvents
		.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
		.map(({ pid, tid }) => `${pid}/${tid}`);
	const tasks = trace.traceEvents.filter(
		({ name, pid, tid, dur }) => name.endsWith('RunTask') && dur !== undefined && mains.includes(`${pid}/${tid}`),
	);
	const most = (of: (task: TraceEvent) => number) =>
		tasks.reduce((longest, task) => Math.max(longest, of(task)), 0) / 1000;
	return { result, longest: { wall: most(({ dur }) => dur ?? 0), processor: most(({ tdur }) => tdur ?? 0) } };
}
