import { type FocusEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { VList, type VListHandle } from 'virtua';
import { useShallow } from 'zustand/react/shallow';
import type { Reference } from '../../model/attribution.ts';
import type { Reading } from '../../model/reading.ts';
import type { Selection } from '../../model/selection.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { letGo, openedIn, toggleBetween } from '../../store/actions.ts';
import { useChoices } from '../../store/choices.ts';
import { rangeShown } from '../../store/filtered.ts';
import { hitsShown } from '../../store/hits.ts';
import { useReasonsOpen } from '../../store/page.ts';
import { useResults } from '../../store/results.ts';
import { floorsByNumber, isMarked, relatedFloors } from '../../store/selectors.ts';
import { loadMenus } from '../app/load.ts';
import { part } from '../parts/part.tsx';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { FloorView } from './FloorView.tsx';
import { type ReadingChoices, type Row, readerTitle, rowsOf } from './rows.ts';
import css from './TextPanel.module.css';
import textToolsCss from './TextTools.module.css';
import { TextTools } from './TextTools.tsx';

const SelectionActions = part(loadMenus, 'SelectionActions');
const TieActions = part(loadMenus, 'TieActions');
const PathPanel = part(loadMenus, 'PathPanel');
const PersonCard = part(loadMenus, 'PersonCard');

/** The text: every floor, or those that the selection is about. */
export function TextPanel() {
	const reading = useReading();
	const words = useWords();
	const chosen = useView(
		useShallow(({ selection, readingOrder, side, hitsOnly }) => ({ selection, readingOrder, side, hitsOnly })),
	);
	const relatedOnly = useChoices((choices) => choices.relatedOnly);
	const title = readerTitle(chosen.selection, reading, words);
	const list = useRef<VListHandle>(null);
	const { selection } = chosen;
	const related = relatedFloors(selection, reading);
	const person = selection?.type === 'people' && selection.people.length === 1 ? (selection.people[0] ?? null) : null;
	const isNarrowed = relatedOnly && related !== null;
	const { rows, key } = useRows(reading, { ...chosen, relatedOnly }, isNarrowed ? related : null);
	return (
		<section className={css.reader} aria-label={words.reader.title}>
			<header className={css.header}>
				<h2 title={title}>{title}</h2>
				{related !== null && (
					<>
						<button
							type="button"
							className="button"
							data-kind="plain"
							onClick={() => useChoices.setState({ relatedOnly: !relatedOnly })}
						>
							{isNarrowed ? words.reader.all : selection?.type === 'floor' ? words.reader.chain : words.reader.related}
						</button>
						<button type="button" className="icon-button" aria-label={words.actions.clear} onClick={letGo}>
							×
						</button>
					</>
				)}
			</header>
			<div className={css.tools}>
				<TextTools list={list} rows={rows} />
			</div>
			{selection?.type === 'people' && <SelectionActions people={selection.people} />}
			{selection?.type === 'ties' && <TieActions ties={selection.ties} />}
			{selection?.type === 'path' && <PathPanel path={selection} />}
			{person !== null && <PersonCard person={person} />}
			<Floors {...{ reading, rows, selection, list }} listKey={key} />
		</section>
	);
}

/** The rows to show, and a key that says which list they are. */
function useRows(reading: Reading, choices: ReadingChoices, related: readonly FloorNumber[] | null) {
	const { selection, readingOrder, side, hitsOnly } = choices;
	const hits = useResults(hitsShown);
	const key = JSON.stringify([related !== null && selection, readingOrder, side, hitsOnly]);
	const open = useView(openedIn);
	const rows = useMemo(() => rowsOf(reading, choices, hits, new Set(open)), [reading, choices, hits, open]);
	return { rows, key };
}

interface FloorsProps {
	readonly reading: Reading;
	readonly rows: readonly Row[];
	readonly selection: Selection;
	readonly list: React.RefObject<VListHandle | null>;
	/** Where this changes, the list is made anew and begins at its top. */
	readonly listKey: string;
}

function Floors({ reading, rows, selection, list, listKey }: FloorsProps) {
	const range = useView(rangeShown);
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
				const isOutside = range !== null && (number < range[0] || number > range[1]);
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
	const words = useWords().reader;
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
