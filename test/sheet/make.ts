import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Drive, driveOf, type Look, type Visited } from '../drive/drive.ts';
import { serveBuilt } from '../drive/serve-built.ts';
import type { Hands } from '../support/hands.ts';
import { see, states } from '../support/states.ts';
import { makeSheets, type Picture } from './sheets.ts';
import { type Photographed, photographed } from './states.ts';

/**
 * `npm run sheet`: takes a picture of the built page in every state, at every size, in each theme and language, and puts
 * them on contact sheets, one a look. Ends with 1 where a state was not reached or the page complained.
 *
 * `--browser firefox`; `--only TEXT` takes states with that in their names; `--size 390x844`, `--theme dark`,
 * `--language en` take some of the looks; `--into FOLDER` instead of a new one for temporary files.
 */
const { values } = parseArgs({
	options: {
		browser: { type: 'string', default: 'chromium' },
		only: { type: 'string', default: '' },
		size: { type: 'string' },
		theme: { type: 'string' },
		language: { type: 'string' },
		into: { type: 'string' },
	},
});

const sizes = ['1920x1080', '1440x900', '1366x650', '1024x768', '844x390', '390x844'];
const all: readonly Photographed[] = [...states, ...photographed];
const chosen = all.filter(({ name }) => name.includes(values.only));
if (chosen.length === 0) throw new Error(`No state has “${values.only}” in its name: ${namesOf(all)}`);

const folder = values.into ?? mkdtempSync(join(tmpdir(), 'loutu-sheet-'));
/** Two at a time: while one waits for its page the other computes. */
const atOnce = 2;

function namesOf(some: readonly Photographed[]): string {
	return some.map(({ name }) => `“${name}”`).join(', ');
}

function* looks(): Generator<Look> {
	for (const size of values.size === undefined ? sizes : [values.size]) {
		const [width = 0, height = 0] = size.split('x').map(Number);
		if (!(width > 0 && height > 0)) throw new Error(`${size} is no size: 1440x900 is one`);
		for (const theme of ['light', 'dark'] as const) {
			for (const language of ['en', 'zh-CN'] as const) {
				if ((values.theme ?? theme) !== theme || (values.language ?? language) !== language) continue;
				yield { width, height, theme, language };
			}
		}
	}
}

/** Photographs a page in all states; those that were not reached are told to `complain`, and the page is opened anew. */
async function photograph(drive: Drive, look: Look, complain: (what: string) => void): Promise<Picture[]> {
	const pictures: Picture[] = [];
	const nameOfLook = `${look.width}x${look.height}-${look.theme}-${look.language}`;
	mkdirSync(join(folder, nameOfLook), { recursive: true });
	let visited: Visited | null = null;
	const leave = async () => {
		for (const complaint of visited?.complaints ?? []) complain(`${nameOfLook}: the page says: ${complaint}`);
		await visited?.close();
		visited = null;
	};
	for (const [index, state] of chosen.entries()) {
		const { isFirstVisit = false } = state;
		if (isFirstVisit) await leave();
		visited ??= await drive.visit({ ...look, isFirstVisit });
		const { hands } = visited;
		try {
			await see(hands, state, async (part) => {
				const file = [String(index + 1).padStart(2, '0'), ...(state.name.match(/\w+/g) ?? []), part ?? ''];
				const path = join(nameOfLook, `${file.filter((word) => word !== '').join('-')}.png`);
				await untilStill(hands);
				await hands.picture(join(folder, path));
				pictures.push({
					path,
					look: nameOfLook,
					ratio: look.width / look.height,
					says: part === null ? state.name : `${state.name} (${part})`,
				});
			});
		} catch (error) {
			complain(`${nameOfLook}: “${state.name}” was not reached: ${String(error).split('\n')[0]}`);
			await leave();
		}
		if (isFirstVisit) await leave();
	}
	await leave();
	return pictures;
}

/** Waits until the page is busy with nothing, nothing moves in the graph, letters have their fonts, and all is painted. */
function untilStill(hands: Hands): Promise<void> {
	return hands.until(async () => {
		const key = Symbol.for('loutu.network');
		const chart = document.querySelector<HTMLElement & { [key]?: () => { isAtRest: boolean } | null }>(
			'[data-chart=network]',
		);
		await document.fonts.ready;
		await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		const busy = Array.from(document.querySelectorAll('[aria-busy=true], progress'));
		if (busy.some((each) => each.checkVisibility())) return false;
		const isShown = chart?.checkVisibility() && chart.clientWidth > 0 && chart.clientHeight > 0;
		return !isShown || chart?.[key]?.()?.isAtRest !== false;
	}, null);
}

const { address, close } = await serveBuilt();
const drive = await driveOf(values.browser, { address, isStill: true });
const complaints = new Set<string>();
const pictures: Picture[] = [];
const waiting = [...looks()];
console.log(`${drive.name}: ${chosen.length} states in ${waiting.length} looks, into ${folder}`);
await Promise.all(
	Array.from({ length: atOnce }, async () => {
		for (let look = waiting.shift(); look !== undefined; look = waiting.shift()) {
			const taken = await photograph(drive, look, (what) => complaints.add(what));
			pictures.push(...taken);
			console.log(`${look.width}×${look.height}, ${look.theme}, ${look.language}: ${taken.length} pictures`);
		}
	}),
);
await drive.close();
await close();
const sheets = await makeSheets(folder, pictures);
for (const complaint of complaints) console.log(complaint);
console.log(`${pictures.length} pictures, ${complaints.size} complaints; sheets:\n${sheets.join('\n')}`);
process.exitCode = complaints.size > 0 ? 1 : 0;
