import { existsSync } from 'node:fs';
import { preview } from 'vite';
import { known } from '../../src/lib/assert.ts';

/** Serves `dist/`, as built, until `close`. Throws where nothing was built. */
export async function serveBuilt(): Promise<{ readonly address: string; close(): Promise<void> }> {
	if (!existsSync('dist/index.html')) throw new Error('dist/ is missing: run `npm run build` first');
	const server = await preview({ preview: { port: 0, open: false, host: '127.0.0.1' } });
	return { address: known(server.resolvedUrls?.local[0], 'address of the preview'), close: () => server.close() };
}
