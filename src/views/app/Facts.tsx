import { useState } from 'react';
import type { Reading } from '../../model/reading.ts';
import { surenesses } from '../../model/sureness.ts';
import { surenessCounts } from '../../store/inference.ts';
import { GradeMark } from '../parts/GradeMark.tsx';
import { part } from '../parts/part.tsx';
import { useWords } from '../parts/words.ts';
import css from './Facts.module.css';
import { loadMenus } from './load.ts';
import { PosterFact } from './PosterFact.tsx';
import { PseudonymBadge } from './PseudonymBadge.tsx';

const FoldedDialog = part(loadMenus, 'FoldedDialog', 'none');
const ProblemsDialog = part(loadMenus, 'ProblemsDialog', 'none');
const RepairsDialog = part(loadMenus, 'RepairsDialog', 'none');

/** What was read, in numbers: floors, repeats, people, and how many authors are known how well. */
export function Facts({ reading }: { reading: Reading }) {
	const { facts } = useWords();
	const [dialog, setDialog] = useState<'folded' | 'problems' | 'repairs' | null>(null);
	const counts = surenessCounts(reading.floors);
	const close = () => setDialog(null);
	const { repairs, settings, folded, problems } = reading;
	return (
		<ul className={css.facts}>
			{settings.pseudonyms && <PseudonymBadge />}
			<li>{facts.floors(reading.floors.length - 1)}</li>
			{folded.length > 0 && <Fact onOpen={() => setDialog('folded')}>{facts.folded(folded.length)}</Fact>}
			<li>{facts.people(reading.graph.people.length)}</li>
			<PosterFact reading={reading} />
			<li className={css.authors}>
				{facts.authors}
				{surenesses
					.filter((sureness) => (counts.get(sureness) ?? 0) > 0)
					.map((sureness) => (
						<span key={sureness} className={css.grade}>
							<GradeMark grade={sureness} /> {facts.grade(sureness, counts.get(sureness) ?? 0)}
						</span>
					))}
			</li>
			{reading.hasShiftedNumbers && (
				<Fact onOpen={() => setDialog('repairs')}>
					{settings.repairsNumbers ? facts.moved(repairs.length) : facts.asWritten}
				</Fact>
			)}
			{problems.length > 0 && <Fact onOpen={() => setDialog('problems')}>{facts.problems(problems.length)}</Fact>}
			{dialog === 'folded' && <FoldedDialog folded={folded} onClose={close} />}
			{dialog === 'problems' && <ProblemsDialog problems={problems} onClose={close} />}
			{dialog === 'repairs' && <RepairsDialog onClose={close} />}
		</ul>
	);
}

/** A fact that there is more to say about. */
function Fact({ onOpen, children }: { onOpen: () => void; children: string }) {
	return (
		<li>
			<button type="button" className="button" data-kind="plain" aria-haspopup="dialog" onClick={onOpen}>
				{children}
			</button>
		</li>
	);
}
