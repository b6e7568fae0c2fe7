import { useState } from 'react';
import { chanceText } from '../../lib/chance.ts';
import { surenesses, surenessOf } from '../../model/attribution.ts';
import type { Reading } from '../../model/reading.ts';
import { openingPosterOf, posterAttribution, surenessCounts } from '../../store/inference.ts';
import { peopleById } from '../../store/selectors.ts';
import { GradeMark } from '../parts/GradeMark.tsx';
import { part } from '../parts/part.tsx';
import { TargetLink } from '../parts/TargetLink.tsx';
import { useWords } from '../parts/words.ts';
import css from './Facts.module.css';
import { loadMenus } from './load.ts';
import pseudonymBadgeCss from './PseudonymBadge.module.css';
import { usePseudonyms } from './usePseudonyms.ts';

const FoldedDialog = part(loadMenus, 'FoldedDialog', 'none');
const ProblemsDialog = part(loadMenus, 'ProblemsDialog', 'none');
const RepairsDialog = part(loadMenus, 'RepairsDialog', 'none');

/** What was read, in numbers: floors, repeats, people, and how many authors are known at each grade. */
export function ThreadFacts({ reading }: { reading: Reading }) {
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

/** A fact that a click says more about. */
function Fact({ onOpen, children }: { onOpen: () => void; children: string }) {
	return (
		<li>
			<button type="button" className="button" data-kind="plain" aria-haspopup="dialog" onClick={onOpen}>
				{children}
			</button>
		</li>
	);
}

/** Who wrote the opening post and how sure that is; says so, too, where that is unknown. */
function PosterFact({ reading }: { reading: Reading }) {
	const { facts, reader } = useWords();
	const author = posterAttribution(reading);
	const person = openingPosterOf(reading);
	if (author === null) return null;
	const sureness = surenessOf(author);
	const isNamed = author.grade !== 'unknown' && person !== null;
	return (
		<li className={css.poster}>
			<abbr title={facts.opHint}>{facts.op}</abbr>{' '}
			{isNamed && <TargetLink target={{ type: 'person', person }}>{author.value}</TargetLink>}{' '}
			<span className={css.grade}>
				<GradeMark grade={sureness} /> {reader.grade[sureness]}
				{author.grade === 'likely' && ` ${chanceText(author.probability)}`}
			</span>
		</li>
	);
}

/** Says that pseudonyms are shown, with a button that shows names again. */
function PseudonymBadge() {
	const labels = useWords().corrections.labels;
	const { isBusy, set } = usePseudonyms();
	return (
		<li>
			<button
				type="button"
				className={pseudonymBadgeCss.badge}
				aria-pressed
				title={labels.pseudonymsHint}
				disabled={isBusy}
				onClick={() => set(false)}
			>
				{labels.pseudonymsOn} <span aria-hidden="true">×</span>
			</button>
		</li>
	);
}

interface Props {
	readonly reading: Reading;
	readonly isOpen: boolean;
	readonly onToggle: () => void;
}

/**
 * For narrow screens: how much was read, how sure its authors are and who opened it, in one line that unfolds the rest.
 */
export function FactsInShort({ reading, isOpen, onToggle }: Props) {
	const { facts } = useWords();
	return (
		<button type="button" className={css.short} aria-expanded={isOpen} onClick={onToggle}>
			{isOpen ? facts.title : <Counts reading={reading} />}
			<span aria-hidden="true" className={css.opener}>
				{isOpen ? '▴' : '▾'}
			</span>
		</button>
	);
}

function Counts({ reading }: Pick<Props, 'reading'>) {
	const { facts } = useWords();
	const counts = surenessCounts(reading.floors);
	return (
		<>
			<span className="visually-hidden">{facts.title}: </span>
			<span aria-hidden="true">{facts.floorsInShort(reading.floors.length - 1)}</span>
			<span className="visually-hidden">{facts.floors(reading.floors.length - 1)}</span>
			{surenesses
				.filter((sureness) => (counts.get(sureness) ?? 0) > 0)
				.map((sureness) => (
					<span key={sureness} className={css.grade}>
						<GradeMark grade={sureness} />
						<span aria-hidden="true">{counts.get(sureness)}</span>
						<span className="visually-hidden">{facts.grade(sureness, counts.get(sureness) ?? 0)}</span>
					</span>
				))}
			<Poster reading={reading} />
		</>
	);
}

function Poster({ reading }: Pick<Props, 'reading'>) {
	const { facts, reader } = useWords();
	const author = posterAttribution(reading);
	const person = openingPosterOf(reading);
	if (author === null || person === null) return null;
	const sureness = surenessOf(author);
	return (
		<span className={css.who}>
			{/* The grade comes first, since a long name is cut at its end. */}
			{facts.op} <GradeMark grade={sureness} /> <span className="visually-hidden">{reader.grade[sureness]}</span>{' '}
			{peopleById(reading.graph).get(person)?.handle}
		</span>
	);
}
