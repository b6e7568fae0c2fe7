import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InferenceSettings } from '../../src/model/inference-settings.ts';
import { defaultInferenceSettings } from '../../src/model/inference-settings.ts';
import { useChoices } from '../../src/store/choices.ts';
import { useResults } from '../../src/store/results.ts';
import { Conclusions } from '../../src/thread/conclusions.ts';
import { Layouts } from '../../src/thread/layouts.ts';
import { Lifetime } from '../../src/thread/lifetime.ts';
import { initialView } from '../../src/view/view.ts';
import type { Concluded, OpenThread } from '../../src/worker/client.ts';
import { openThreadOf } from '../support/open-thread.ts';
import { seedReading } from '../support/seed.ts';

interface Asked {
	readonly settings: InferenceSettings;
	readonly tell: (phase: 'resolving' | 'layout', share: number) => void;
	readonly answer: (concluded: Concluded | null) => Promise<void>;
	readonly fail: () => Promise<void>;
}

const seed = await seedReading();
const at = (threshold: number) => ({ ...defaultInferenceSettings, threshold });
const concluded = (settings: InferenceSettings) => ({ reading: { ...seed, settings }, positions: null }) as never;
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const shown = () => useResults.getState().reading?.settings.threshold;

let asked: Asked[];
let stops: number;
let thread: OpenThread;
let conclusions: Conclusions;

beforeEach(() => {
	asked = [];
	stops = 0;
	thread = openThreadOf({
		conclude: (settings, _, onProgress) =>
			new Promise<Concluded | null>((resolve, reject) => {
				asked.push({
					settings,
					tell: (phase, share) => onProgress({ phase, share }),
					answer: (answer) => {
						resolve(answer);
						return turn();
					},
					fail: () => {
						reject(new Error('broken'));
						return turn();
					},
				});
			}),
		stopConcluding: async () => void stops++,
		layout: () => new Promise<never>(() => {}),
	});
	const life = new Lifetime(thread);
	conclusions = new Conclusions(life, new Layouts(life));
	useChoices.setState(initialView);
	useResults.setState({ ...useResults.getInitialState(), thread, reading: { ...seed, settings: at(0.8) } }, true);
	useChoices.setState({ threshold: 0.8 });
});
afterEach(() => useResults.setState(useResults.getInitialState(), true));

const choose = (choices: Partial<InferenceSettings>) => {
	useChoices.setState(choices);
	return conclusions.follow();
};

test('how far new conclusions are is how far solving is, as long as the thread is open', () => {
	void choose({ threshold: 0.9 });
	asked[0]?.tell('resolving', 0.5);
	expect(useResults.getState().concludingShare).toBe(0.5);
	asked[0]?.tell('layout', 0.1);
	expect(useResults.getState().concludingShare).toBe(0.5);
	thread.close();
	asked[0]?.tell('resolving', 0.9);
	expect(useResults.getState().concludingShare).toBe(0.5);
});

test('one is under way at a time, and the next is of what was chosen last', async () => {
	for (const threshold of [0.7, 0.6, 0.5]) void choose({ threshold });
	expect(asked.map(({ settings }) => settings.threshold)).toEqual([0.7]);
	await asked[0]?.answer(concluded(at(0.7)));
	expect(shown()).toBe(0.7);
	expect(asked.map(({ settings }) => settings.threshold)).toEqual([0.7, 0.5]);
	await asked[1]?.answer(concluded(at(0.5)));
	expect([shown(), useResults.getState().isConcluding]).toEqual([0.5, false]);
	expect(stops).toBe(0);
});

test('what rests on something else stops what is under way', async () => {
	void choose({ threshold: 0.7 });
	void choose({ repairsNumbers: !defaultInferenceSettings.repairsNumbers });
	expect(stops).toBe(1);
	await asked[0]?.answer(null);
	expect(shown()).toBe(0.8);
	expect(asked).toHaveLength(2);
});

test('what is taken back meanwhile is asked back, and shown never', async () => {
	void choose({ threshold: 0.7 });
	void choose({ threshold: 0.8 });
	await asked[0]?.answer(concluded(at(0.7)));
	expect(asked.map(({ settings }) => settings.threshold)).toEqual([0.7, 0.8]);
	await asked[1]?.answer(concluded(at(0.8)));
	expect([shown(), useResults.getState().isConcluding, asked.length]).toEqual([0.8, false, 2]);
});

test('whoever cancels is back at what is shown', async () => {
	void choose({ threshold: 0.7 });
	const isCancelled = conclusions.cancelled();
	conclusions.cancel();
	expect([stops, useChoices.getState().threshold, isCancelled()]).toEqual([1, 0.8, true]);
	await asked[0]?.answer(null);
	expect([useResults.getState().isConcluding, asked.length]).toEqual([false, 1]);
});

test('of a thread that is closed nothing is shown, and a failure of it is no news', async () => {
	for (const end of ['answer', 'fail'] as const) {
		asked = [];
		useResults.setState({ notice: null });
		void choose({ threshold: 0.7 });
		thread.close();
		await (end === 'answer' ? asked[0]?.answer(concluded(at(0.7))) : asked[0]?.fail());
		expect([shown(), useResults.getState().notice]).toEqual([0.8, null]);
		thread = openThreadOf(thread);
		const life = new Lifetime(thread);
		conclusions = new Conclusions(life, new Layouts(life));
		useChoices.setState({ threshold: 0.8 });
	}
});

test('a failure is told, and tried again with the next choice', async () => {
	void choose({ threshold: 0.7 });
	await asked[0]?.fail();
	expect(useResults.getState().notice).toMatchObject({ kind: 'conclude-failed', message: 'broken' });
	expect([shown(), useChoices.getState().threshold, asked.length]).toEqual([0.8, 0.7, 1]);
	void choose({ threshold: 0.6 });
	await asked[1]?.answer(concluded(at(0.6)));
	expect(shown()).toBe(0.6);
});

test('results change no choice', async () => {
	const gone = 'p:nobody-of-this-thread' as never;
	useChoices.setState({ selection: { type: 'people', people: [gone] }, filterPeople: new Set([gone]) });
	const { selection, filterPeople } = useChoices.getState();
	void choose({ threshold: 0.7 });
	await asked[0]?.answer(concluded(at(0.7)));
	expect(shown()).toBe(0.7);
	expect(useChoices.getState().selection).toBe(selection);
	expect(useChoices.getState().filterPeople).toBe(filterPeople);
});
