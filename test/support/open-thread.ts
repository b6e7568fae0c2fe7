import type { OpenThread } from '../../src/worker/client.ts';
import type { ThreadWorker } from '../../src/worker/protocol.ts';

/**
 * An open thread whose worker's code runs here, or what a test has in its place; closing it ends its signal alone.
 * @param instead what answers otherwise than the worker
 */
export function openThreadOf(worker: Partial<ThreadWorker>, instead: Partial<ThreadWorker> = {}): OpenThread {
	const closing = new AbortController();
	const life = { async restart() {}, close: () => closing.abort(), signal: closing.signal };
	const own: Readonly<Record<PropertyKey, unknown>> = { ...life, ...instead };
	return new Proxy(worker as OpenThread, {
		get(target, name) {
			if (name in own) return own[name];
			const value: unknown = Reflect.get(target, name);
			return typeof value === 'function' ? value.bind(target) : value;
		},
	});
}
