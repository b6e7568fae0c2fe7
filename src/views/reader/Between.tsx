import type { Row } from './rows.ts';
import css from './Tools.module.css';
import { useReaderWords } from './useReaderWords.ts';

interface Props {
	readonly row: Extract<Row, { type: 'between' }>;
	readonly onToggle: () => void;
}

/** How many floors were left out here, which are shown on request. */
export function Between({ row: { count, isOpen }, onToggle }: Props) {
	const words = useReaderWords();
	return (
		<div className={css.between}>
			<button type="button" aria-expanded={isOpen} onClick={onToggle}>
				{(isOpen ? words.hideBetween : words.between)(count)}
			</button>
		</div>
	);
}
