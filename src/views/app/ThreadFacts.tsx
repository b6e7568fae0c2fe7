import { useState } from 'react';
import { chanceText } from '../../lib/chance.ts';
import { surenesses } from '../../model/attribution.ts';
import type { Reading } from '../../model/reading.ts';
import { namingAt, surenessCounts } from '../../store/inference.ts';
import { useSettings } from '../../store/settings.ts';
import { GradeMark } from '../parts/GradeMark.tsx';
import { LazyMenu } from '../parts/LazyMenu.tsx';
import { pagePart } from '../parts/part.tsx';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './Facts.module.css';
import { loadMenus } from './load.ts';
import pseudonymBadgeCss from './PseudonymBadge.module.css';
import { usePseudonyms } from './usePseudonyms.ts';

const AboutThread = pagePart(loadMenus, 'AboutThread');
const ProblemsDialog = pagePart(loadMenus, 'ProblemsDialog', 'none');

/**
 * What was read, in one line: floors, people, and how many authors are known how surely. Its button opens all that is
 * known of the thread as a whole, with the threshold of names.
 */
export function ThreadFacts({ reading }: { reading: Reading }) {
	const { facts } = useWords();
	const [isOpen, setOpen] = useState(false);
	const { settings, problems } = reading;
	const isIntroduced = useSettings((settings) => settings.introduced);
	const isFirst = !isIntroduced && (surenessCounts(reading.floors).get('stated') ?? 0) === 0;
	return (
		<div className={css.line}>
			{!isFirst && (
				<>
					<span className={css.count}>{facts.floors(reading.floors.length - 1)}</span>
					<span className={css.count}>{facts.people(reading.graph.people.length)}</span>
				</>
			)}
			<Names reading={reading} isFirst={isFirst} />
			{problems.length > 0 && (
				<button type="button" className="button" data-kind="plain" aria-haspopup="dialog" onClick={() => setOpen(true)}>
					{facts.problems(problems.length)}
				</button>
			)}
			{settings.pseudonyms && <PseudonymBadge />}
			{isOpen && <ProblemsDialog problems={problems} onClose={() => setOpen(false)} />}
		</div>
	);
}

/**
 * How many authors are stated, proven, likely and unknown. On a first visit it says in words what cannot be known, until
 * somebody has opened it.
 */
function Names({ reading, isFirst }: { reading: Reading; isFirst: boolean }) {
	const { facts, threshold: words } = useWords();
	const threshold = useView((view) => view.threshold);
	const counts = surenessCounts(reading.floors);
	const known = surenesses.filter((sureness) => (counts.get(sureness) ?? 0) > 0);
	const { inferred, wrong } = namingAt(reading.floors, reading.settings.threshold);
	const from = threshold === 1 ? words.provenOnly : facts.namesFrom(chanceText(threshold));
	return (
		<LazyMenu
			label={
				<span className={css.names}>
					<span className="visually-hidden">{facts.title}: </span>
					<span className={css.words}>{isFirst ? facts.noneGiven : from}</span>
					{known.map((sureness) => (
						<span key={sureness} className={css.grade}>
							<GradeMark grade={sureness} />
							<span aria-hidden={!isFirst}>
								{isFirst ? facts.grade(sureness, counts.get(sureness) ?? 0) : counts.get(sureness)}
							</span>
							{!isFirst && <span className="visually-hidden">{facts.grade(sureness, counts.get(sureness) ?? 0)} </span>}
							{isFirst && sureness === 'likely' && inferred > 0 && (
								<span className={css.words}>{facts.wrongly(facts.wrong(wrong))}</span>
							)}
						</span>
					))}
					<span aria-hidden="true">▾</span>
				</span>
			}
			kind={undefined}
			isDisabled={false}
			popup="dialog"
		>
			{(button) => <AboutThread button={button} reading={reading} />}
		</LazyMenu>
	);
}

/** Says that pseudonyms are shown, with a button that shows names again. */
function PseudonymBadge() {
	const labels = useWords().corrections.labels;
	const { isBusy, set } = usePseudonyms();
	return (
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
	);
}
