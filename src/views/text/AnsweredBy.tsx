import { useState } from 'react';
import type { FloorNumber } from '../../model/thread.ts';
import { TargetLink } from '../parts/TargetLink.tsx';
import { useWords } from '../parts/words.ts';
import css from './FloorView.module.css';

/** So many links at first: everybody may have answered an opening post, and thousands would be a wall before the text. */
const atFirst = 12;
/** So few more are not worth a button. */
const tooFew = 3;
const atATime = 200;

/** The floors that answer one, with as many of them as are asked for. */
export function AnsweredBy({ floors }: { floors: readonly FloorNumber[] }) {
	const { reader } = useWords();
	const name = useWords().floorName;
	const [asked, setAsked] = useState(atFirst);
	const shown = floors.length <= asked + tooFew ? floors : floors.slice(0, asked);
	const rest = floors.length - shown.length;
	return (
		<span className={css.list}>
			{reader.answeredBy}
			{shown.map((floor) => (
				<TargetLink key={floor} target={{ type: 'floor', floor }}>
					{name(floor)}
				</TargetLink>
			))}
			{floors.length > atFirst + tooFew && (
				<button
					type="button"
					className="button"
					data-kind="plain"
					aria-expanded={asked > atFirst}
					onClick={() => setAsked(rest > 0 ? asked + atATime : atFirst)}
				>
					{rest > 0 ? reader.moreAnswering(rest) : reader.fewerAnswering}
				</button>
			)}
		</span>
	);
}
