import { existsSync } from 'node:fs';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Address of the built app. */
		address: string;
	}
}

/** Serves `dist/`, as built, for the tests of whole pages. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
	if (!existsSync('dist/index.html')) throw new Error('dist/ is missing: run `npm run build` first');
	const server = await preview({ preview: { port: 0, open: false, host: '127.0.0.1' } });
	const address = server.resolvedUrls?.local[0];
	if (address === undefined) throw new Error('the preview server has no address');
	project.provide('address', address);
	return () => server.close();
}
