import { useBrought } from '../../store/brought.ts';
import { useResults } from '../../store/results.ts';
import { useWords } from '../parts/words.ts';
import css from './Corrections.module.css';

/** What the last correction brought, in a sentence; what is being worked out, until it is. */
export function BroughtNote() {
	const { labels, brought: said } = useWords().corrections;
	const brought = useBrought((state) => state.brought);
	const isConcluding = useResults((results) => results.isConcluding);
	return (
		<p role="status" className={css.brought}>
			{isConcluding ? labels.concluding : brought !== null && said(brought)}
		</p>
	);
}
