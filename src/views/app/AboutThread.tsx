import { useState } from 'react';
import { chanceText } from '../../lib/chance.ts';
import { surenesses, surenessOf } from '../../model/attribution.ts';
import type { Reading } from '../../model/reading.ts';
import { namingAt, openingPosterOf, posterAttribution, surenessCounts } from '../../store/inference.ts';
import { setIntroduced } from '../../store/settings.ts';
import { GradeMark } from '../parts/GradeMark.tsx';
import type { MenuButton } from '../parts/Menu.tsx';
import { PopoverButton } from '../parts/PopoverButton.tsx';
import { TargetLink } from '../parts/TargetLink.tsx';
import { useWords } from '../parts/words.ts';
import css from './Facts.module.css';
import { FoldedDialog, ProblemsDialog, RepairsDialog } from './FileDialogs.tsx';
import { Threshold } from './Threshold.tsx';

interface Props {
	readonly button: MenuButton;
	readonly reading: Reading;
}

/**
 * All that is known of the thread as a whole: what cannot be known of it, how sure a name must be and what that costs,
 * what was folded, moved or read with problems.
 */
export function AboutThread({ button, reading }: Props) {
	const { facts } = useWords();
	const [dialog, setDialog] = useState<'folded' | 'problems' | 'repairs' | null>(null);
	const { folded, problems } = reading;
	const close = () => setDialog(null);
	return (
		<>
			<PopoverButton button={button} title={facts.title} onOpen={(isOpen) => !isOpen && setIntroduced()}>
				<h2 className={css.title}>{reading.title ?? facts.untitled}</h2>
				<Unknowable reading={reading} />
				<Threshold />
				<Facts reading={reading} onOpen={setDialog} />
			</PopoverButton>
			{dialog === 'folded' && <FoldedDialog folded={folded} onClose={close} />}
			{dialog === 'problems' && <ProblemsDialog problems={problems} onClose={close} />}
			{dialog === 'repairs' && <RepairsDialog onClose={close} />}
		</>
	);
}

/** Says in one sentence what cannot be known from a file without authors. */
function Unknowable({ reading }: Pick<Props, 'reading'>) {
	const { facts } = useWords();
	if ((surenessCounts(reading.floors).get('stated') ?? 0) > 0) return null;
	const naming = namingAt(reading.floors, reading.settings.threshold);
	const isNamed = naming.certain + naming.inferred > 0;
	return <p>{isNamed ? facts.noAuthors({ ...naming, wrong: facts.wrong(naming.wrong) }) : facts.noAuthorsAtAll}</p>;
}

interface FactsProps extends Pick<Props, 'reading'> {
	readonly onOpen: (dialog: 'folded' | 'problems' | 'repairs') => void;
}

function Facts({ reading, onOpen }: FactsProps) {
	const { facts } = useWords();
	const { repairs, settings, folded, problems } = reading;
	const counts = surenessCounts(reading.floors);
	return (
		<ul className={css.facts}>
			<li>{facts.floors(reading.floors.length - 1)}</li>
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
			{folded.length > 0 && <Fact onOpen={() => onOpen('folded')}>{facts.folded(folded.length)}</Fact>}
			{reading.hasShiftedNumbers && (
				<Fact onOpen={() => onOpen('repairs')}>
					{settings.repairsNumbers ? facts.moved(repairs.length) : facts.asWritten}
				</Fact>
			)}
			{problems.length > 0 && <Fact onOpen={() => onOpen('problems')}>{facts.problems(problems.length)}</Fact>}
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
function PosterFact({ reading }: Pick<Props, 'reading'>) {
	const { facts, text: textWords } = useWords();
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
				<GradeMark grade={sureness} /> {textWords.grade[sureness]}
				{author.grade === 'likely' && ` ${chanceText(author.probability)}`}
			</span>
		</li>
	);
}
