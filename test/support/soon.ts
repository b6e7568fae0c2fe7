import { vi } from 'vitest';

/** Waits until `check` throws no more, as long as a loaded machine may take. */
export function soon(check: () => void): Promise<void> {
	return vi.waitFor(check, { timeout: 30_000, interval: 20 });
}
