import { beforeEach, describe, expect, test } from 'vitest';
import { personId } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';
import { openedIn, toggleBetween } from '../../src/store/actions.ts';
import { useChoices } from '../../src/store/choices.ts';
import { followSteps, startSteps, undo } from '../../src/store/undo.ts';
import { readAddress, writeAddress } from '../../src/sync/address.ts';
import { carryView } from '../../src/view/thread.ts';
import { followed, initialView, viewOf } from '../../src/view/view.ts';

const people = (...handles: string[]) =>
	({ type: 'people', people: handles.map((handle) => personId(handleKey(handle))) }) as const;
const now = () => viewOf(useChoices.getState());

beforeEach(() => useChoices.setState({ ...initialView, selection: people('ann', 'bob') }));

describe('what came between two floors', () => {
	test('is open after one floor and another, until it is closed', () => {
		toggleBetween(3);
		toggleBetween(9);
		expect(openedIn(now())).toEqual([3, 9]);
		toggleBetween(3);
		expect(openedIn(now())).toEqual([9]);
	});

	test('is open in this list only, and in it again', () => {
		toggleBetween(3);
		useChoices.setState({ selection: people('ann', 'cat') });
		expect(openedIn(now())).toEqual([]);
		expect(readAddress(writeAddress({ origin: null, view: now() })).view.opened).toEqual(initialView.opened);
		useChoices.setState({ selection: people('ann', 'bob') });
		expect(openedIn(now())).toEqual([3]);
		expect(openedIn(readAddress(writeAddress({ origin: null, view: now() })).view)).toEqual([3]);
	});

	test('is no step, and stays open when one is undone', () => {
		const end = followSteps();
		startSteps();
		useChoices.setState({ showAs: 'matrix' });
		toggleBetween(3);
		undo();
		expect(now().showAs).toBe('graph');
		expect(openedIn(now())).toEqual([3]);
		end();
	});

	test('goes over to other names and to another save, without floors that are gone', () => {
		toggleBetween(3);
		toggleBetween(9);
		const renamed = { ...now(), selection: people('P1', 'P2') };
		expect(openedIn(renamed)).toEqual([]);
		expect(openedIn(followed(renamed, now()))).toEqual([3, 9]);
		const { view } = carryView(now(), new Map([[3, 4]]));
		expect(openedIn(view)).toEqual([4]);
	});
});
