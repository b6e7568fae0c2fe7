import fc from 'fast-check';
import { inflateSync } from 'fflate';
import type { GivenFile } from '../../src/formats/read.ts';
import type { Floor, Thread } from '../../src/model/thread.ts';
import { packThread } from '../../src/worker/pack.ts';
import { tokens } from './mutate/text.ts';
import { hostileWords, times } from './mutate/tokens.ts';

/** Few handles, so that they meet; odd ones among them. */
const handles: readonly string[] = [
	'ann',
	'ANN',
	'Bob',
	'b_o_b',
	'P1',
	'op',
	'楼主',
	'张三',
	'_',
	'__proto__',
	'constructor',
	'İstanbul',
	'foo-bar',
	'(a+)+$',
	'12',
	' ',
	'',
	'\ud800',
	'x'.repeat(64),
	'长'.repeat(3_000),
];
export const handle = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...handles) },
	{ weight: 1, arbitrary: fc.constantFrom(...hostileWords) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 10 }) },
);

const number = fc.oneof(fc.nat({ max: 12 }), fc.constantFrom(9_999_999, 10_000_000, 2 ** 31, 2 ** 53));
const call = fc.oneof(
	fc.tuple(fc.constantFrom('@', '＠', '', '回复 '), handle, number).map(([at, handle, n]) => `${at}${handle} #${n} `),
	handle.map((handle) => `@${handle} `),
	number.map((n) => `#${n} `),
	number.map((n) => `${n}楼 `),
	fc.constantFrom('楼主说得对', '楼上', '楼下', '我 #1 的回复', '谢谢', '为什么？', '伞架', 'rust'),
);
const text = fc.oneof(
	{ weight: 5, arbitrary: fc.array(call, { maxLength: 6 }).map((parts) => parts.join('')) },
	{ weight: 1, arbitrary: tokens.map((drawn) => drawn.slice(0, 3_000)) },
	{ weight: 1, arbitrary: fc.tuple(call, times).map(([call, times]) => call.repeat(Math.min(times, 400))) },
);

/** How far the next number is: mostly one; of deleted floors and of odd files more. */
const step = fc.oneof(
	{ weight: 12, arbitrary: fc.constant(1) },
	{ weight: 2, arbitrary: fc.integer({ min: 2, max: 30 }) },
	{ weight: 1, arbitrary: fc.constantFrom(1_000, 9_999_999, 2 ** 31, 2 ** 50) },
);
const postedAt = fc.oneof(
	fc.constantFrom(null, '', 'yesterday', '2026-09-08T10:00:00+08:00', '2026-09-08', '+275760-09-13T00:00:00Z', '0000'),
	fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
);

const floor = fc.record({
	step,
	text,
	author: fc.option(handle, { nil: null }),
	postedAt,
	deleted: fc.boolean(),
	id: fc.option(fc.constantFrom('', '1', '__proto__', 'r_1'), { nil: null }),
	/** Which floors it answers, by their place in the list: itself, later ones and circles too. */
	answers: fc.array(fc.nat({ max: 30 }), { maxLength: 3 }),
});

/** Threads as strangers' files may state them: numbers with gaps, circles of parents, any handles, times and texts. */
export const threads: fc.Arbitrary<Thread> = fc
	.record({
		title: fc.option(fc.oneof(handle, text), { nil: null }),
		drawn: fc.array(floor, { minLength: 1, maxLength: 14 }),
		areAnonymous: fc.boolean(),
		haveParents: fc.boolean(),
	})
	.map(({ title, drawn, areAnonymous, haveParents }): Thread => {
		let last = 0;
		const numbers = drawn.map(({ step }, index) => {
			last = index === 0 ? 0 : last + step;
			return last;
		});
		const floors = drawn.map(({ step: _, author, answers, ...facts }, index): Floor => {
			const parents = answers.flatMap((at) => numbers[at % numbers.length] ?? []);
			return {
				...facts,
				number: numbers[index] ?? 0,
				author: areAnonymous ? null : author,
				answers: haveParents ? [...new Set(parents)] : null,
			};
		});
		return { title, floors, folded: [], problems: [] };
	});

const source = { name: 'drawn.txt', format: 'text-dump', hash: null, address: null } as const;

/** The thread as a link would carry it. */
export function packed(thread: Thread): Uint8Array<ArrayBuffer> {
	return packThread(thread, source, false);
}

/** The thread as a file of thread data, which states it and concludes nothing. */
export function fileOf(thread: Thread): GivenFile {
	return { name: 'thread.json', bytes: inflateSync(packed(thread)) };
}
