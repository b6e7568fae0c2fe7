import type { AnsweredCall, Judged, NamedFloor } from './judge.ts';
import { calibrationError, decimal, errorByChance, shareOf, table, written } from './statistics.ts';

const bins = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98];

/** How well threads were read: in each cell the share, of how many cases, and its interval over threads. */
export function summary(judged: readonly Judged[]): string[] {
	const threads = judged.map(({ thread }) => thread);
	const floors = judged.flatMap((one) => one.floors);
	const calls = judged.flatMap((one) => one.calls);
	return [
		...overall(floors, threads),
		'',
		...byProbability(floors, threads),
		'',
		...curve(floors, threads),
		'',
		...byKind(floors, threads),
		'',
		...answered(calls, threads),
		'',
		...posters(judged),
	];
}

/** A row a thread: what was named of what could be. */
export function byThread(judged: readonly Judged[]): string[] {
	const rows = judged.map(({ thread, floors, calls }) => {
		const named = (from: number) => floors.filter(({ probability }) => probability >= from);
		const rightOf = (of: readonly NamedFloor[]) => `${of.filter(isRight).length} of ${of.length}`;
		const plain = calls.filter(({ isNumbered }) => !isNumbered);
		return [
			thread,
			String(floors.length),
			rightOf(floors.filter(({ isNameable }) => isNameable)),
			rightOf(named(0.8)),
			rightOf(named(0.5)),
			`${plain.filter((call) => call.isRight).length} of ${plain.length}`,
		];
	});
	const head = [
		'thread',
		'floors',
		'first candidate right, of the nameable',
		'right at .8',
		'at .5',
		'plain calls right',
	];
	return table(head, rows);
}

function isRight({ named, author }: NamedFloor): boolean {
	return named === author;
}

function overall(floors: readonly NamedFloor[], threads: readonly string[]): string[] {
	const nameable = floors.filter((floor) => floor.isNameable);
	const cases = floors.map((floor) => ({ probability: floor.probability, isRight: isRight(floor) }));
	const named = (from: number) => (floor: NamedFloor) => floor.probability >= from && isRight(floor);
	return table(
		['', 'share (n, 5–95% over threads)'],
		[
			['floors with a known author', String(floors.length)],
			['ceiling: their handle is in the file', written(shareOf(floors, threads, (floor) => floor.isNameable))],
			['first candidate right, of the nameable', written(shareOf(nameable, threads, isRight))],
			['among the first three', written(shareOf(nameable, threads, ({ rank }) => rank !== null && rank < 3))],
			['named right at .8, of the nameable (coverage)', written(shareOf(nameable, threads, named(0.8)))],
			['named right at .5, of the nameable', written(shareOf(nameable, threads, named(0.5)))],
			['expected calibration error, ten bins', cases.length === 0 ? '–' : thousandth(calibrationError(cases))],
			['by chance, were every promise kept: mean, 95 of 100 below', cases.length === 0 ? '–' : byChance(floors)],
		],
	);
}

function byChance(floors: readonly NamedFloor[]): string {
	const { mean, high } = errorByChance(floors.map(({ probability }) => probability));
	return `${thousandth(mean)}, ${thousandth(high)}`;
}

function thousandth(value: number): string {
	return value.toFixed(3).replace(/^0/, '');
}

function byProbability(floors: readonly NamedFloor[], threads: readonly string[]): string[] {
	const row = (label: string, own: readonly NamedFloor[]) => {
		const promised = own.reduce((sum, { probability }) => sum + probability, 0) / own.length;
		return [label, String(own.length), decimal(promised), written(shareOf(own, threads, isRight))];
	};
	const within = (low: number, high: number) =>
		floors.filter(({ probability, kind }) => kind !== 'proven' && probability >= low && probability < high);
	return table(
		['probability', 'floors', 'promised', 'right'],
		[
			...bins.map((from) =>
				row(
					`${decimal(from)} and more`,
					floors.filter(({ probability }) => probability >= from),
				),
			),
			...bins
				.slice(0, -1)
				.map((low, at) =>
					row(`${decimal(low)} to ${decimal(bins[at + 1] ?? 1)}, not proven`, within(low, bins[at + 1] ?? 1)),
				),
		],
	);
}

const curvePoints = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** Of the names that are not proven the surest, so many, how many are right: what a threshold buys, whatever it is. */
function curve(floors: readonly NamedFloor[], threads: readonly string[]): string[] {
	const likely = floors
		.filter(({ kind, probability }) => kind !== 'proven' && probability >= 0.3)
		.toSorted((a, b) => b.probability - a.probability);
	const rows = curvePoints.map((part) => {
		const surest = likely.slice(0, Math.round(part * likely.length));
		return [
			String(surest.length),
			decimal(surest.at(-1)?.probability ?? Number.NaN),
			written(shareOf(surest, threads, isRight)),
		];
	});
	return table(['surest names, not proven', 'down to', 'right'], rows);
}

function byKind(floors: readonly NamedFloor[], threads: readonly string[]): string[] {
	const rows = (['proven', 'number', 'poster', 'other'] as const).map((kind) => {
		const own = floors.filter((floor) => floor.kind === kind && floor.probability >= 0.5);
		const likely = own.filter(({ probability }) => probability >= 0.8);
		return [kind, written(shareOf(likely, threads, isRight)), written(shareOf(own, threads, isRight))];
	});
	return table(['named by', 'right at .8', 'right at .5'], rows);
}

function answered(calls: readonly AnsweredCall[], threads: readonly string[]): string[] {
	const rows = (['plain', 'numbered'] as const).map((form) => {
		const own = calls.filter(({ isNumbered }) => isNumbered === (form === 'numbered'));
		const sure = own.filter(({ probability }) => probability >= 0.7);
		const share = (of: readonly AnsweredCall[], isSo: (call: AnsweredCall) => boolean) =>
			written(shareOf(of, threads, isSo));
		return [
			form,
			share(own, (call) => call.isRight),
			share(own, (call) => call.isAmongThree),
			share(own, (call) => call.nearestIsRight),
			share(own, (call) => call.latestIsRight),
			share(sure, (call) => call.isRight),
		];
	});
	const head = ['answered floor', 'solver', 'first three', 'nearest', 'latest by that person*', 'solver at .7'];
	return [...table(head, rows), '', '* as the truth has it: what nobody can know from the file alone.'];
}

function posters(judged: readonly Judged[]): string[] {
	const known = judged.flatMap(({ thread, poster }) => (poster === null ? [] : [{ thread, ...poster }]));
	const found = known.filter(({ probability }) => probability >= 0.8);
	return [
		`Opening poster: known in ${known.length} of ${judged.length}, in the file in ${known.filter(({ isNameable }) => isNameable).length}; ` +
			`named at .8 in ${found.length}, right in ${found.filter(({ isRight }) => isRight).length}.`,
	];
}
