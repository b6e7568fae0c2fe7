import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldRepeats } from '../../src/formats/repeats.ts';

/** Letters stand for long texts that nobody writes twice, words for themselves. */
function replies(drawing: string): string[] {
	return drawing.split(' ').map((word) => (/^[A-Z]$/.test(word) ? `${word} 说了一段很长的话` : word));
}

/** Folds a drawing and draws what is kept; then `block→floor` for each repeat. */
function fold(drawing: string): [kept: string, folded: string] {
	const { kept, folded } = foldRepeats(replies(drawing));
	const draw = (text: string) => text.split(' ')[0] ?? '';
	return [kept.map(draw).join(' '), folded.map(({ block, repeats }) => `${block}→${repeats}`).join(' ')];
}

describe('folding', () => {
	test('leaves a thread alone', () => {
		expect(fold('A B C D')).toEqual(['A B C D', '']);
		expect(foldRepeats([])).toEqual({ kept: [], folded: [] });
	});

	test('folds the last page saved again, once or more', () => {
		expect(fold('A B C B C')).toEqual(['A B C', '5→2 6→3']);
		expect(fold('A B C B C B C')).toEqual(['A B C', '5→2 6→3 7→2 8→3']);
	});

	test('folds a page saved twice in the middle; later floors go on counting', () => {
		expect(fold('A B A B C D')).toEqual(['A B C D', '4→1 5→2']);
		expect(fold('A B A B C D C D E')).toEqual(['A B C D E', '4→1 5→2 8→3 9→4']);
	});

	test('folds what a page held before it grew', () => {
		expect(fold('A B C A B C D E')).toEqual(['A B C D E', '5→1 6→2 7→3']);
	});

	test('folds a repeat that the end of the file breaks off', () => {
		expect(fold('A B C D A B')).toEqual(['A B C D', '6→1 7→2']);
		expect(fold('A B C D A B C D A B')).toEqual(['A B C D', '6→1 7→2 8→3 9→4 10→1 11→2']);
	});

	test('folds short texts along with long ones', () => {
		expect(fold('A +1 B 赞 +1 B 赞')).toEqual(['A +1 B 赞', '6→2 7→3 8→4']);
		expect(fold('+1 A B 赞 +1 A B 赞')).toEqual(['+1 A B 赞', '6→1 7→2 8→3 9→4']);
	});

	test('does not fold the floor before a page that ends in the same words', () => {
		expect(fold('赞 A B 赞 A B 赞')).toEqual(['赞 A B 赞', '6→2 7→3 8→4']);
	});

	test('ignores white space at the ends', () => {
		const { kept, folded } = foldRepeats(['第一段很长的话', '第二段很长的话', '第一段很长的话\n', '第二段很长的话 \n']);
		expect(kept).toEqual(['第一段很长的话', '第二段很长的话']);
		expect(folded).toHaveLength(2);
	});

	test.each([
		['one word after itself', '笑死 笑死'],
		['two words in turn', '笑死 +1 笑死 +1'],
		['one long text after itself', 'A A A'],
		['a long text and a short one', 'A 赞 A'],
		['many times the same', 'A A A A A A A A A'],
		['texts that several floors had before', 'A A B B A B'],
		['a run that does not follow at once', 'A B C D A B E'],
	])('leaves %s', (_, drawing) => {
		expect(fold(drawing)).toEqual([drawing, '']);
	});
});

describe('folding generated threads', () => {
	/** Different long texts, among them words that anybody may write. */
	const thread = fc
		.array(fc.option(fc.constantFrom('笑死', '+1', '')), { minLength: 2, maxLength: 40 })
		.map((words) => words.map((word, index) => word ?? `第 ${index} 个人的话`));
	const isLong = (text: string) => text.length > 4;

	test('finds nothing in a thread without repeats', () => {
		fc.assert(
			fc.property(thread, (texts) => {
				expect(foldRepeats(texts)).toEqual({ kept: texts, folded: [] });
			}),
		);
	});

	test('folds exactly the last floors when they are appended again', () => {
		fc.assert(
			fc.property(thread, fc.nat(), fc.integer({ min: 1, max: 3 }), (texts, seed, copies) => {
				const length = 2 + (seed % (texts.length - 1));
				const page = texts.slice(-length);
				fc.pre(page.filter(isLong).length >= 2);
				const repeated = Array.from({ length: copies }, () => page).flat();
				const { kept, folded } = foldRepeats([...texts, ...repeated]);
				expect(kept).toEqual(texts);
				const floors = page.map((_, index) => texts.length - length + index + 1);
				const expected = repeated.map((_, index) => ({
					block: texts.length + 2 + index,
					repeats: floors[index % length],
				}));
				expect(folded).toEqual(expected);
			}),
		);
	});

	test.each([
		['one word', () => '笑死'],
		['two words', (index: number) => (index % 2 ? '赞' : '+1')],
		['no two alike', (index: number) => `第 ${index} 个人的话`],
		['pairs', (index: number) => `第 ${index >> 1} 个人的话`],
		['a word between any two', (index: number) => (index % 2 ? '赞' : `第 ${index} 个人的话`)],
	])('comes to an end with 100,000 floors: %s', (_, text) => {
		const texts = Array.from({ length: 100_000 }, (_, index) => text(index));
		expect(foldRepeats(texts).kept).toHaveLength(100_000);
	});
});
