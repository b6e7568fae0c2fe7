import { useMemo } from 'react';
import { useCommand } from '../../commands/run.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { useChoices } from '../../store/choices.ts';
import type { Words } from '../../words/languages.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { Step } from './FindResult.tsx';
import { goToFloor, type Row } from './rows.ts';
import { placeIn, stepFloors, stepFrom } from './steps.ts';
import css from './TextTools.module.css';

/** From floor to floor: of the person or dialogue where there is one (N, P), of all that is shown (J, K). */
export function Stepper({ rows }: { rows: readonly Row[] }) {
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
			<Step label={words.previous} sign="↑" command={back} isDisabled={!can(-1)} act={() => go(floors, -1)} />
			<span role="status" title={hint} className={css.place}>
				{words.place(Math.max(placeIn(floors, cursor) + 1, 0), floors.length)}
			</span>
			<Step label={words.next} sign="↓" command={on} isDisabled={!can(1)} act={() => go(floors, 1)} />
		</fieldset>
	);
}

function hintOf(handle: string | null, { stepsOf }: Words['reader']): string {
	return handle === null ? stepsOf.selection : stepsOf.person(handle);
}
