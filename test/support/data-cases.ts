import { readFileSync } from 'node:fs';
import { writeData } from '../../src/export/data/formats.ts';
import type { DataFormatId } from '../../src/export/data/list.ts';
import { buildGraph } from '../../src/graph/build.ts';
import type { Answer, Attribution, TieKind } from '../../src/model/attribution.ts';
import type { DataFile, ExportOptions } from '../../src/model/data-format.ts';
import type { Reading } from '../../src/model/reading.ts';
import { type Handle, handleKey } from '../../src/model/thread.ts';
import type { ThreadWorker } from '../../src/worker/protocol.ts';
import { ThreadHolder } from '../../src/worker/thread-holder.ts';

/** A thread to export: what the page knows of it, against which the files are held, and how to write one. */
export interface DataCase {
	readonly name: string;
	readonly facts: Pick<Reading, 'title' | 'source' | 'floors' | 'answers' | 'graph'>;
	write(id: DataFormatId, options?: Partial<ExportOptions>): Promise<DataFile>;
}

export const plainOptions: ExportOptions = { view: {}, appearance: null, byteOrderMark: false };

/** A floor as a test draws it: by default of unknown author, saying nothing. */
export interface DrawnFloor {
	readonly text?: string;
	readonly author?: Attribution;
	readonly at?: string;
	/** Whom it addresses, and how. */
	readonly to?: readonly (readonly [Handle, TieKind])[];
	readonly answers?: readonly Pick<Answer, 'to' | 'kind' | 'grade' | 'probability'>[];
}

export const stated = (value: Handle): Attribution => ({ grade: 'stated', value, evidence: [] });
const proven = (value: Handle): Attribution => ({ grade: 'proven', value, evidence: [] });
const likely = (value: Handle, probability: number): Attribution => {
	return { grade: 'likely', value, probability, evidence: [], others: [] };
};
const unknown: Attribution = { grade: 'unknown', others: [] };

/** A case whose conclusions are given instead of resolved. */
export function drawCase(name: string, title: string | null, drawn: readonly DrawnFloor[]): DataCase {
	const attributions = drawn.map(({ author }) => author ?? unknown);
	const floors = drawn.map(({ text = '', at }, number) => {
		const postedAt = at ?? null;
		return { number, id: null, author: null, postedAt, deleted: false, text, answers: null };
	});
	const addresses = drawn.flatMap(({ to = [] }, floor) =>
		to.map(([handle, kind]) => ({ floor, person: handleKey(handle), kind, span: null })),
	);
	const answers = drawn.flatMap(({ answers = [] }, from) =>
		answers.map((answer) => ({ from, span: null, evidence: [], others: [], ...answer })),
	);
	const named = drawn.flatMap(({ author = unknown, to = [] }) => [
		...(author.grade === 'unknown' ? [] : [author.value]),
		...to.map(([handle]) => handle),
	]);
	const handles = new Map(named.map((handle) => [handleKey(handle), handle]));
	const resolution = { attributions, references: drawn.map(() => []), answers };
	const graph = buildGraph({ attributions, addresses, handles }, floors);
	const source = { name: 'drawn.txt', format: 'text-dump', hash: null, address: null } as const;
	const facts = floors.map((floor, index) => {
		return { ...floor, length: floor.text.length, author: attributions[index] ?? unknown };
	});
	const thread = { title, floors, folded: [], problems: [] };
	const input = { thread, resolution, graph, source, problems: [], corrections: [] };
	return {
		name,
		facts: { title, source, floors: facts, answers, graph },
		write: async (id, options) => writeData(id, { ...input, ...plainOptions, ...options }),
	};
}

/** The thread that ships with the app, read as the app reads it. */
async function seedCase(): Promise<DataCase> {
	const worker = new ThreadHolder();
	const bytes = readFileSync('seeds/000_3eaef7a16f4ddd18.txt');
	const outcome = await worker.read([{ name: 'seed.txt', from: new Blob([bytes]) }], () => {});
	if (!outcome.ok) throw new Error(outcome.error.code);
	const write = (id: DataFormatId, options?: Partial<ExportOptions>) =>
		worker.exportData(id, { ...plainOptions, ...options });
	return { name: 'seed', facts: outcome.value.reading, write };
}

