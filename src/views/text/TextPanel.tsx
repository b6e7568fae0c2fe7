import { type FocusEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { VList, type VListHandle } from 'virtua';
import { useShallow } from 'zustand/react/shallow';
import type { ThreadLeft } from '../../graph/filters/thread-left.ts';
import type { Reference } from '../../model/attribution.ts';
import type { Reading } from '../../model/reading.ts';
import type { Selection } from '../../model/selection.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { openedIn, toggleBetween } from '../../store/actions.ts';
import { useChoices } from '../../store/choices.ts';
import { hitsShown } from '../../store/hits.ts';
import { useReasonsOpen } from '../../store/page.ts';
import { useResults } from '../../store/results.ts';
import { floorsByNumber, isMarked, relatedFloors } from '../../store/selectors.ts';
import { followRead } from '../../sync/remember-read.ts';
import { followFind } from '../../thread/follow.ts';
import { loadMenus } from '../app/load.ts';
import { useNameOf } from '../filter/describe-filter.ts';
import { NothingLeft } from '../filter/NothingLeft.tsx';
import { useLeft } from '../filter/useFiltered.ts';
import { pagePart } from '../parts/part.tsx';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { useHitSteps } from './Find.tsx';
import { FloorView } from './FloorView.tsx';
import { type ReadingChoices, type Row, rowsOf, sideOf } from './rows.ts';
import { TextFoot } from './TextFoot.tsx';
import { TextHead } from './TextHead.tsx';
import css from './TextPanel.module.css';
import textToolsCss from './TextTools.module.css';
import { useCursor } from './useCursor.ts';

const PathPanel = pagePart(loadMenus, 'PathPanel');
const PersonCard = pagePart(loadMenus, 'PersonCard');

/** The text: every floor, or those that the selection is about. */
export function TextPanel() {
	const reading = useReading();
	const words = useWords();
	const chosen = useView(
		useShallow(({ selection, readingOrder, side, hitsOnly }) => ({ selection, readingOrder, side, hitsOnly })),
	);
	const relatedOnly = useChoices((choices) => choices.relatedOnly);
	const isCardOpen = useChoices((choices) => choices.isCardOpen);
	const list = useRef<VListHandle>(null);
	const root = useRef<HTMLDivElement>(null);
	const { selection } = chosen;
	const related = relatedFloors(selection, reading);
	const person = selection?.type === 'people' && selection.people.length === 1 ? (selection.people[0] ?? null) : null;
	const isNarrowed = relatedOnly && related !== null;
	const { rows, key } = useRows(reading, { ...chosen, relatedOnly }, isNarrowed ? related : null);
	const steps = useHitSteps(root, rows);
	const left = useLeft();
	useEffect(followFind, []);
	useEffect(() => followRead(), []);
	useCursor(root, list, rows);
	useFirstIn(rows, left);
	return (
		<section className={css.panel} aria-label={words.text.title}>
			<TextHead {...{ steps, root, isNarrowed }} />
			{selection?.type === 'path' && <PathPanel path={selection} />}
			{person !== null && isCardOpen && <PersonCard person={person} />}
			{left?.floors.size === 0 && (
				<div className={css.nothing}>
					<NothingLeft />
				</div>
			)}
			{rows.length === 0 && left?.floors.size !== 0 && <Sentence />}
			<Floors {...{ reading, rows, selection, list, left }} listKey={key} />
			<TextFoot list={list} rows={rows} />
		</section>
	);
}

/** Why there is no floor to read. */
function Sentence() {
	const { text: words, filter } = useWords();
	const reading = useReading();
	const { selection, side, hitsOnly, outside } = useView();
	const hits = useResults(hitsShown);
	const nameOf = useNameOf();
	const all = sideOf(selection, 'both', reading);
	const people = selection !== null && 'people' in selection ? selection.people : [];
	const isOfHits = hitsOnly && hits !== null;
	const isSilent = all?.length === 0;
	const why = isSilent
		? words.silent(filter.list(people.map(nameOf)))
		: isOfHits
			? words.noHitHere
			: side !== 'both' && sideOf(selection, side, reading)?.length === 0
				? words.noneOfSide
				: outside === 'gone'
					? words.allOut
					: words.empty;
	return (
		<p role="status" className={css.sentence}>
			{why}
		</p>
	);
}

/** Goes to the first floor that a filter leaves, where the one being read is out of it. */
function useFirstIn(rows: readonly Row[], left: ThreadLeft | null): void {
	const latest = useRef(rows);
	useEffect(() => {
		latest.current = rows;
	});
	useEffect(() => {
		if (left === null) return;
		const floors = latest.current.flatMap((row) => (row.type === 'floor' ? row.floor : []));
		const { cursor } = useChoices.getState();
		const isIn = (floor: FloorNumber | undefined) => floor !== undefined && left.floors.has(floor);
		const first = floors.find(isIn);
		if (first !== undefined && !isIn(cursor ?? floors[0])) useChoices.setState({ jump: { floor: first } });
	}, [left]);
}

/** The rows to show, and a key that says which list they are. */
function useRows(reading: Reading, choices: ReadingChoices, related: readonly FloorNumber[] | null) {
	const { selection, readingOrder, side, hitsOnly } = choices;
	const hits = useResults(hitsShown);
	const key = JSON.stringify([related !== null && selection, readingOrder, side, hitsOnly]);
	const open = useView(openedIn);
	const only = useOnly();
	const rows = useMemo(() => rowsOf(reading, choices, hits, new Set(open), only), [reading, choices, hits, open, only]);
	return { rows, key };
}

/** The floors that are shown at all, where the rest is gone; null: all. */
function useOnly(): ReadonlySet<FloorNumber> | null {
	const left = useLeft();
	const isRestGone = useView(({ outside }) => outside === 'gone');
	return isRestGone ? (left?.floors ?? null) : null;
}

interface FloorsProps {
	readonly reading: Reading;
	readonly rows: readonly Row[];
	readonly selection: Selection;
	readonly list: React.RefObject<VListHandle | null>;
	/** What a filter leaves; null: nothing is filtered. */
	readonly left: ThreadLeft | null;
	/** Where this changes, the list is made anew and begins at its top. */
	readonly listKey: string;
}

function Floors({ reading, rows, selection, list, left, listKey }: FloorsProps) {
	const facts = floorsByNumber(reading.floors);
	useJumps(list, rows, listKey);
	useStayWithFocus(reading);
	const { held, onFocus } = useHeldRows(rows);
	const marks = useCallback(
		(floor: FloorNumber, reference: Reference) => isMarked(selection, reading.graph, floor, reference),
		[selection, reading],
	);
	return (
		<VList
			key={listKey}
			ref={list}
			className={css.floors}
			tabIndex={0}
			keepMounted={held}
			onFocus={onFocus}
			data-floors
		>
			{rows.map((row) => {
				if (row.type === 'between') return <Between key={`after ${row.after}`} row={row} />;
				const { floor: number, depth, isBetween } = row;
				const floor = facts.get(number);
				const isOutside = left !== null && !left.floors.has(number);
				return floor === undefined ? null : (
					<FloorView key={number} {...{ floor, depth, isBetween, isOutside }} isMarked={marks} />
				);
			})}
		</VList>
	);
}

/** Scrolls to the floor that was asked for: once for each request, and whenever another list is shown. */
function useJumps(list: React.RefObject<VListHandle | null>, rows: readonly Row[], listKey: string): void {
	const jump = useChoices((choices) => choices.jump);
	const latest = useRef(rows);
	useEffect(() => {
		latest.current = rows;
	});
	const shown = useRef(listKey);
	useEffect(() => {
		const index = latest.current.findIndex((row) => row.type === 'floor' && row.floor === jump?.floor);
		if (index >= 0) list.current?.scrollToIndex(index, { align: 'start' });
		// Another list begins at its top, so that no floor is being read yet.
		else if (shown.current !== listKey) useChoices.setState({ cursor: null });
		shown.current = listKey;
	}, [list, jump, listKey]);
}

/** A row for floors left out between two others: says how many, and shows or hides them. */
function Between({ row: { after, count, isOpen } }: { row: Extract<Row, { type: 'between' }> }) {
	const words = useWords().text;
	return (
		<div className={textToolsCss.between}>
			<button type="button" aria-expanded={isOpen} onClick={() => toggleBetween(after)}>
				{(isOpen ? words.hideBetween : words.between)(count)}
			</button>
		</div>
	);
}

/*
 * A floor with something open stays mounted wherever one scrolls: the virtual list would else drop a form half filled
 * in. For 150 ms after a scroll the list lets nothing be pointed at; links, buttons and fields are exempt
 * (`TextPanel.module.css`), or a click right after scrolling would be lost.
 */

/**
 * The indices of rows that stay mounted out of sight: floors with something open, where something may have been typed,
 * and the floor with the focus.
 */
function useHeldRows(rows: readonly Row[]) {
	const open = useReasonsOpen(({ floors }) => floors);
	const [focused, setFocused] = useState<FloorNumber | null>(null);
	const held = useMemo(
		() =>
			rows.flatMap((row, index) =>
				row.type === 'floor' && (row.floor === focused || open.has(row.floor)) ? index : [],
			),
		[rows, focused, open],
	);
	const onFocus = ({ target }: FocusEvent) => setFocused(floorAround(target));
	return { held, onFocus };
}

/**
 * Scrolls back to the element with the focus where a new reading moved it out of sight: a floor that was just corrected
 * is shorter or longer than before.
 */
function useStayWithFocus(reading: Reading): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: what was concluded anew is what moves the rows
	useEffect(() => {
		let frame = 0;
		const look = () => {
			const focused = document.activeElement;
			const list = focused?.closest('[data-correct]')?.closest('[data-floors]');
			if (focused && list && !isInSight(focused, list)) focused.scrollIntoView({ block: 'center' });
		};
		// The list measures its rows in one frame and moves them in the next.
		const next = (then: () => void) => () => {
			frame = requestAnimationFrame(then);
		};
		next(next(next(look)))();
		return () => cancelAnimationFrame(frame);
	}, [reading]);
}

function isInSight(element: Element, list: Element): boolean {
	const { top, bottom } = element.getBoundingClientRect();
	const sight = list.getBoundingClientRect();
	return top >= sight.top && bottom <= sight.bottom;
}

function floorAround(element: Element): FloorNumber | null {
	const floor = element.closest<HTMLElement>('[data-floor]')?.dataset.floor;
	return floor === undefined ? null : Number(floor);
}
