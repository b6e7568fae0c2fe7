import { existsSync, readFileSync } from 'node:fs';
import { readFiles, readThread } from '../../src/formats/read.ts';
import type { Floor } from '../../src/model/thread.ts';
import { drawPage, drawReplies, drawTopic } from '../fixtures/v2ex.ts';
import { countPage } from '../support/count-page.ts';
import type { Bench } from './run.ts';

/** A real page, which is people's words: it stays where it is and is only counted here. */
const realPage = '../shared/threads/formats/v2ex-topic-2026.html';
const pages = 100;

/** A real page against an independent count of it, and how fast generated ones are read. */
export const v2exBench: Bench = {
	name: 'v2ex',
	async run() {
		return [...(await compared()), '', await speed()];
	},
};

async function compared(): Promise<string[]> {
	if (!existsSync(realPage)) return [`${realPage} is not here: nothing was compared.`];
	const html = readFileSync(realPage);
	const outcome = await readThread(html, realPage);
	if (!outcome.ok) return [`${realPage} could not be read: ${outcome.error.code}`];
	const { floors, problems } = outcome.value.thread;
	const counted = countPage(html.toString('utf8'));
	const agreeing = (key: 'id' | 'number' | 'author' | 'postedAt') =>
		counted.filter((reply, index) => (floors[index + 1] as Floor | undefined)?.[key] === reply[key]).length;
	const marked = counted.filter(({ isOp }) => isOp).every(({ author }) => author === floors[0]?.author);
	return [
		'| a real page | read | counted | agree |',
		'|---|---|---|---|',
		...(['id', 'number', 'author', 'postedAt'] as const).map(
			(key) => `| ${key} | ${floors.length - 1} | ${counted.length} | ${agreeing(key)} |`,
		),
		'',
		`Badges ${marked ? 'agree' : 'disagree'} with the opening poster. Problems: ${JSON.stringify(problems)}`,
	];
}

async function speed(): Promise<string> {
	const total = pages * 100;
	const files = Array.from({ length: pages }, (_, page) => {
		const replies = drawReplies(page * 100 + 1, page * 100 + 100);
		const text = drawPage(drawTopic(replies, { total, pages }), '2026');
		return { name: `${page}.html`, bytes: new TextEncoder().encode(text) };
	});
	const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
	const start = performance.now();
	const outcome = await readFiles(files);
	const seconds = (performance.now() - start) / 1000;
	const floors = outcome.ok ? outcome.value.thread.thread.floors.length : 0;
	return `${pages} generated pages, ${floors} floors, ${size.toFixed(1)} MB: ${seconds.toFixed(2)} s, ${(size / seconds).toFixed(0)} MB/s`;
}
