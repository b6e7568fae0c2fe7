import { useState } from 'react';
import { grades } from '../model/attribution.ts';
import type { Reading } from '../model/reading.ts';
import { gradeCounts } from '../state/selectors.ts';
import css from './Facts.module.css';
import { FoldedDialog } from './FoldedDialog.tsx';
import { GradeMark } from './GradeMark.tsx';
import { ProblemsDialog } from './ProblemsDialog.tsx';
import { useWords } from './words.ts';

/** What was read, in numbers: floors, repeats, people, and how many authors are known how well. */
export function Facts({ reading }: { reading: Reading }) {
	const { facts } = useWords();
	const [dialog, setDialog] = useState<'folded' | 'problems' | null>(null);
	const counts = gradeCounts(reading.floors);
	const close = () => setDialog(null);
	return (
		<ul className={css.facts}>
			<li>{facts.floors(reading.floors.length - 1)}</li>
			{reading.folded.length > 0 && (
				<li>
					<button type="button" className="button" data-kind="plain" onClick={() => setDialog('folded')}>
						{facts.folded(reading.folded.length)}
					</button>
				</li>
			)}
			<li>{facts.people(reading.graph.people.length)}</li>
			<li className={css.authors}>
				{facts.authors}
				{grades
					.filter((grade) => (counts.get(grade) ?? 0) > 0)
					.map((grade) => (
						<span key={grade} className={css.grade}>
							<GradeMark grade={grade} /> {facts.grade(grade, counts.get(grade) ?? 0)}
						</span>
					))}
			</li>
			{reading.problems.length > 0 && (
				<li>
					<button type="button" className="button" data-kind="plain" onClick={() => setDialog('problems')}>
						{facts.problems(reading.problems.length)}
					</button>
				</li>
			)}
			{dialog === 'folded' && <FoldedDialog folded={reading.folded} onClose={close} />}
			{dialog === 'problems' && <ProblemsDialog problems={reading.problems} onClose={close} />}
		</ul>
	);
}
