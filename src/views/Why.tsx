import { useEffect, useState } from 'react';
import type { Attribution, Evidence } from '../model/attribution.ts';
import { useResults } from '../state/results.ts';
import { TargetLink } from './TargetLink.tsx';
import css from './Why.module.css';
import { useWords } from './words.ts';

/** What a name rests on, or why there is none, each piece with a link to its passage. */
export function Why({ attribution }: { attribution: Attribution }) {
	const { reader } = useWords();
	if (attribution.grade !== 'unknown') {
		return (
			<div className={css.why}>
				<Pieces handle={attribution.value} evidence={attribution.evidence} />
			</div>
		);
	}
	const { others } = attribution;
	const [only] = others;
	return (
		<div className={css.why}>
			{only === undefined && <p>{reader.unknownWhy}</p>}
			{only !== undefined && (
				<p>{others.length > 1 ? reader.contestedWhy(others.map(({ value }) => value)) : reader.opposed(only.value)}</p>
			)}
			{others.map(({ value, evidence }) => (
				<div key={value}>
					{others.length > 1 && <p>{reader.claim(value)}</p>}
					<Pieces handle={value} evidence={evidence} />
				</div>
			))}
		</div>
	);
}

function Pieces({ handle, evidence }: { handle: string; evidence: readonly Evidence[] }) {
	const { reader } = useWords();
	const passages = usePassages(evidence);
	return (
		<ul>
			{evidence.map(({ rule, floor }, index) => {
				const said = (passages[index] ?? '…').replace(/\s+/g, ' ').trim();
				const sentence = reader.evidence[rule]({ floor, handle, words: said });
				return (
					<li key={`${rule} ${floor} ${said}`}>
						{rule === 'stated' ? sentence : <TargetLink target={{ type: 'floor', floor }}>{sentence}</TargetLink>}
					</li>
				);
			})}
		</ul>
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