/** Names that some format or program might stumble over. */
export const hostileNames: readonly string[] = [
	'"quoted" and \'single\'',
	'<b>&amp;</b> ]]>',
	'&lt;&#65;&nbsp;',
	'two\nlines',
	'\r\nthree\rlines\r\n',
	'a\u0001b\u0000\u001f\ufffe',
	'ab',
	'\u0085next\u2028line',
	'\ud800 alone \udc00',
	'👩‍👩‍👧‍👦 семья 😀',
	'\u202egnp.exe\u202c שלום عليكم',
	'长'.repeat(200),
	'=cmd|" /C calc"!A0',
	'@user',
	'+1',
	'-1',
	"'apostrophe",
	'＝全角',
	'\t=tab',
	'  spaces  ',
	'back\\slash\\',
	'\\N\\l\\"',
	'semi;colon,comma',
	'_x0041_',
	'p:x:mention:p:y',
	'__proto__',
	'constructor',
	'true',
	'007',
];

/** Each writes a floor and addresses the next, in a thread whose title is all of their names. */
export function hostileCase(): DataCase {
	return drawCase(
		'hostile names',
		hostileNames.join(' '),
		hostileNames.map((name, index) => {
			const next = hostileNames[(index + 1) % hostileNames.length] ?? '';
			const answers =
				index === 0 ? [] : [{ to: index - 1, kind: 'stated', grade: 'stated', probability: null } as const];
			return { text: `${name} says`, author: stated(name), to: [[next, 'mention']], answers };
		}),
	);
}

/** Two people in both directions and in several ways, authors of every grade, and times. */
export function parallelCase(): DataCase {
	const at = (minute: number) => `2026-11-24T08:${String(minute).padStart(2, '0')}:00+08:00`;
	const said: readonly DrawnFloor[] = [
		{ text: 'post', author: likely('Ann', 0.85) },
		{
			author: proven('bob'),
			to: [
				['Ann', 'mention'],
				['Ann', 'numbered'],
			],
		},
		{
			author: likely('bob', 0.7),
			to: [
				['Ann', 'mention'],
				['Ann', 'op'],
			],
		},
		{
			author: likely('bob', 0.9),
			to: [
				['Ann', 'op'],
				['Ann', 'quote'],
			],
		},
		{
			author: stated('ANN'),
			to: [
				['bob', 'mention'],
				['bob', 'numbered'],
			],
		},
		{
			to: [
				['Ann', 'floor'],
				['Ann', 'mention'],
				['cid', 'above'],
			],
		},
		{ author: likely('cid', 0.625), to: [['bob', 'below']] },
		{ author: likely('Ann', 0.95), to: [['cid', 'stated']] },
	];
	const answers = (floor: number): DrawnFloor['answers'] =>
		floor === 5
			? [
					{ to: 2, kind: 'above', grade: 'likely', probability: 0.6 },
					{ to: 3, kind: 'floor', grade: 'likely', probability: 0.75 },
					{ to: 4, kind: 'numbered', grade: 'proven', probability: null },
				]
			: [];
	return drawCase(
		'parallel ties',
		'parallel',
		said.map((floor, index) => ({ ...floor, at: at(index === 3 ? 2 : index), answers: answers(index) ?? [] })),
	);
}

export async function dataCases(): Promise<readonly DataCase[]> {
	return [await seedCase(), hostileCase(), parallelCase()];
}

/** The content of a file that is text. */
export async function textOf(file: Promise<DataFile>): Promise<string> {
	const { content } = await file;
	if (typeof content !== 'string') throw new Error('bytes');
	return content;
}

/** The thread data that a worker writes, with that view. */
export async function threadDataOf(worker: ThreadWorker, view: ExportOptions['view'] = {}): Promise<string> {
	return textOf(worker.exportData('thread-data', { ...plainOptions, view }));
}
