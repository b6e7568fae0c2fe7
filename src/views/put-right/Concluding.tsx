import { useResults } from '../../state/results.ts';
import { cancelConcluding } from '../../state/session.ts';
import { useWords } from '../words.ts';
import css from './PutRight.module.css';

/** How far solving anew is, where it takes long enough to be told. What is shown is what was known before. */
export default function Concluding() {
	const labels = useWords().putRight.labels;
	const share = useResults((results) => results.concludingShare);
	return (
		<div className={css.concluding}>
			<p role="status">{labels.concluding}</p>
			{labels !== undefined && (
				<>
					<progress aria-label={labels.concluding} value={share > 0 ? share : undefined} max={1} />
					<button type="button" className="button" data-kind="plain" onClick={cancelConcluding}>
						{labels.cancel}
					</button>
				</>
			)}
		</div>
	);
}
