import { toggleBetween } from '../../store/opened.ts';
import { useWords } from '../parts/words.ts';
import type { Row } from './rows.ts';
import css from './TextTools.module.css';

/** How many floors were left out here, which are shown on request. */
export function Between({ row: { after, count, isOpen } }: { row: Extract<Row, { type: 'between' }> }) {
	const words = useWords().reader;
	return (
		<div className={css.between}>
			<button type="button" aria-expanded={isOpen} onClick={() => toggleBetween(after)}>
				{(isOpen ? words.hideBetween : words.between)(count)}
			</button>
		</div>
	);
}
