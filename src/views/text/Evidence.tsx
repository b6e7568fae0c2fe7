import { useEffect, useState } from 'react';
import type { Evidence } from '../../model/attribution.ts';
import { useResults } from '../../store/results.ts';
import type { Words } from '../../words/languages.ts';
import { TargetLink } from '../parts/TargetLink.tsx';
import { useWords } from '../parts/words.ts';
import css from './Why.module.css';

interface Props {
	readonly evidence: readonly Evidence[];
	/** Whom it speaks for or against. */
	readonly handle: string;
	/** What is concluded from it: it is told in other words. */
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

/** From here on, in natural log odds, a piece is called fair or strong: it makes odds 3 or 12 times better. */
const fairFrom = Math.log(3);
const strongFrom = Math.log(12);
/** A full bar: it makes odds 400 times better. */
const fullAt = Math.log(400);

/** How much a piece says, as a bar of ink and as a word; what speaks against is hollow. */
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

/** The words that the evidence rests on: the worker has the text. Empty until they are there. */
function usePassages(evidence: readonly Evidence[]): readonly string[] {
	const thread = useResults((results) => results.thread);
	const [passages, setPassages] = useState<readonly string[]>([]);
	useEffect(() => {
		let isLate = false;
		thread?.passages(evidence).then(
			(found) => isLate || setPassages(found),
			() => isLate || setPassages([]),
		);
		return () => {
			isLate = true;
		};
	}, [thread, evidence]);
	return passages;
}
