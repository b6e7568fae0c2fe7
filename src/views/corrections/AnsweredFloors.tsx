import { correctionOn, subjectOf } from '../../model/correction.ts';
import { correct } from '../../store/corrections.ts';
import { answersFrom } from '../../store/selectors.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './Corrections.module.css';
import { Kept } from './Kept.tsx';

import { Typed } from './Typed.tsx';
import { Undoing } from './Undoing.tsx';

/** What a floor answers, one by one taken off the list or put on it. A correction always says the whole list. */
export function AnsweredFloors({ floor }: { floor: number }) {
	const labels = useWords().corrections.labels;
	const { answers } = useReading();
	const subject = subjectOf({ type: 'answers', floor, targets: [] });
	const made = useView(({ corrections }) => correctionOn(corrections, subject));
	const found = (answersFrom(answers).get(floor) ?? []).filter(({ isOwn }) => !isOwn).map(({ to }) => to);
	const targets = made?.type === 'answers' ? made.targets : Array.from(new Set(found));
	const set = (next: readonly number[]) => correct({ type: 'answers', floor, targets: next });
	const given = (text: string) => {
		const added = (text.match(/\d{1,9}/g) ?? []).map(Number).filter((target) => target !== floor);
		if (added.length > 0) set(Array.from(new Set([...targets, ...added])));
	};
	return (
		<fieldset className={`${css.section} ${css.answered}`} aria-label={labels.answersLabel}>
			<p className={css.formTitle}>
				{labels.answersLabel} <Kept subject={subject} /> <Undoing subject={subject} />
			</p>
			<div className={css.chips}>
				{targets.map((target) => (
					<button
						key={target}
						type="button"
						className="button"
						aria-label={labels.answersNot(target)}
						onClick={() => set(targets.filter((other) => other !== target))}
					>
						#{target} ×
					</button>
				))}
				{targets.length === 0 && (
					<span className={css.quiet}>{made === undefined ? labels.answersUnknown : labels.answersNothing}</span>
				)}
				{(targets.length > 0 || made === undefined) && (
					<button type="button" className="button" data-kind="plain" onClick={() => set([])}>
						{labels.answersNothing}
					</button>
				)}
			</div>
			<Typed label={labels.answersAlso} hint={null} given={given} />
			<p className={css.quiet}>{labels.answersHint}</p>
		</fieldset>
	);
}
