import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { pageHead } from './plugins/page-head.ts';
import { dark, light, themeVariables } from './src/charts/theme.ts';
import { chromiumFlags, findChromium } from './test/support/chromium.mjs';
import { commands } from './test/support/commands.ts';
import { LongestFirst } from './test/support/longest-first.ts';
import { Unsteady } from './test/support/unsteady.ts';

/** A page of Chromium in which tests run themselves; Vitest gives each such object its project's name. */
const inChromium = () => ({
	enabled: true,
	headless: true,
	screenshotFailures: false,
	connectTimeout: 300_000,
	commands,
	provider: playwright({
		launchOptions: {
			executablePath: findChromium() ?? '',
			args: chromiumFlags,
			ignoreDefaultArgs: ['--hide-scrollbars'],
		},
		// As large as the largest page of a test: one that is larger would be scaled, and nothing would be where it says.
		contextOptions: { viewport: { width: 1440, height: 900 } },
	}),
	instances: [{ browser: 'chromium' as const, viewport: { width: 1440, height: 900 } }],
});

/** Puts the colours of the themes, which charts and figures have from the same place, before the page's style sheet. */
const themes = {
	name: 'themes',
	enforce: 'pre' as const,
	transform(code: string, id: string) {
		if (!/\/styles\/base\.css$/.test(id)) return null;
		return `:root {\n${themeVariables(light)}}\n:root[data-theme="dark"] {\n${themeVariables(dark)}}\n${code}`;
	},
};

/** What needs a page is tried once more, in a fresh one, where it fails; what passes only then is named at the end. */
const againInPages = 1;

const canOpenBrowser =
	process.platform === 'darwin' ||
	process.platform === 'win32' ||
	Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** `page` for modules that the entry imports, directly or by others; null for those that only later parts do. */
function pageChunk(id: string, context: ChunkingContext): string | null {
	const importers = new Set([id]);
	for (const module of importers) {
		if (module.endsWith('/src/main.tsx')) return 'page';
		for (const importer of context.getModuleInfo(module)?.importers ?? []) importers.add(importer);
	}
	return null;
}

interface ChunkingContext {
	getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

export default defineConfig({
	// Relative addresses: the built app works from any path.
	base: './',
	plugins: [react(), themes, pageHead(process.env.LOUTU_ADDRESS)],
	resolve: {
		// See there why.
		alias: {
			'decode-named-character-reference': fileURLToPath(new URL('./src/body/named-entity.ts', import.meta.url)),
		},
	},
	// Found only once a film is made: Vite would load pages of tests anew in their midst.
	optimizeDeps: { include: ['gifenc', 'mediabunny'] },
	worker: { format: 'es' },
	build: {
		target: 'es2023',
		// A seed that Vite turned into a data: address could not be fetched under the page's policy.
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		// What the page imports itself is one file, also what parts that come later import too: in small files it would be
		// larger, and each would be one more to wait for.
		rolldownOptions: { output: { codeSplitting: { groups: [{ name: pageChunk, debugName: 'page' }] } } },
		// Cytoscape and React are most of it; a test holds what the page needs gzipped (test/scenes/load.test.ts).
		chunkSizeWarningLimit: 1_000,
	},
	preview: { open: canOpenBrowser && !process.env.CI },
	test: {
		reporters: ['default', ['json', { outputFile: 'node_modules/.loutu/report.json' }], new Unsteady()],
		// Generous, since nothing here is timed: a loaded machine may be ten times slower. What hangs is ended by its own
		// wait before that, which says what it waited for: this one, or Playwright's own of 30 s.
		testTimeout: 120_000,
		expect: { poll: { timeout: 30_000 } },
		// Tests of pages wait more than they compute; left to itself, Vitest leaves a core free.
		maxWorkers: availableParallelism(),
		sequence: { sequencer: LongestFirst },
		// One project after the other: two browsers at once would wait for each other's frames.
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					sequence: { groupOrder: 0 },
					environment: 'node',
					// Files share their modules: each would load all of them again, which takes longer than the tests.
					isolate: false,
					include: ['test/**/*.test.ts'],
					exclude: ['test/charts/**', 'test/scenes/**', 'test/{store,thread,sync}/**'],
				},
			},
			{
				extends: true,
				test: {
					name: 'state',
					sequence: { groupOrder: 0 },
					environment: 'node',
					// Stores are of their modules: each file has its own.
					include: ['test/{store,thread,sync}/**/*.test.ts'],
				},
			},
			{
				extends: true,
				test: {
					name: 'charts',
					sequence: { groupOrder: 1 },
					retry: againInPages,
					isolate: false,
					include: ['test/charts/**/*.test.ts'],
					browser: inChromium(),
				},
			},
			{
				extends: true,
				test: {
					name: 'components',
					sequence: { groupOrder: 2 },
					retry: againInPages,
					// A page of its own for each file would load all modules again, which takes as long as its tests.
					isolate: false,
					restoreMocks: true,
					unstubGlobals: true,
					include: ['test/views/**/*.test.tsx'],
					setupFiles: ['test/support/components.ts'],
					browser: inChromium(),
				},
			},
			{
				extends: true,
				test: {
					name: 'scenes',
					sequence: { groupOrder: 3 },
					// While one waits for its page another computes.
					maxWorkers: availableParallelism() + 1,
					retry: againInPages,
					isolate: false,
					environment: 'node',
					include: ['test/scenes/**/*.test.ts'],
					globalSetup: ['test/support/serve.ts'],
					hookTimeout: 120_000,
				},
			},
		],
	},
});
