import { type Step, stepTypes, stepWith } from '../../graph/filters/list.ts';
import { setStep } from '../../store/stack.ts';
import { useReading } from '../parts/useThread.ts';
import { useWords } from '../parts/words.ts';
import css from './Filter.module.css';
import { personFor } from './new-step.ts';

/** The steps that are not in the stack yet. What else filters is chosen where it is seen. */
export function AddStep({ taken }: { taken: ReadonlySet<Step['type']> }) {
	const { stack: words, steps } = useWords().filter;
	const reading = useReading();
	const left = stepTypes.filter((type) => !taken.has(type));
	const add = (type: Step['type'], panel: HTMLElement | null) => {
		const step = stepWith(type, {}, personFor(reading));
		if (step === null) return;
		setStep(step);
		// Its button is gone; whoever uses the keyboard goes on at what it has become.
		requestAnimationFrame(() => panel?.querySelector<HTMLElement>(`[data-part="${type}"] input`)?.focus());
	};
	return (
		<footer className={css.add}>
			{left.length > 0 && <h3>{words.add}</h3>}
			<div className={css.actions}>
				{left.map((type) => (
					<button
						key={type}
						type="button"
						className="button"
						onClick={({ currentTarget }) => add(type, currentTarget.closest('section'))}
					>
						+ {steps[type].name}
					</button>
				))}
			</div>
			<p className={css.quiet}>{words.elsewhere}</p>
		</footer>
	);
}
