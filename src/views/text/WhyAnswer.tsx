import { chanceText } from '../../lib/chance.ts';
import type { Answer } from '../../model/attribution.ts';
import { surenessAt } from '../../model/sureness.ts';
import { TargetLink } from '../parts/TargetLink.tsx';
import { useWords } from '../parts/words.ts';
import { EvidenceList } from './Evidence.tsx';
import css from './Why.module.css';
import { More } from './Why.tsx';

/** Why a floor is taken to answer another, and which floors its words may mean instead. */
export function WhyAnswer({ answer }: { answer: Answer }) {
	const reasons = useWords().reasons;
	const { to, grade, probability, evidence, others, isOwn } = answer;
	const chance = probability === null ? '' : chanceText(probability);
	const sureness = surenessAt(grade, probability);
	return (
		<div className={css.why}>
			<p className={css.verdict}>
				{isOwn
					? reasons.answerGrade.own(reasons.floor(to), chance)
					: sureness !== 'unknown' && reasons.answerGrade[sureness](reasons.floor(to), chance)}
			</p>
			{grade !== 'stated' && <EvidenceList evidence={evidence} handle="" of="answer" />}
			{others.length > 0 && (
				<More label={reasons.otherFloors(others.length)} isOpen={others.length <= 2}>
					<ul className={css.candidates}>
						{others.map(({ value, probability: chanceOfOther, evidence: ofOther }) => (
							<li key={value}>
								<p className={css.candidate}>
									<TargetLink target={{ type: 'floor', floor: value }}>{reasons.floor(value)}</TargetLink>
									{chanceOfOther !== null && <span>{chanceText(chanceOfOther)}</span>}
								</p>
								<EvidenceList evidence={ofOther} handle="" of="answer" />
							</li>
						))}
					</ul>
				</More>
			)}
		</div>
	);
}
