import { chanceText } from '../../lib/chance.ts';
import { defaultInferenceSettings, lowestThreshold } from '../../model/inference-settings.ts';
import { setThreshold } from '../../store/actions.ts';
import { namingAt } from '../../store/inference.ts';
import { useResults } from '../../store/results.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './Threshold.module.css';

const step = 0.05;

/**
 * How sure a name must be to count, and what that costs. The sentence follows the thumb at once, from the
 * probabilities; graph, text and list follow as soon as the worker has concluded.
 */
export function Threshold() {
	const { threshold: words, facts } = useWords();
	const { floors } = useReading();
	const threshold = useView((view) => view.threshold);
	const isConcluding = useResults((results) => results.isConcluding);
	const { certain, inferred, wrong } = namingAt(floors, threshold);
	const value = threshold >= 1 ? words.provenOnly : words.value(chanceText(threshold));
	return (
		<div className={css.threshold} title={words.hint} aria-busy={isConcluding}>
			<label className={css.control}>
				<span>{words.label}</span>
				<input
					type="range"
					min={lowestThreshold}
					max={1}
					step={step}
					value={threshold}
					aria-valuetext={value}
					onChange={({ target }) => setThreshold(Number(target.value))}
				/>
			</label>
			<output className={css.value}>{value}</output>
			<p className={css.cost} role="status">
				{words.cost(certain + inferred, inferred, facts.wrong(wrong))}
				{isConcluding && <span className={css.busy} aria-hidden="true" />}
			</p>
			{threshold !== defaultInferenceSettings.threshold && (
				<button
					type="button"
					className="button"
					data-kind="plain"
					onClick={() => setThreshold(defaultInferenceSettings.threshold)}
				>
					{words.reset}
				</button>
			)}
		</div>
	);
}
