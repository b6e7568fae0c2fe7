import { expect, test } from 'vitest';
import { waysOut } from '../../src/store/ways-out.ts';
import { initialView, type View } from '../../src/view/view.ts';
import { graphOf, id, tie } from '../graph/filter/draw.ts';

const graph = graphOf(['ann>bob mention 1', 'bob>cat numbered 2', 'cat>dan mention 3'].map((drawing) => tie(drawing)));
const ways = (view: Partial<View>) => waysOut({ graph }, { ...initialView, ...view });
const people = (...names: string[]) => new Set(names.map(id));

test('somebody alone is offered with neighbours, and with whatever else is filtered switched off', () => {
	expect(ways({ filterPeople: people('bob'), filterMode: 'only' })).toEqual([{ by: 'neighbours', ties: 2 }]);
	expect(ways({ filterPeople: people('bob'), filterMode: 'only', range: [3, 3] })).toEqual([{ by: 'people', ties: 1 }]);
});

test('of several parts each is switched off alone, the least change first; what leaves nothing is not offered', () => {
	const view = { range: [3, 3], without: people('cat'), steps: [{ type: 'weight', least: 2 }] } as const;
	expect(ways(view)).toEqual([]);
	expect(ways({ range: [3, 3], without: people('cat') })).toEqual([
		{ by: 'range', ties: 1 },
		{ by: 'without', ties: 1 },
	]);
});

test('what is switched off already is no way out', () => {
	expect(ways({ range: [9, 9], stepsOff: new Set(['range']), without: people('bob', 'cat') })).toEqual([]);
});
