import { type RefObject, useEffect, useRef } from 'react';
import type { VListHandle } from 'virtua';
import { followRead } from '../../sync/remember-read.ts';
import { followFind } from '../../thread/follow.ts';
import { useWords } from '../parts/words.ts';
import { FindField } from './FindField.tsx';
import { FindResult } from './FindResult.tsx';
import { OrderPicker } from './OrderPicker.tsx';
import type { Row } from './rows.ts';
import { SidePicker } from './SidePicker.tsx';
import { Stepper } from './Stepper.tsx';
import { TextMenu } from './TextMenu.tsx';
import css from './TextTools.module.css';
import { Unread } from './Unread.tsx';
import { useCursor } from './useCursor.ts';
import { useHitSteps } from './useHitSteps.ts';

interface Props {
	readonly list: RefObject<VListHandle | null>;
	readonly rows: readonly Row[];
}

/** Search, order, the way from floor to floor, and what is unread. */
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
