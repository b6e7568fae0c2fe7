import { inflateSync, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { dataFormatIds } from '../../../src/export/data/list.ts';
import { known } from '../../../src/lib/assert.ts';
import { authorOf } from '../../../src/model/attribution.ts';
import { renamedCorrection } from '../../../src/model/correction.ts';
import { defaultInferenceSettings, type InferenceSettings } from '../../../src/model/inference-settings.ts';
import type { ThreadData } from '../../../src/model/thread-data.ts';
import type { Concluded, Opened, ThreadWorker } from '../../../src/worker/protocol.ts';
import { ThreadHolder } from '../../../src/worker/thread-holder.ts';
import { handles, handlesFound, namedCorrections, namedFile, namedThread } from '../../fixtures/handles.ts';
import { generateThread, plainPlan } from '../../generator/thread.ts';
import { plainOptions, threadDataOf } from '../../support/data-cases.ts';

async function opened(text: string, name: string, pseudonyms = false): Promise<Opened & { worker: ThreadWorker }> {
	const worker = new ThreadHolder();
	const outcome = await worker.read([{ name, from: new Blob([text]) }], () => {}, pseudonyms);
	if (!outcome.ok) throw new Error(outcome.error.code);
	return { ...outcome.value, worker };
}

async function concluded(worker: ThreadWorker, settings: InferenceSettings): Promise<Concluded> {
	return known(await worker.conclude(settings, null, () => {}), 'conclusions');
}

/** All of an answer as text, maps and sets too. */
function textOf(answer: unknown): string {
	return JSON.stringify(answer, (_, value) => (value instanceof Map || value instanceof Set ? [...value] : value));
}

function decoded(content: string | Uint8Array): string {
	if (typeof content === 'string') return content;
	return Object.entries(unzipSync(content))
		.map(([name, bytes]) => `${name}\n${new TextDecoder().decode(bytes)}`)
		.join('\n');
}

async function renamedPremises(worker: ThreadWorker): Promise<InferenceSettings> {
	const told = new Map<string, string>();
	for (const handle of handles) told.set(handle, (await worker.pseudonymsOf([handle]))[0] ?? '');
	const corrections = namedCorrections.map((each) => renamedCorrection(each, (handle) => told.get(handle) ?? ''));
	return { ...defaultInferenceSettings, corrections, pseudonyms: true };
}

describe('under pseudonyms nothing that leaves the worker holds a handle', () => {
	test('the fixture would show it', async () => {
		const { worker, reading } = await opened(namedThread, namedFile);
		const floors = reading.floors.map(({ number }) => number);
		const all = `${textOf(await worker.bodies(floors, true))} ${reading.title} ${textOf(reading)}`;
		expect(handlesFound(all)).toEqual(handles);
	});

	test('what the page is told: reading, positions, texts, passages, metrics', async () => {
		const { worker, reading: plain } = await opened(namedThread, namedFile);
		const { reading, positions } = await concluded(worker, await renamedPremises(worker));
		const floors = reading.floors.map(({ number }) => number);
		const passages = floors.map((floor) => ({ floor, span: null }));
		const told = [
			reading,
			positions,
			await worker.bodies(floors, true),
			await worker.passages(passages),
			await worker.metrics(null),
		];
		expect(handlesFound(textOf(told))).toEqual([]);
		expect((await worker.search('zorvex'))?.floors).toEqual([]);
		expect((await worker.search('P7'))?.floors).toContain(0);
		expect(reading.floors).toHaveLength(plain.floors.length);
		expect(reading.source).toMatchObject({ hash: plain.source.hash, address: null });
		expect(reading.problems.length).toBeGreaterThan(0);
	});

	test.each(dataFormatIds.filter((id) => id !== 'gexf-time'))('as %s', async (id) => {
		const { worker, reading: plain } = await opened(namedThread, namedFile);
		const before = await worker.exportData(id, plainOptions);
		expect(handlesFound(decoded(before.content)).length).toBeGreaterThan(3);
		const { reading } = await concluded(worker, await renamedPremises(worker));
		const text = decoded((await worker.exportData(id, plainOptions)).content);
		expect(handlesFound(text)).toEqual([]);
		expect(text).not.toContain(plain.source.hash);
		const [tie] = reading.graph.ties;
		expect(text.toLowerCase()).toContain(tie?.target.slice(2));
	});

	test('as a link', async () => {
		const { worker } = await opened(namedThread, namedFile);
		await worker.conclude(await renamedPremises(worker), null, () => {});
		const text = new TextDecoder().decode(inflateSync(await worker.packed()));
		expect(handlesFound(text)).toEqual([]);
		const link = await opened(text, 'link.json', true);
		const own = (await concluded(worker, { ...defaultInferenceSettings, pseudonyms: true })).reading;
		expect(link.reading.graph).toEqual(own.graph);
		expect(link.reading.floors.map(({ author }) => author)).toEqual(own.floors.map(({ author }) => author));
	});

	test('from thread data with times, ids, an address and names of any writing', async () => {
		const { worker: first } = await opened(namedThread, namedFile);
		const data = JSON.parse(await threadDataOf(first)) as ThreadData;
		const authors = ['Grix-Foon', '顾北辰', 'Ünlüvek', 'Mo Plenner'];
		const floors = data.floors.map((floor, index) => ({
			...floor,
			id: `99770${index}`,
			postedAt: `2024-01-0${1 + (index % 9)}T00:00:00Z`,
			text: `${floor.text} ${authors.join('，')} /member/${encodeURIComponent('顾北辰')}`,
			author: { ...floor.author, grade: 'stated', handle: authors[index % 4] ?? '', evidence: [], candidates: [] },
		}));
		const source = { ...data.source, address: 'https://www.v2ex.com/t/771234' };
		const problems = [{ code: 'number-taken', params: { floor: 1, id: '997705', file: namedFile }, line: null }];
		const text = JSON.stringify({ ...data, floors, source, problems, view: { threshold: 0.8, person: ['zorvex'] } });
		const { worker, reading, view } = await opened(text, 'x.json', true);
		const numbers = reading.floors.map(({ number }) => number);
		const files = [];
		for (const id of dataFormatIds) files.push(decoded((await worker.exportData(id, plainOptions)).content));
		const all = [textOf([reading, view, await worker.bodies(numbers, true)]), ...files].join('\n');
		// Here nobody corrects anything: that is a word like any other.
		expect(handlesFound(all)).toEqual(['yarrowmix']);
		expect(view).toEqual({ threshold: 0.8 });
		for (const told of [...authors, '99770', '771234', '%E9%A1%BE']) expect(all).not.toContain(told);
		expect(all).toContain('2024-01-01');
	});
});

describe('pseudonyms', () => {
	test('are numbered by first appearance, the title first, and the key gives the handles back', async () => {
		const { worker } = await opened(namedThread, namedFile);
		await worker.conclude(await renamedPremises(worker), null, () => {});
		const { content, ending } = await worker.pseudonymKey();
		const rows = String(content).trim().split('\r\n');
		expect(ending).toBe('key.csv');
		expect(rows).toEqual([
			'pseudonym,handle',
			...[
				'Quillbat',
				'plimsorr',
				'tarkuvil',
				'brindlopp',
				'mundrake_9',
				'wexlygan',
				'zorvex',
				'ostrivane',
				'dwembly',
				'kepplunt',
				'yarrowmix',
			].map((handle, index) => `P${index + 1},${handle}`),
		]);
		expect(await worker.handlesOf(['P1', 'p7', 'P99'])).toEqual(['Quillbat', 'zorvex', 'P99']);
	});

	test('are never a word of the thread', async () => {
		const { worker } = await opened('### t\n\n@p3 @ann', 'x.txt');
		expect(await worker.pseudonymsOf(['ann'])).toEqual(['User2']);
		const { worker: other } = await opened('### user7\n\n@ann 华为P40 person1', 'x.txt');
		expect(await other.pseudonymsOf(['ann'])).toEqual(['Name1']);
		const { worker: last } = await opened('### P1 user1 person1 name1\n\n@ann', 'x.txt');
		expect(await last.pseudonymsOf(['ann'])).toEqual(['P_1']);
	});

	test('of a thread that has only them stay, and those of a link are nobody else’s', async () => {
		const { worker } = await opened(namedThread, namedFile);
		await worker.conclude(await renamedPremises(worker), null, () => {});
		const written = await threadDataOf(worker);
		const { worker: other, reading } = await opened(written, 'again.json', true);
		expect(reading.settings.corrections.length).toBe(namedCorrections.length);
		expect(await other.pseudonymsOf(['P3', 'somebody'])).toEqual(['P3', 'P12']);
		const given = [{ type: 'author', floor: 1, handle: 'P20' }] as const;
		await other.conclude({ ...defaultInferenceSettings, corrections: given, pseudonyms: true }, null, () => {});
		expect(await other.pseudonymsOf(['P20', 'anybody'])).toEqual(['P20', 'P21']);
	});

	test.each([1, 2, 3, 4])('change nothing that is concluded, nor where anybody stands (%i)', async (seed) => {
		const plan = { ...plainPlan, seed, floors: 120, deleted: seed, renamed: 0.1 };
		const { worker, reading, positions } = await opened(generateThread(plan).text, 'x.txt');
		const other = await concluded(worker, { ...defaultInferenceSettings, pseudonyms: true });
		const people = reading.graph.people.map(({ handle }) => handle);
		expect(await worker.handlesOf(other.reading.graph.people.map(({ handle }) => handle))).toEqual(people);
		expect([...other.positions.points.values()]).toEqual([...positions.points.values()]);
		const named = reading.floors.map(({ author }) => authorOf(author));
		const told = other.reading.floors.map(({ author }) => authorOf(author));
		expect(told).toEqual(
			await Promise.all(named.map(async (name) => (name === null ? null : (await worker.pseudonymsOf([name]))[0]))),
		);
		const chances = (floors: typeof reading.floors) =>
			floors.map(({ author }) => (author.grade === 'likely' ? author.probability : null));
		expect(chances(other.reading.floors)).toEqual(chances(reading.floors));
		const back = await concluded(worker, defaultInferenceSettings);
		expect(back.reading).toEqual(reading);
	});
});
