import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { digraphOf } from '../../src/graph/metrics/digraph.ts';
import { type Metrics, metricsOf } from '../../src/graph/metrics/metrics.ts';
import type { Reading } from '../../src/model/reading.ts';
import { useChoices } from '../../src/store/choices.ts';
import { useResults } from '../../src/store/results.ts';
import { encodingOf, followEncoding, isEncodingShown } from '../../src/thread/encoding.ts';
import { changeBetween, initialView } from '../../src/view/view.ts';
import { openThreadOf } from '../support/open-thread.ts';
import { seedReading } from '../support/seed.ts';
import { soon } from '../support/soon.ts';

let reading: Reading;
let answer: (metrics: Metrics) => void;
let refuse: (error: Error) => void;
let end: () => void;
const metrics = vi.fn(
	() =>
		new Promise<Metrics>((resolve, reject) => {
			answer = resolve;
			refuse = reject;
		}),
);
beforeEach(async () => {
	reading = await seedReading();
	metrics.mockClear();
	useChoices.setState(initialView);
	useResults.setState({ thread: openThreadOf({ metrics }), reading, encoding: null, metrics: null });
	end = followEncoding();
});
afterEach(() => {
	end();
	useResults.setState({ thread: null, reading: null, encoding: null, metrics: null });
});

const now = () => encodingOf(reading, useResults.getState().encoding);
const computed = () => metricsOf(digraphOf(reading.graph));

test('the look stays as it was until the metrics are there, which are asked for once', async () => {
	const plain = now();
	useChoices.setState({ sizing: 'betweenness' });
	await soon(() => expect(metrics).toHaveBeenCalled());
	expect(now()).toBe(plain);
	expect(isEncodingShown(reading, useResults.getState().encoding)).toBe(false);
	useChoices.setState({ hover: null });
	useChoices.setState({ colouring: 'community' });
	answer(computed());
	await soon(() => expect(isEncodingShown(reading, useResults.getState().encoding)).toBe(true));
	expect(now().sizing).toBe('betweenness');
	expect(now().colouring).toBe('community');
	expect(metrics).toHaveBeenCalledTimes(1);
	useChoices.setState({ sizing: 'activity', colouring: 'person' });
	expect(now()).toEqual(plain);
});

test('what needs no metrics asks for none, and what fails leaves the look as it was', async () => {
	useChoices.setState({ colouring: 'firstFloor' });
	await soon(() => expect(now().palette).toBe('shades'));
	expect(metrics).not.toHaveBeenCalled();
	useChoices.setState({ sizing: 'pageRank' });
	await soon(() => expect(metrics).toHaveBeenCalled());
	refuse(new Error('ended'));
	await soon(() => expect(useResults.getState().metrics?.metrics).toBe(null));
	expect(now().sizing).toBe('activity');
	expect(now().palette).toBe('shades');
});

test('is a step of its own to undo', () => {
	expect(changeBetween(initialView, { ...initialView, sizing: 'in' })).toEqual({ name: 'encoding' });
	expect(changeBetween(initialView, { ...initialView, colouring: 'grade' })).toEqual({ name: 'encoding' });
});
