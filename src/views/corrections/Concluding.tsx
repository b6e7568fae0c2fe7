import { useEffect, useState } from 'react';
import { useResults } from '../../store/results.ts';
import { openSession } from '../../thread/session.ts';
import { useWords } from '../parts/words.ts';
import css from './Corrections.module.css';

/** Solving anew is mostly done before anybody could read that it goes on. */
const slowMs = 300;

/** How far solving anew is, where it takes long enough to be told. What is shown is what was known before. */
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
