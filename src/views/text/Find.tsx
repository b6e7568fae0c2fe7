import { type RefObject, useCallback, useState } from 'react';
import { ariaKeys, printedKeys } from '../../commands/keys.ts';
import type { CommandId } from '../../commands/list.ts';
import { perform, useCommand } from '../../commands/run.ts';
import { type Found, hitCount } from '../../model/found.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { useChoices } from '../../store/choices.ts';
import { hitsShown } from '../../store/hits.ts';
import { useResults } from '../../store/results.ts';
import { openSession } from '../../thread/session.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { goToFloor, type Row } from './rows.ts';
import headCss from './TextHead.module.css';
import css from './TextTools.module.css';

interface FindFieldProps {
	readonly steps: HitSteps;
	readonly field: RefObject<HTMLInputElement | null>;
	/** Nothing is searched for any more. */
	readonly onLeave: () => void;
}

/**
 * The field for what is searched for. While an input method composes a word, nothing is searched for: its letters are
 * not the word yet.
 */
export function FindField({ steps, field, onLeave }: FindFieldProps) {
	const words = useWords().text;
	const find = useView((view) => view.find);
	const [composed, setComposed] = useState<string | null>(null);
	const search = (text: string) => useChoices.setState({ find: text });
	const press = (event: React.KeyboardEvent<HTMLInputElement>) => {
		if (event.nativeEvent.isComposing) return;
		if (event.key === 'Enter') {
			event.preventDefault();
			steps.go(event.shiftKey ? -1 : 1);
		} else if (event.key === 'Escape') {
			if (find === '') {
				field.current?.blur();
				onLeave();
			}
			search('');
		}
	};
	return (
		<input
			ref={field}
			type="search"
			className={`field ${headCss.find}`}
			placeholder={words.find}
			aria-label={words.find}
			title={words.findHint}
			aria-keyshortcuts={ariaKeys('search')}
			value={composed ?? find}
			onFocus={() => void openSession()?.finding.prepare()}
			onKeyDown={press}
			onCompositionStart={({ currentTarget }) => setComposed(currentTarget.value)}
			onCompositionEnd={({ currentTarget }) => {
				setComposed(null);
				search(currentTarget.value);
			}}
			onChange={({ target }) => (composed === null ? search(target.value) : setComposed(target.value))}
		/>
	);
}

/** How much was found, buttons from hit to hit, and how many people of the graph have to do with it. */
export function FindResult({ steps }: { steps: HitSteps }) {
	const words = useWords().text;
	const isAsked = useView(({ find }) => find.trim() !== '');
	const hitsOnly = useView((view) => view.hitsOnly);
	const isSelected = useView(({ selection }) => selection !== null);
	const hits = useResults(hitsShown);
	const problem = useResults((results) => results.findProblem);
	if (!isAsked) return null;
	const total = hits === null ? 0 : hitCount(hits.found);
	const said =
		problem !== null
			? words.findFailed
			: hits === null
				? words.finding
				: total === 0
					? words.nothing
					: words.found(total, hits.found.floors.length);
	return (
		<div className={css.result}>
			<div className={css.line}>
				<p role="status" title={problem ?? undefined}>
					{said}
					{steps.at !== null && total > 0 && <span className={css.place}> · {words.place(steps.at + 1, total)}</span>}
				</p>
				<StepButton label={words.previousHit} sign="↑" command="previousHit" isDisabled={total === 0} />
				<StepButton label={words.nextHit} sign="↓" command="nextHit" isDisabled={total === 0} />
				<button
					type="button"
					className="button"
					aria-pressed={hitsOnly}
					onClick={() => useChoices.setState({ hitsOnly: !hitsOnly })}
				>
					{words.hitsOnly}
				</button>
			</div>
			{total > 0 && hits !== null && (
				<p className={css.quiet}>{isSelected ? words.hiddenInGraph : words.inGraph(hits.people)}</p>
			)}
		</div>
	);
}

interface StepButtonProps {
	readonly label: string;
	readonly sign: string;
	readonly command: CommandId;
	readonly isDisabled: boolean;
}

/** A button that goes one step up or down. */
export function StepButton({ label, sign, command, isDisabled }: StepButtonProps) {
	return (
		<button
			type="button"
			className={`button ${css.step}`}
			aria-label={label}
			aria-keyshortcuts={ariaKeys(command)}
			title={`${label} (${printedKeys(command).join('+')})`}
			disabled={isDisabled}
			onClick={() => perform(command)}
		>
			{sign}
		</button>
	);
}

/** The hit gone to, and what goes on to another. */
export interface HitSteps {
	/** The hit gone to last, counted from 0 over the whole thread; null: none yet. */
	readonly at: number | null;
	/** Goes to the next hit or to the one before; from the last to the first, and back. */
	readonly go: (by: 1 | -1) => void;
}

/** @param root any element within the text's pane */
export function useHitSteps(root: RefObject<HTMLElement | null>, rows: readonly Row[]): HitSteps {
	const found = useResults(({ found }) => found);
	const [place, setPlace] = useState<{ found: Found; at: number } | null>(null);
	const at = place !== null && place.found === found ? place.at : null;
	const go = useCallback(
		(by: 1 | -1) => {
			const total = found === null ? 0 : hitCount(found);
			if (found === null || total === 0) return;
			const next = at === null ? firstHit(found, by) : (at + by + total) % total;
			setPlace({ found, at: next });
			const index = floorIndexOf(found, next);
			const floor = found.floors[index] ?? 0;
			goToFloor(floor, rows);
			show(root.current?.closest('section') ?? null, floor, next - (found.before[index] ?? 0));
		},
		[root, rows, found, at],
	);
	useCommand('nextHit', () => go(1));
	useCommand('previousHit', () => go(-1));
	return { at, go };
}

/** The hit that a first step goes to: the next after the floor being read, or the last before it. */
function firstHit({ floors, before }: Found, by: 1 | -1): number {
	const { cursor } = useChoices.getState();
	if (cursor === null) return by > 0 ? 0 : (before.at(-1) ?? 1) - 1;
	const index = floors.findIndex((floor) => floor >= cursor);
	const total = before.at(-1) ?? 1;
	if (by > 0) return index < 0 ? 0 : (before[index] ?? 0);
	return ((index < 0 ? total : (before[index] ?? 0)) - 1 + total) % total;
}

/** The index of the floor that a hit is in. */
function floorIndexOf({ floors, before }: Found, hit: number): number {
	let from = 0;
	let to = floors.length;
	while (to - from > 1) {
		const middle = (from + to) >> 1;
		if ((before[middle] ?? 0) <= hit) from = middle;
		else to = middle;
	}
	return from;
}

/** A floor and its text have this many frames to be rendered. */
const patience = 90;

/** Scrolls to a hit once its floor and its text are rendered. */
function show(panel: HTMLElement | null, floor: FloorNumber, hit: number): void {
	const all = (selector: string) => Array.from(panel?.querySelectorAll<HTMLElement>(selector) ?? []);
	const look = (frames: number) => {
		if (useChoices.getState().jump?.floor !== floor) return;
		const marks = all(`[data-floor="${floor}"] mark[data-hit="${hit}"]`);
		for (const other of all('mark[data-current]')) delete other.dataset.current;
		for (const mark of marks) mark.dataset.current = '';
		if (marks.length > 0) marks[0]?.scrollIntoView({ block: 'nearest' });
		else if (frames > 0) requestAnimationFrame(() => look(frames - 1));
	};
	requestAnimationFrame(() => look(patience));
}
