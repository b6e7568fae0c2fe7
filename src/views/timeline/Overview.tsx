import { type RefObject, useEffect, useMemo } from 'react';
import { xAt } from '../../charts/timeline/frame.ts';
import type { TimelineChart } from '../../charts/timeline/mount.ts';
import { mountOverview, type OverviewProps, wheeled } from '../../charts/timeline/overview.ts';
import { fitWindow, windowAround, zoomWindow } from '../../charts/timeline/window.ts';
import { appliedView } from '../../store/applied.ts';
import { useChoices } from '../../store/choices.ts';
import { useEncoding, useTheme } from '../parts/theme.ts';
import { useChart } from '../parts/useChart.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useLanguage, useWords } from '../parts/words.ts';
import css from './Overview.module.css';
import { timelineOf } from './useTimeline.ts';
import { clockOf } from './wording.ts';

/** Pixels for each floor at first: enough to be pointed at. */
const firstSlot = 6;
/** When the part shown moves along, this share of it lies before the playhead. */
const behind = 0.1;
const zoomFactor = 1.6;

interface Props {
	/** The element of the timeline above, and its chart. */
	readonly container: RefObject<HTMLDivElement | null>;
	readonly chart: RefObject<TimelineChart | null>;
}

/** A strip beneath the timeline of a long thread: the strip shows all floors, the timeline a part of them. */
export function Overview({ container, chart }: Props) {
	const words = useWords().timeline;
	const count = useReading().floors.length;
	const part = useChoices((choices) => choices.shownPart);
	const window = useMemo(() => part ?? ([0, count] as const), [part, count]);
	useFirstPart(container, count);
	useWheel(container, chart, count);
	useFollowing(count);
	const { container: strip } = useChart((element) => mountOverview(element, show), useOverviewProps(window));
	const zoom = (factor: number) => show(zoomWindow(window, factor, (window[0] + window[1]) / 2, count));
	return (
		<div className={css.overview}>
			<div ref={strip} className={css.strip} />
			<button
				type="button"
				className="button"
				aria-label={words.zoomOut}
				title={words.zoomOut}
				onClick={() => zoom(zoomFactor)}
			>
				−
			</button>
			<button
				type="button"
				className="button"
				aria-label={words.zoomIn}
				title={words.zoomIn}
				onClick={() => zoom(1 / zoomFactor)}
			>
				+
			</button>
		</div>
	);
}

function show(shownPart: readonly [number, number]): void {
	useChoices.setState({ shownPart });
}

/** Shows as many floors at first as can be told apart; once the view is unmounted, the timeline shows all again. */
function useFirstPart(container: Props['container'], count: number): void {
	useEffect(() => {
		const width = container.current?.clientWidth ?? 0;
		const { playhead, selection } = appliedView();
		const floor = playhead ?? (selection?.type === 'floor' ? selection.floor : 0);
		show(windowAround(fitWindow([0, width / firstSlot], count), floor, count));
		return () => useChoices.setState({ shownPart: null });
	}, [container, count]);
}

/** With Ctrl, the wheel shows more or less of the thread around the pointer. */
function useWheel(container: Props['container'], chart: Props['chart'], count: number): void {
	useEffect(() => {
		const element = container.current;
		const turn = (event: WheelEvent) => {
			const frame = chart.current?.scene()?.frame;
			const { shownPart } = useChoices.getState();
			const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
			if (element === null || frame === undefined || shownPart === null || !(event.ctrlKey || isSideways)) return;
			event.preventDefault();
			const x = event.clientX - element.getBoundingClientRect().left;
			show(wheeled(event, shownPart, frame.start + (x - xAt(frame, frame.start)) / frame.slot, count));
		};
		element?.addEventListener('wheel', turn, { passive: false });
		return () => element?.removeEventListener('wheel', turn);
	}, [container, chart, count]);
}

/** Moves the part shown so that the playhead, the floor selected and the floor that the keyboard goes to are in it. */
function useFollowing(count: number): void {
	const place = usePlaces();
	const playhead = useView((view) => view.playhead);
	const selected = useView(({ selection }) => (selection?.type === 'floor' ? selection.floor : null));
	const reached = useChoices((choices) => choices.reached);
	useEffect(() => {
		const { shownPart } = useChoices.getState();
		if (playhead === null || shownPart === null) return;
		const [start, end] = shownPart;
		const at = place(playhead);
		if (at < start || at >= end - 1)
			show(fitWindow([at - behind * (end - start), at + (1 - behind) * (end - start)], count));
	}, [playhead, place, count]);
	useEffect(() => {
		if (selected !== null) showWith(place(selected), count);
	}, [selected, place, count]);
	useEffect(() => {
		if (reached !== null) showWith(place(reached.floor), count);
	}, [reached, place, count]);
}

function showWith(place: number, count: number): void {
	const { shownPart } = useChoices.getState();
	if (shownPart !== null) show(windowAround(shownPart, place, count));
}

/**
 * Returns a function from a floor's number to its place along the timeline, in widths of a floor: by its time where the
 * timeline is by the clock, else in equal steps.
 */
function usePlaces(): (floor: number) => number {
	const { floors } = useReading();
	const places = useClockPlaces();
	return useMemo(() => {
		const positions = new Map(floors.map(({ number }, position) => [number, position]));
		return (floor) => {
			const position = positions.get(floor) ?? 0;
			return places?.[position] ?? position + 0.5;
		};
	}, [floors, places]);
}

function useClockPlaces(): readonly number[] | null {
	const language = useLanguage();
	const { floors } = useReading();
	const isByClock = useView(({ timelineBy }) => timelineBy === 'clock');
	return isByClock ? (clockOf(floors, language)?.places ?? null) : null;
}

function useOverviewProps(window: readonly [number, number]): OverviewProps {
	const reading = useReading();
	const { floorName } = useWords();
	const words = useWords().timeline;
	const theme = useTheme();
	const place = usePlaces();
	const places = useClockPlaces();
	const range = useView((view) => view.range);
	const playhead = useView((view) => view.playhead);
	const { colours } = useEncoding();
	const { floors } = useMemo(() => timelineOf(reading, colours), [reading, colours]);
	const text = useMemo(() => {
		const shown = reading.floors.filter(({ number }) => place(number) >= window[0] && place(number) <= window[1]);
		const nameOf = (floor: number | undefined) => (floor === undefined ? '' : floorName(floor));
		return words.shownPart(nameOf(shown[0]?.number), nameOf(shown.at(-1)?.number));
	}, [reading, place, window, words, floorName]);
	return useMemo(
		() => ({
			...{ floors, colours, places, window, theme, text },
			range: range === null ? null : ([place(range[0]), place(range[1])] as const),
			playhead: playhead === null ? null : place(playhead),
			label: words.overview,
		}),
		[floors, colours, places, place, window, range, playhead, theme, text, words],
	);
}
