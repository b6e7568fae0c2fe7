import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { dataId } from '../../../src/export/data/ids.ts';
import { versionText } from '../../../src/model/version.ts';
import { type DataCase, dataCases, drawCase, parallelCase, stated } from '../../support/data-cases.ts';

async function read(each: DataCase) {
	const { content } = await each.write('convokit');
	if (typeof content === 'string') throw new Error('text');
	const files = unzipSync(content);
	const textOf = (name: string) => {
		const bytes = files[`loutu-corpus/${name}`] ?? new Uint8Array();
		expect(bytes.every((byte) => byte < 0x80)).toBe(true);
		return strFromU8(bytes);
	};
	const lines = textOf('utterances.jsonl').split('\n');
	expect(lines.pop()).toBe('');
	return {
		names: Object.keys(files).sort(),
		utterances: lines.map((line) => JSON.parse(line)),
		speakers: JSON.parse(textOf('speakers.json')),
		conversations: JSON.parse(textOf('conversations.json')),
		corpus: JSON.parse(textOf('corpus.json')),
		index: JSON.parse(textOf('index.json')),
	};
}

describe.each(await dataCases())('ConvoKit corpus of $name', (each) => {
	const { floors, answers, graph, title, source } = each.facts;

	test('has an utterance for each floor, by who is known to have written it', async () => {
		const { utterances, speakers } = await read(each);
		expect(utterances.map(({ id }) => id)).toEqual(floors.map(({ number }) => String(number)));
		utterances.forEach((utterance, index) => {
			const { number, author, length } = floors[index] ?? { number: -1, length: -1 };
			const person = graph.people.find((one) => one.floors.includes(number));
			expect(utterance.speaker).toBe(person === undefined ? `f:${number}` : dataId(person.id));
			expect(speakers[utterance.speaker].meta).toEqual(
				person === undefined
					? { handle: null, unknown: true, floor: number }
					: { handle: person.handle, unknown: false, floor: null },
			);
			expect(utterance.text).toHaveLength(length);
			expect(utterance.meta.author_handle).toBe(author?.grade === 'unknown' ? null : author?.value);
			expect(utterance.meta.author_grade).toBe(author?.grade);
			expect(utterance.meta.author_probability).toBe(author?.grade === 'likely' ? author.probability : null);
		});
		const unnamed = floors.filter(({ number }) => !graph.people.some((one) => one.floors.includes(number)));
		expect(Object.keys(speakers)).toHaveLength(graph.people.length + unnamed.length);
	});

	test('replies to a floor that it answers, all of them in meta', async () => {
		const { utterances } = await read(each);
		const ids = new Set(utterances.map(({ id }) => id));
		for (const { id, meta, 'reply-to': parent } of utterances) {
			const given = answers.filter(({ from }) => String(from) === id).map(({ to }) => to);
			const listed = meta.answers.map(({ floor }: { floor: number }) => floor);
			expect(listed.toSorted()).toEqual(given.toSorted());
			expect(parent).toBe(given.length === 0 ? null : String(listed[0]));
			if (parent !== null) expect(ids.has(parent)).toBe(true);
		}
	});

	test('is one conversation, and says where it comes from', async () => {
		const { names, utterances, conversations, corpus, index } = await read(each);
		const files = ['conversations.json', 'corpus.json', 'index.json', 'speakers.json', 'utterances.jsonl'];
		expect(names).toEqual(files.map((name) => `loutu-corpus/${name}`));
		expect(new Set(utterances.map(({ conversation_id }) => conversation_id))).toEqual(new Set(['0']));
		expect(conversations).toEqual({ 0: { meta: { title }, vectors: [] } });
		expect(corpus).toEqual({ title, source: source.name, address: null, writer: versionText });
		const given = utterances.flatMap(({ meta }) => Object.keys(meta).filter((name) => meta[name] !== null));
		expect(Object.keys(index['utterances-index']).sort()).toEqual([...new Set(given)].sort());
		expect(index['utterances-index']).toMatchObject({ floor: ["<class 'int'>"], answers: ["<class 'list'>"] });
	});

	test('is the same file each time', async () => {
		expect((await each.write('convokit')).content).toEqual((await each.write('convokit')).content);
	});
});

test('of several answers the best known is replied to: a proven one, then the likeliest', async () => {
	const { utterances, index } = await read(parallelCase());
	expect(utterances[5]).toMatchObject({ 'reply-to': '4', timestamp: Date.UTC(2026, 10, 24, 0, 5) / 1000 });
	expect(utterances[5].meta.answers.map(({ floor }: { floor: number }) => floor)).toEqual([4, 3, 2]);
	expect(index['utterances-index'].author_probability).toEqual(["<class 'float'>"]);
});

test('any texts, handles and titles read back equal', async () => {
	const text = fc.string({ unit: 'binary', maxLength: 20 });
	await fc.assert(
		fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), text, async (drawn, title) => {
			const each = drawCase(
				'any',
				title,
				drawn.map(([handle, words]) => ({ author: stated(handle), text: words })),
			);
			const { utterances, speakers, corpus } = await read(each);
			expect(utterances.map((utterance) => utterance.text)).toEqual(drawn.map(([, words]) => words));
			const handles = utterances.map(({ speaker }) => speakers[speaker].meta.handle.toLowerCase());
			expect(handles).toEqual(drawn.map(([handle]) => handle.toLowerCase()));
			expect(corpus.title).toBe(title);
		}),
	);
});
