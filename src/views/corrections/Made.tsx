import { subjectOf } from '../../model/correction.ts';
import { takeBack } from '../../store/actions.ts';
import list from '../parts/List.module.css';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './Corrections.module.css';
import { Kept } from './Kept.tsx';

/** The corrections made, folded, each with what the file says against it. */
export function Made() {
	const words = useWords().corrections;
	const corrections = useView((view) => view.corrections);
	const { contradictions } = useReading();
	if (corrections.length === 0) return null;
	return (
		<details className={css.more}>
			<summary>{words.labels.made(corrections.length)}</summary>
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
		</details>
	);
}
