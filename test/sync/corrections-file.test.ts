import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Correction } from '../../src/model/correction.ts';
import { useChoices } from '../../src/store/choices.ts';
import { useResults } from '../../src/store/results.ts';
import { openCorrectionsFile, readCorrectionsFile, writeCorrectionsFile } from '../../src/sync/corrections-file.ts';
import { inferenceSettingsOf, initialView } from '../../src/view/view.ts';
import { openThreadOf } from '../support/open-thread.ts';

const ann: Correction = { type: 'author', floor: 2, handle: 'ann' };
const bob: Correction = { type: 'author', floor: 4, handle: 'bob' };
const all: readonly Correction[] = [
	ann,
	{ type: 'not-author', floor: 3, handles: ['cat'] },
	{ type: 'same-person', handle: 'ann', as: 'annie' },
	{ type: 'answers', floor: 4, targets: [1, 2] },
];

beforeEach(() => open('aa11', all));

function open(hash: string | null, corrections: readonly Correction[], pseudonyms = false, key?: string): void {
	const settings = { ...inferenceSettingsOf(initialView), corrections, pseudonyms };
	const source = { hash, name: 'a.txt', ...(key === undefined ? {} : { thread: key }) };
	const reading = { source, title: 'A', settings };
	const pseudonymsOf = async (handles: readonly string[]) => handles.map((handle) => `P-${handle}`);
	const thread = openThreadOf({ pseudonymsOf });
	useResults.setState({ thread, reading, origin: null, notice: null, requested: null } as never);
	useChoices.setState({ ...initialView, ...settings });
}

const corrections = () => useChoices.getState().corrections;

function written(): string {
	const file = writeCorrectionsFile();
	if (file === null) throw new Error('no file');
	return file;
}

test('corrections come back on top of those that there are, the file’s on the same subject', async () => {
	const file = written();
	open('aa11', [
		{ ...ann, handle: 'dan' },
		{ ...bob, floor: 9 },
	]);
	await openCorrectionsFile(file, 'a.corrections.json');
	expect(corrections()).toEqual([{ ...bob, floor: 9 }, ...all]);
	expect(useResults.getState()).toMatchObject({ notice: null, requested: null });
});

test('with another thread open, or none, the file that they are about is asked for', async () => {
	const file = written();
	open('bb22', [bob]);
	await openCorrectionsFile(file, 'a.corrections.json');
	expect(corrections()).toEqual([bob]);
	expect(useResults.getState().requested).toMatchObject({
		origin: { kind: 'file', name: 'a.txt', hash: 'aa11' },
		view: { corrections: all },
	});
});

test('of a file that holds several threads they are of one, and that one is asked for', async () => {
	open('aa11', all, false, '1');
	const file = written();
	open('aa11', [bob], false, '2');
	await openCorrectionsFile(file, 'a.corrections.json');
	expect(corrections()).toEqual([bob]);
	expect(useResults.getState().requested?.origin).toMatchObject({ name: 'a.txt', hash: 'aa11', thread: '1' });
	open('aa11', [], false, '1');
	await openCorrectionsFile(file, 'a.corrections.json');
	expect(corrections()).toEqual(all);
});

test('where pseudonyms are shown, the names in it become such; they are saved in no file', async () => {
	const file = written();
	open('aa11', [], true);
	await openCorrectionsFile(file, 'a.corrections.json');
	expect(JSON.stringify(corrections())).not.toMatch(/"(ann|annie|cat)"/);
	expect(corrections()[0]).toEqual({ ...ann, handle: 'P-ann' });
	expect(writeCorrectionsFile()).toBeNull();
});

test('it holds no text of the thread, and is none where nothing was corrected', () => {
	expect(Object.keys(JSON.parse(written()))).toEqual(['format', 'version', 'file', 'corrections']);
	open('aa11', []);
	expect(writeCorrectionsFile()).toBeNull();
});

test.each([
	['cut off', (file: string) => file.slice(0, -20), 'bad-json'],
	['of a later version', (file: string) => file.replace('"version": 1', '"version": 2'), 'newer-version'],
	['altered', (file: string) => file.replace('"floor": 2', '"floor": "two"'), 'bad-data'],
])('one that is %s is refused with its reason, and nothing changes', async (_, spoil, code) => {
	await openCorrectionsFile(spoil(written()), 'a.corrections.json');
	expect(useResults.getState().notice).toMatchObject({ kind: 'not-opened', failure: { code } });
	expect(corrections()).toEqual(all);
});

test('whatever it is given, reading ends with corrections or a reason', () => {
	fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (text) => readCorrectionsFile(text).ok === false));
});
