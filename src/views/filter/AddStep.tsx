import type { Step } from '../../graph/filter/steps.ts';
import { setStep } from '../../state/stack.ts';
import { useReading } from '../useThread.ts';
import css from './Filter.module.css';
import { newStep } from './new-step.ts';
import { useFilterWords } from './useFilterWords.ts';

const types = ['ego', 'weight', 'part', 'core', 'tied'] as const satisfies readonly Step['type'][];

/** The steps that are not in the stack yet. What else filters is chosen where it is seen. */
export function AddStep({ taken }: { taken: ReadonlySet<Step['type']> }) {
	const { stack: words } = useFilterWords();
	const reading = useReading();
	const left = types.filter((type) => !taken.has(type));
	const add = (type: Step['type']) => {
		const step = newStep(type, reading);
		if (step !== null) setStep(step);
	};
	return (
		<footer className={css.add}>
			{left.length > 0 && <h3>{words.add}</h3>}
			<div className={css.actions}>
				{left.map((type) => (
					<button key={type} type="button" className="button" onClick={() => add(type)}>
						+ {words.addName[type]}
					</button>
				))}
			</div>
			<p className={css.quiet}>{words.elsewhere}</p>
		</footer>
	);
}
