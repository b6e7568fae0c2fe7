import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { VListHandle } from 'virtua';
import { useCommand } from '../../commands/run.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { useChoices } from '../../store/choices.ts';
import { followRead } from '../../sync/remember-read.ts';
import { followFind } from '../../thread/follow.ts';
import { type ReadingOrder, readingOrders, sides } from '../../view/text.ts';
import type { Words } from '../../words/languages.ts';
import { loadMenus } from '../app/load.ts';
import { LazyMenu } from '../parts/LazyMenu.tsx';
import { Picker } from '../parts/Picker.tsx';
import { part } from '../parts/part.tsx';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { FindField, FindResult, StepButton, useHitSteps } from './Find.tsx';
import { goToFloor, placeIn, type Row, sideOf, stepFloors, stepFrom } from './rows.ts';
import css from './TextTools.module.css';
import { Unread } from './Unread.tsx';

interface Props {
	readonly list: RefObject<VListHandle | null>;
	readonly rows: readonly Row[];
}

/** The tools above the text: search, order, steps from floor to floor, and unread floors. */
export function TextTools({ list, rows }: Props) {
	const words = useWords().reader;
	const root = useRef<HTMLDivElement>(null);
	useEffect(followFind, []);
	useEffect(() => followRead(), []);
	useCursor(root, list, rows);
	const steps = useHitSteps(root, rows);
	return (
		<div ref={root} className={css.bar}>
			<p className={css.onPaper}>{words.onPaper}</p>
			<div className={css.line}>
				<FindField steps={steps} />
				<Unread list={list} rows={rows} />
				<TextMenu />
			</div>
			<FindResult steps={steps} />
			<div className={css.line}>
				<OrderPicker />
				<Stepper rows={rows} />
				<SidePicker />
			</div>
		</div>
	);
}

/** Floors in order, or each below what it answers. Another order keeps the floor that is being read in sight. */
function OrderPicker() {
	const words = useWords().reader;
	const order = useView((view) => view.readingOrder);
	const choose = (id: ReadingOrder) =>
		useChoices.setState(({ cursor }) => ({
			readingOrder: id,
			jump: cursor === null ? null : { floor: cursor },
		}));
	return (
		<Picker
			label={words.order}
			items={readingOrders}
			chosen={order}
			show={(id) => words.orderBy[id]}
			hintOf={(id) => words.orderHint[id]}
			onChoose={choose}
		/>
	);
}

/** With one person selected, whether the text shows what they wrote, what was said to them, or both. */
function SidePicker() {
	const words = useWords().reader;
	const reading = useReading();
	const selection = useView((view) => view.selection);
	const side = useView((view) => view.side);
	if (selection?.type !== 'people' || selection.people.length !== 1) return null;
	return (
		<Picker
			label={words.side}
			items={sides}
			chosen={side}
			show={(id) => (
				<>
					{words.sides[id]} <span className={css.count}>{sideOf(selection, id, reading)?.length}</span>
				</>
			)}
			onChoose={(id) => useChoices.setState({ side: id, relatedOnly: true })}
		/>
	);
}

const Items = part(loadMenus, 'TextItems');

/** The button of the text's menu. */
function TextMenu() {
	const words = useWords().reader;
	const [said, setSaid] = useState('');
	return (
		<>
			<LazyMenu label="⋯" name={words.more} kind={undefined} isDisabled={false}>
				{(button) => <Items button={button} onSaid={setSaid} />}
			</LazyMenu>
			<p role="status" className={said === '' ? undefined : css.said}>
				{said}
			</p>
		</>
	);
}

/**
 * Steps from floor to floor: among those of the person or dialogue, where there is one (N, P), and among all that are
 * shown (J, K).
 */
function Stepper({ rows }: { rows: readonly Row[] }) {
	const words = useWords().reader;
	const reading = useReading();
	const { selection, side } = useView();
	const cursor = useChoices((choices) => choices.cursor);
	const shown = useMemo(() => rows.flatMap((row) => (row.type === 'floor' ? row.floor : [])), [rows]);
	const own = useMemo(() => stepFloors({ selection, side, cursor }, reading), [selection, side, cursor, reading]);
	const go = (floors: readonly FloorNumber[], by: 1 | -1) => {
		const next = stepFrom(floors, cursor, by);
		if (next !== null) goToFloor(next, rows);
	};
	useCommand('nextFloor', () => go(shown, 1));
	useCommand('previousFloor', () => go(shown, -1));
	useCommand('nextOwn', () => go(own?.floors ?? [], 1));
	useCommand('previousOwn', () => go(own?.floors ?? [], -1));
	const floors = own?.floors ?? shown;
	const [back, on] = own === null ? (['previousFloor', 'nextFloor'] as const) : (['previousOwn', 'nextOwn'] as const);
	const hint = own === null ? words.stepsOf.shown : hintOf(own.handle, words);
	const can = (by: 1 | -1) => stepFrom(floors, cursor, by) !== null;
	return (
		<fieldset className={css.stepper} aria-label={hint}>
			<StepButton label={words.previous} sign="↑" command={back} isDisabled={!can(-1)} />
			<span role="status" title={hint} className={css.place}>
				{words.place(Math.max(placeIn(floors, cursor) + 1, 0), floors.length)}
			</span>
			<StepButton label={words.next} sign="↓" command={on} isDisabled={!can(1)} />
		</fieldset>
	);
}

function hintOf(handle: string | null, { stepsOf }: Words['reader']): string {
	return handle === null ? stepsOf.selection : stepsOf.person(handle);
}

/** The events by which a person scrolls the list, unlike scrolling to a floor that was asked for. */
const hands = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
const scrolling: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);
/** A scroll within this many milliseconds after such an event was made by a person. */
const handMs = 600;

/**
 * Keeps the cursor at the floor being read: the one asked for last or, once a person has scrolled, the topmost one in
 * sight.
 */
function useCursor(
	root: RefObject<HTMLElement | null>,
	list: RefObject<VListHandle | null>,
	rows: readonly Row[],
): void {
	const jump = useChoices((choices) => choices.jump);
	const latest = useRef(rows);
	/** When a person last scrolled, in milliseconds of the page; forgotten when a floor is asked for. */
	const touched = useRef(-Infinity);
	useEffect(() => {
		latest.current = rows;
	});
	useEffect(() => {
		if (jump === null) return;
		touched.current = -Infinity;
		useChoices.setState({ cursor: jump.floor });
	}, [jump]);
	useEffect(() => {
		const reader = root.current?.closest('section') ?? null;
		const touch = (event: Event) => {
			if (event instanceof KeyboardEvent && !scrolling.has(event.key)) return;
			touched.current = performance.now();
		};
		const scroll = () => {
			if (list.current === null || performance.now() - touched.current > handMs) return;
			touched.current = performance.now();
			const { scrollOffset } = list.current;
			const top = latest.current
				.slice(list.current.findItemIndex(scrollOffset + 8))
				.find(({ type }) => type === 'floor');
			if (top?.type === 'floor') useChoices.setState({ cursor: top.floor });
		};
		for (const hand of hands) reader?.addEventListener(hand, touch, { passive: true });
		// Scroll events do not bubble, but can be captured.
		reader?.addEventListener('scroll', scroll, { capture: true, passive: true });
		return () => {
			for (const hand of hands) reader?.removeEventListener(hand, touch);
			reader?.removeEventListener('scroll', scroll, { capture: true });
		};
	}, [root, list]);
}
