import { type ReactNode, useEffect, useState } from 'react';
import { chanceText } from '../../lib/chance.ts';
import { type Attribution, type Candidate, type Evidence, surenessOf } from '../../model/attribution.ts';
import { isContested } from '../../store/inference.ts';
import { useResults } from '../../store/results.ts';
import type { Words } from '../../words/languages.ts';
import { TargetLink } from '../parts/TargetLink.tsx';
import { useReading } from '../parts/useThread.ts';
import { useWords } from '../parts/words.ts';
import css from './Why.module.css';

/** What an author's name rests on, or why there is none, and which other people were considered. */
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
			{chance !== null && <RestOfChance chances={[chance, ...others.map(({ probability }) => probability)]} />}
		</>
	);
}

/** Is there more to say than that the file states it? A correction is stated too, and is said here. */
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
			<RestOfChance chances={others.map(({ probability }) => probability)} />
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

/**
 * How much probability is left for people not shown as candidates; nothing is shown where the candidates have no
 * probabilities.
 */
export function RestOfChance({ chances }: { chances: readonly (number | null)[] }) {
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

interface Props {
	readonly evidence: readonly Evidence[];
	/** The person whom it speaks for or against. */
	readonly handle: string;
	/** What is concluded from it, on which its words depend. */
	readonly of: 'author' | 'answer';
}

/** Pieces of evidence, strongest first, each as a sentence that links to its passage. */
export function EvidenceList({ evidence, handle, of }: Props) {
	const reasons = useWords().reasons;
	const passages = usePassages(evidence);
	if (evidence.length === 0) return <p className={css.quiet}>{reasons.noEvidence}</p>;
	return (
		<ul className={css.pieces}>
			{evidence.map(({ rule, floor, span, weight }, index) => {
				const words = span === null ? '' : (passages[index] ?? '…').replace(/\s+/g, ' ').trim();
				const sentence = reasons[of][rule]({ floor, handle, words });
				return (
					<li key={`${rule} ${floor} ${span?.start}`}>
						{weight !== null && <Strength weight={weight} words={reasons.strength} />}
						{rule === 'stated' ? sentence : <TargetLink target={{ type: 'floor', floor }}>{sentence}</TargetLink>}
					</li>
				);
			})}
		</ul>
	);
}

/**
 * From these weights on, in natural log odds, evidence is called fair or strong: it makes the odds 3 or 12 times
 * better.
 */
const fairFrom = Math.log(3);
const strongFrom = Math.log(12);
/** The weight of a full bar: evidence that makes the odds 400 times better. */
const fullAt = Math.log(400);

/** How much a piece of evidence weighs, as a bar and as a word; the bar of evidence against is hollow. */
function Strength({ weight, words }: { weight: number; words: Words['reasons']['strength'] }) {
	const size = Math.abs(weight);
	const word = weight < 0 ? 'against' : size >= strongFrom ? 'strong' : size >= fairFrom ? 'fair' : 'weak';
	const width = Math.max(2, Math.min(1, size / fullAt) * 22);
	return (
		<span className={css.strength} title={words[word]}>
			<svg width="24" height="8" viewBox="0 0 24 8" aria-hidden="true">
				<path d="M.5 7.5h23" stroke="var(--edge)" />
				<rect
					x="1"
					y="1.5"
					width={width}
					height="5"
					fill={weight < 0 ? 'none' : 'currentColor'}
					stroke="currentColor"
				/>
			</svg>
			<span className="visually-hidden">{words[word]}: </span>
		</span>
	);
}

/** The texts of the passages that the evidence rests on, which the worker has; empty until it has answered. */
function usePassages(evidence: readonly Evidence[]): readonly string[] {
	const thread = useResults((results) => results.thread);
	const [passages, setPassages] = useState<readonly string[]>([]);
	useEffect(() => {
		let isClosed = false;
		thread?.passages(evidence).then(
			(found) => isClosed || setPassages(found),
			() => isClosed || setPassages([]),
		);
		return () => {
			isClosed = true;
		};
	}, [thread, evidence]);
	return passages;
}
