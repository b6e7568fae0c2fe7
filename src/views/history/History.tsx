import { useEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { jumpToStep, useUndo } from '../../store/undo.ts';
import { useReading } from '../parts/useThread.ts';
import { useWords } from '../parts/words.ts';
import { Panel } from '../side/Panel.tsx';
import { describeStep } from './describe-step.ts';
import css from './History.module.css';

/** All that was done and can be undone, a line a step, each leading back to how things were after it. */
export function History() {
	const words = useWords();
	const reading = useReading();
	const { states, at } = useUndo(useShallow(({ states, at }) => ({ states, at })));
	const now = useRef<HTMLButtonElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: another step is what is to be seen
	useEffect(() => {
		// In braces: browsers of late give back a promise, which is no way to end an effect.
		now.current?.scrollIntoView({ block: 'nearest' });
	}, [at]);
	const { title, hint, nothing, start } = words.history;
	const text = (index: number) => {
		const [from, to] = [states[index - 1]?.state, states[index]?.state];
		return from === undefined || to === undefined ? start : describeStep({ from, to, reading, words });
	};
	return (
		<Panel title={title}>
			<p className={css.hint}>{states.length < 2 ? nothing : hint}</p>
			<ol className={css.steps}>
				{states.map((_, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the list
					<li key={index}>
						<button
							ref={index === at ? now : undefined}
							type="button"
							aria-current={index === at ? 'step' : undefined}
							data-undone={index > at || undefined}
							onClick={() => jumpToStep(index)}
						>
							{text(index)}
						</button>
					</li>
				))}
			</ol>
		</Panel>
	);
}
