import { useMemo } from 'react';
import { measureText } from '../../charts/measure.ts';
import type { TimelineEmphasis } from '../../charts/timeline/marks.ts';
import { mountTimeline, type TimelineProps } from '../../charts/timeline/mount.ts';
import type { ThreadLeft } from '../../graph/filters/thread-left.ts';
import { authorOf, surenessOf } from '../../model/attribution.ts';
import type { Reading } from '../../model/reading.ts';
import { type Selection, selectionOf } from '../../model/selection.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { brush, click } from '../../store/actions.ts';
import { useChoices } from '../../store/choices.ts';
import { rangeShown } from '../../store/filtered.ts';
import { hitsShown } from '../../store/hits.ts';
import { useResults } from '../../store/results.ts';
import { answersPicked, authorId, floorsByNumber, relatedFloors } from '../../store/selectors.ts';
import { useLeft } from '../filter/useFiltered.ts';
import { useEncoding, useTheme } from '../parts/theme.ts';
import { useChart } from '../parts/useChart.ts';
import { useHover } from '../parts/usePointing.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useLanguage, useWords, type Words } from '../parts/words.ts';
import { clockOf, lanesOf, timeOf as timeOfFloor } from './wording.ts';

/** Keeps the timeline at what thread, view and settings say. */
export function useTimeline() {
	const point = useHover();
	return useChart(
		(container) =>
			mountTimeline(container, {
				onHoverFloor: (floor) => point(floor === null ? null : { type: 'floor', floor }),
				onSelectFloor: (floor, { add }) => click(floor === null ? null : { type: 'floor', floor }, add),
				onBrush: (range) => brush(range),
				onHoverPerson: (person) => point(person === null ? null : { type: 'person', person }),
				onSelectPerson: (person, { add }) => click({ type: 'person', person }, add),
				onFold: () => useChoices.setState({ lanesUnfolded: true }),
				onReach: (floor) => useChoices.setState({ reached: { floor } }),
				onScrub: (playhead) => useChoices.setState({ playhead, isPlaying: false }),
			}),
		useTimelineProps(),
	);
}

function useTimelineProps(): TimelineProps {
	const reading = useReading();
	const words = useWords();
	const theme = useTheme();
	const selection = useView((view) => view.selection);
	const target = useChoices((choices) => choices.hover);
	const range = useView(rangeShown);
	const { colours } = useEncoding();
	const thread = useMemo(() => timelineOf(reading, colours), [reading, colours]);
	const wording = useMemo(() => wordingOf(reading, words), [reading, words]);
	// Pointing at something shows for the moment what clicking it would select.
	const shown = target === null || target.type === 'floor' ? selection : selectionOf(target);
	const left = useLeft();
	const isRestGone = useView(({ outside }) => outside === 'gone');
	const emphasis = useMemo(
		() => timelineEmphasisOf(shown, reading, left, isRestGone),
		[shown, reading, left, isRestGone],
	);
	const hits = useResults((results) => hitsShown(results)?.floors ?? null);
	const options = useOptions(reading);
	const window = useChoices((choices) => choices.shownPart);
	const hovered = target?.type === 'floor' ? target.floor : null;
	return useMemo(
		() => ({
			...thread,
			...wording,
			theme,
			emphasis,
			range,
			hovered,
			hits,
			...{ window, measure: measureText, ...options(wording) },
		}),
		[thread, wording, theme, emphasis, range, hovered, hits, window, options],
	);
}

/** What the timeline shows only where it is chosen: lanes, the clock, the playhead. */
function useOptions(reading: Reading): (wording: Pick<TimelineProps, 'describe'>) => Partial<TimelineProps> {
	const language = useLanguage();
	const isLanes = useView(({ timelineAs }) => timelineAs === 'lanes');
	const isByClock = useView(({ timelineBy }) => timelineBy === 'clock');
	const isUnfolded = useView(({ lanesUnfolded }) => lanesUnfolded);
	const playhead = useView((view) => view.playhead);
	const words = useWords().timeline;
	const form = useMemo(
		() => (isLanes ? lanesOf(reading, isUnfolded, words) : undefined),
		[reading, isLanes, isUnfolded, words],
	);
	return useMemo(() => {
		const { floors } = reading;
		const axis = isByClock ? clockOf(floors, language) : null;
		const timeOf = axis === null ? null : timeOfFloor(axis, floors, language, words);
		const head = playhead === null ? null : { floor: playhead, label: words.playhead };
		return ({ describe }: Pick<TimelineProps, 'describe'>) => ({
			...{ form, axis, playhead: head },
			...(timeOf === null ? {} : { describe: (floor: FloorNumber) => `${describe(floor)} · ${timeOf(floor)}` }),
		});
	}, [reading, form, isByClock, playhead, language, words]);
}

/** The timeline's data of a thread, the same on screen and in exports. */
export function timelineOf(
	{ floors, answers }: Reading,
	colours: TimelineProps['colours'],
): Pick<TimelineProps, 'floors' | 'answers' | 'colours'> {
	return {
		floors: floors.map((floor) => ({
			number: floor.number,
			length: floor.length,
			author: authorId(floor),
			grade: surenessOf(floor.author),
		})),
		answers: answers.filter(({ isOwn }) => !isOwn),
		colours,
	};
}

function wordingOf(
	reading: Reading,
	{ timeline, text: textWords, floorName }: Words,
): Pick<TimelineProps, 'words' | 'describe'> {
	const floors = floorsByNumber(reading.floors);
	const describe = (number: FloorNumber) => {
		const floor = floors.get(number);
		const name = floorName(number);
		const author = floor === undefined ? null : authorOf(floor.author);
		const sureness = floor === undefined ? 'unknown' : surenessOf(floor.author);
		const unsure = sureness === 'likely' || sureness === 'guess' ? ` (${textWords.grade[sureness]})` : '';
		return timeline.floor(name, author === null ? null : author + unsure);
	};
	return { words: timeline, describe };
}

/** What is picked out of what is in; without a selection, all that a filter leaves. */
export function timelineEmphasisOf(
	selection: Selection,
	reading: Reading,
	left: ThreadLeft | null,
	isRestGone: boolean,
): TimelineEmphasis | null {
	const only = left !== null && isRestGone ? left : null;
	const floors = relatedFloors(selection, reading);
	if (floors === null || selection === null) {
		return left === null ? null : { floors: left.floors, answers: left.answers, isPlain: true, only };
	}
	const picked = answersPicked(selection, reading);
	if (left === null) return { floors: new Set(floors), answers: picked };
	const isLeft = new Set(left.answers);
	return {
		floors: new Set(floors.filter((floor) => left.floors.has(floor))),
		answers: picked.filter((answer) => isLeft.has(answer)),
		only,
	};
}
