import { beforeEach, expect, test } from 'vitest';
import { pause, play, rateAt, stepPlayhead, stopPlayback } from '../../src/store/actions.ts';
import { useChoices } from '../../src/store/choices.ts';
import { initialView } from '../../src/view/view.ts';

const floors = [0, 1, 2, 5, 9];
const now = () => {
	const { playhead, isPlaying } = useChoices.getState();
	return { playhead, isPlaying };
};

beforeEach(() => useChoices.setState({ ...initialView, isPlaying: false }));

test('a thread takes a minute, a short one goes four floors a second', () => {
	expect(rateAt(1, 6000)).toBe(100);
	expect(rateAt(1, 100)).toBe(4);
	expect(rateAt(0.5, 6000)).toBe(50);
});

test('playing begins at the first floor, goes on from where it was, and begins anew from the end', () => {
	play(floors);
	expect(now()).toEqual({ playhead: 0, isPlaying: true });
	useChoices.setState({ playhead: 5 });
	pause();
	expect(now()).toEqual({ playhead: 5, isPlaying: false });
	play(floors);
	expect(now()).toEqual({ playhead: 5, isPlaying: true });
	useChoices.setState({ playhead: 9 });
	play(floors);
	expect(now()).toEqual({ playhead: 0, isPlaying: true });
	stopPlayback();
	expect(now()).toEqual({ playhead: null, isPlaying: false });
});

test('steps go from floor to floor over gaps in their numbers, stop playing, and end at both ends', () => {
	stepPlayhead(floors, 1);
	expect(now().playhead).toBe(0);
	useChoices.setState({ playhead: 2, isPlaying: true });
	stepPlayhead(floors, 1);
	expect(now()).toEqual({ playhead: 5, isPlaying: false });
	stepPlayhead(floors, 1);
	stepPlayhead(floors, 1);
	expect(now().playhead).toBe(9);
	stepPlayhead(floors, -100);
	expect(now().playhead).toBe(0);
});
