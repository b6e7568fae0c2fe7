import { useShallow } from 'zustand/react/shallow';
import { correctionOn, subjectOf } from '../../model/correction.ts';
import { takeBack } from '../../store/corrections.ts';
import { jumpToStep, useUndo } from '../../store/undo.ts';
import type { Change } from '../../view/change.ts';
import type { View } from '../../view/view.ts';
import type { Words } from '../../words/languages.ts';
import { Dialog } from '../parts/Dialog.tsx';
import list from '../parts/List.module.css';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { Concluding } from './Concluding.tsx';
import css from './Corrections.module.css';
import { Inbox } from './Inbox.tsx';
import { Kept } from './Kept.tsx';

import { useRemembering } from './useRemembering.ts';

/** What could be put right, what has been, and all that was done. */
export function CorrectionsDialog({ onClose }: { onClose: () => void }) {
	const words = useWords().corrections;
	useRemembering();
	return (
		<Dialog title={words.labels.title} onClose={onClose} wide>
			<Inbox />
			<Made />
			<Steps />
			<Concluding />
		</Dialog>
	);
}

/** The corrections made, each with what the file says against it. */
function Made() {
	const words = useWords().corrections;
	const corrections = useView(({ corrections }) => corrections);
	const { contradictions } = useReading();
	if (corrections.length === 0) return null;
	return (
		<section className={css.section}>
			<h3>{words.labels.made}</h3>
			<ul className={`${list.list} ${css.made}`}>
				{corrections.map((made) => {
					const subject = subjectOf(made);
					const against = contradictions.filter((each) => each.subject === subject);
					return (
						<li key={subject}>
							<span>
								{words.correction(made)} <Kept subject={subject} />
							</span>
							<button type="button" className="button" data-kind="plain" onClick={() => takeBack(subject)}>
								{words.labels.takeBack}
							</button>
							{against.map((each) => (
								<p key={`${each.rule} ${each.floor} ${each.span?.start}`} className={css.quiet}>
									{words.contradiction[each.rule](each)}
								</p>
							))}
						</li>
					);
				})}
			</ul>
		</section>
	);
}

/** What a step did: a correction by what it says, all else by its kind. */
function stepText(step: Change | null, view: View | undefined, words: Words['corrections']): string {
	if (step === null) return words.labels.start;
	const made = 'subject' in step ? correctionOn(view?.corrections ?? [], step.subject) : undefined;
	return made === undefined ? words.step[step.name] : words.correction(made);
}

function Steps() {
	const words = useWords().corrections;
	const { states, at } = useUndo(useShallow(({ states, at }) => ({ states, at })));
	if (states.length < 2) return null;
	return (
		<section className={css.section}>
			<h3>{words.labels.steps}</h3>
			<ol className={css.steps}>
				{states.map(({ step }, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the list
					<li key={index}>
						<button
							type="button"
							className="button"
							data-kind="plain"
							aria-current={index === at}
							onClick={() => jumpToStep(index)}
						>
							{stepText(step, states[index]?.state, words)}
						</button>
					</li>
				))}
			</ol>
		</section>
	);
}
