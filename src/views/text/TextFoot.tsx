import { type RefObject, useMemo } from 'react';
import type { VListHandle } from 'virtua';
import { useCommand } from '../../commands/run.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { useChoices } from '../../store/choices.ts';
import { useLeft } from '../filter/useFiltered.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { StepButton } from './Find.tsx';
import { floorsToStep, goToFloor, placeIn, type Row, stepFloors, stepFrom } from './rows.ts';
import css from './TextTools.module.css';
import { Unread } from './Unread.tsx';

interface Props {
	readonly list: RefObject<VListHandle | null>;
	readonly rows: readonly Row[];
}

/** The line below the text: from floor to floor of what is shown, and what was not read yet. */
export function TextFoot({ list, rows }: Props) {
	return (
		<footer className={css.foot}>
			<Stepper rows={rows} />
			<Unread list={list} rows={rows} />
		</footer>
	);
}

/**
 * Steps from floor to floor of those that are shown and in the filter, by buttons and by J and K; the counter counts
 * these and no others. N and P go through those of the person or dialogue.
 */
function Stepper({ rows }: Pick<Props, 'rows'>) {
	const words = useWords().text;
	const reading = useReading();
	const { selection, side } = useView();
	const cursor = useChoices((choices) => choices.cursor);
	const left = useLeft();
	const shown = useMemo(() => floorsToStep(rows, left?.floors ?? null), [rows, left]);
	const own = useMemo(() => stepFloors({ selection, side, cursor }, reading), [selection, side, cursor, reading]);
	const go = (floors: readonly FloorNumber[], by: 1 | -1) => {
		const next = stepFrom(floors, cursor, by);
		if (next !== null) goToFloor(next, rows);
	};
	useCommand('nextFloor', () => go(shown, 1));
	useCommand('previousFloor', () => go(shown, -1));
	useCommand('nextOwn', () => go(own?.floors ?? [], 1));
	useCommand('previousOwn', () => go(own?.floors ?? [], -1));
	const can = (by: 1 | -1) => stepFrom(shown, cursor, by) !== null;
	return (
		<fieldset className={css.stepper} aria-label={words.stepsOf}>
			<StepButton label={words.previous} sign="↑" command="previousFloor" isDisabled={!can(-1)} />
			<span role="status" title={words.stepsOf} className={css.place}>
				{words.place(Math.max(placeIn(shown, cursor) + 1, 0), shown.length)}
			</span>
			<StepButton label={words.next} sign="↓" command="nextFloor" isDisabled={!can(1)} />
		</fieldset>
	);
}
