import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainsIn } from '../../../src/charts/timeline/chain.ts';
import { chainOf } from '../../../src/graph/reading-order.ts';

interface Link {
	readonly from: number;
	readonly to: number;
}
const chainsOf = (links: readonly Link[]) => chainsIn(links, (link) => link);
const names = (links: readonly Link[]) => links.map(({ from, to }) => `${from}>${to}`).sort();
const links = (...drawn: string[]): Link[] =>
	drawn.map((one) => {
		const [from = 0, to = 0] = one.split('>').map(Number);
		return { from, to };
	});

describe('the chain of a floor', () => {
	test('are its own answers, and further off what these answer and what answers those', () => {
		const chain = chainsOf(links('1>0', '2>1', '3>2', '4>3', '9>1', '7>0'))(2);
		expect(names(chain.direct)).toEqual(['2>1', '3>2']);
		expect(names(chain.further)).toEqual(['1>0', '4>3']);
	});

	test('of a floor that answers and is answered by none is empty', () => {
		expect(chainsOf(links('1>0'))(5)).toEqual({ direct: [], further: [] });
	});

	test('has the direct answers whole, and the nearest beyond them where there are very many', () => {
		const post = Array.from({ length: 900 }, (_, n) => ({ from: n + 1, to: 0 }));
		const below = Array.from({ length: 900 }, (_, n) => ({ from: n + 1_000, to: n + 1 }));
		const chain = chainsOf([...below, ...post])(0);
		expect(chain.direct).toHaveLength(900);
		expect(chain.further).toHaveLength(200);
	});

	test('touches the floors that the reader shows of its chain, in circles too', () => {
		const floor = fc.nat({ max: 12 });
		const drawn = fc.array(fc.record({ from: floor, to: floor }), { maxLength: 20 });
		fc.assert(
			fc.property(drawn, floor, (some, start) => {
				const { direct, further } = chainsOf(some)(start);
				const touched = new Set([start, ...[...direct, ...further].flatMap(({ from, to }) => [from, to])]);
				const answers = some.map((link) => ({ ...link, kind: 'numbered', grade: 'proven', isOwn: false }) as never);
				expect([...touched].sort((a, b) => a - b)).toEqual(chainOf(start, answers));
				expect(new Set([...direct, ...further]).size).toBe(direct.length + further.length);
			}),
		);
	});
});
