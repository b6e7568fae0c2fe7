import { useEffect, useState } from 'react';
import { useResults } from '../../store/results.ts';
import { openSession } from '../../thread/session.ts';
import { useWords } from '../parts/words.ts';
import css from './Corrections.module.css';

/** Concluding anew mostly ends sooner than this; a notice that short could not be read. */
const slowMs = 300;

/**
 * Says how far concluding anew is, once it takes longer than {@link slowMs}. Until it ends, the page shows what was
 * concluded before.
 */
export function Concluding() {
	const labels = useWords().corrections.labels;
	const isConcluding = useResults((results) => results.isConcluding);
	const share = useResults((results) => results.concludingShare);
	const [isSlow, setSlow] = useState(false);
	useEffect(() => {
		if (!isConcluding) return setSlow(false);
		const timer = setTimeout(() => setSlow(true), slowMs);
		return () => clearTimeout(timer);
	}, [isConcluding]);
	if (!isConcluding || !isSlow) return null;
	return (
		<div className={css.concluding}>
			<p role="status">{labels.concluding}</p>
			<progress aria-label={labels.concluding} value={share > 0 ? share : undefined} max={1} />
			<button type="button" className="button" data-kind="plain" onClick={() => openSession()?.conclusions.cancel()}>
				{labels.cancel}
			</button>
		</div>
	);
}
