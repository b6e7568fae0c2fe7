import { type ReactNode, useState } from 'react';
import { chanceText } from '../../lib/chance.ts';
import type { Attribution, Candidate } from '../../model/attribution.ts';
import { surenessOf } from '../../model/sureness.ts';
import { isContested } from '../../store/inference.ts';
import { useReading } from '../parts/useThread.ts';
import { useWords } from '../parts/words.ts';
import { EvidenceList } from './Evidence.tsx';
import css from './Why.module.css';

/** What a name rests on, or why there is none, and who else was considered. */
export function Why({ attribution }: { attribution: Attribution }) {
	return (
		<div className={css.why}>
			{attribution.grade === 'unknown' ? <Unnamed attribution={attribution} /> : <Named attribution={attribution} />}
		</div>
	);
}

function Named({ attribution }: { attribution: Exclude<Attribution, { grade: 'unknown' }> }) {
	const reasons = useWords().reasons;
	const { value, evidence } = attribution;
	const others = attribution.grade === 'likely' ? attribution.others : [];
	const chance = attribution.grade === 'likely' ? attribution.probability : null;
	const sureness = surenessOf(attribution);
	return (
		<>
			<p className={css.verdict}>
				{sureness !== 'unknown' && reasons.grade[sureness](value, chance === null ? '' : chanceText(chance))}
			</p>
			{isMoreThanStated(attribution) && <EvidenceList evidence={evidence} handle={value} of="author" />}
			{others.length > 0 && (
				<More label={reasons.others(others.length)} isOpen={others.length <= mostOpen}>
					<Candidates candidates={others} />
				</More>
			)}
			{chance !== null && <Rest chances={[chance, ...others.map(({ probability }) => probability)]} />}
		</>
	);
}

/** That the file states it is said already; that a correction does is not. */
function isMoreThanStated({ grade, evidence }: Exclude<Attribution, { grade: 'unknown' }>): boolean {
	return grade !== 'stated' || evidence.some(({ rule }) => rule !== 'stated');
}

/** More candidates than this are folded away at first. */
const mostOpen = 2;

function Unnamed({ attribution }: { attribution: Extract<Attribution, { grade: 'unknown' }> }) {
	const { unknown } = useWords().reasons;
	const { settings } = useReading();
	const { others } = attribution;
	const [best] = others;
	if (best === undefined) return <p>{unknown.nothing}</p>;
	const isBelow = best.probability !== null && best.probability >= 0.5 && best.probability < settings.threshold;
	const verdict = isContested(attribution)
		? unknown.contested
		: isBelow
			? unknown.below(best.value, chanceText(best.probability ?? 0))
			: unknown.none;
	return (
		<>
			<p className={css.verdict}>{verdict}</p>
			<Candidates candidates={others} />
			<Rest chances={others.map(({ probability }) => probability)} />
		</>
	);
}

function Candidates({ candidates }: { candidates: readonly Candidate<string>[] }) {
	return (
		<ul className={css.candidates}>
			{candidates.map(({ value, probability, evidence }) => (
				<li key={value}>
					<p className={css.candidate}>
						<span>{value}</span>
						{probability !== null && <span>{chanceText(probability)}</span>}
					</p>
					<EvidenceList evidence={evidence} handle={value} of="author" />
				</li>
			))}
		</ul>
	);
}

/** How much probability the candidates shown leave; nothing where they have none. */
export function Rest({ chances }: { chances: readonly (number | null)[] }) {
	const reasons = useWords().reasons;
	if (chances.some((chance) => chance === null)) return null;
	const rest = Math.round((1 - chances.reduce<number>((sum, chance) => sum + (chance ?? 0), 0)) * 100);
	return rest < 1 ? null : <p className={css.quiet}>{reasons.rest(rest)}</p>;
}

/** A part that folds, closed or open at first. */
export function More({ label, isOpen, children }: { label: string; isOpen: boolean; children: ReactNode }) {
	const [open, setOpen] = useState(isOpen);
	return (
		<details className={css.more} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
			<summary>{label}</summary>
			{children}
		</details>
	);
}
