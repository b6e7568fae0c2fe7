import { Fragment } from 'react';
import type { KeyPlace } from '../../commands/command.ts';
import { type KeyCombinations, keyPlaces, keysAt } from '../../commands/keys.ts';
import type { Sureness } from '../../model/attribution.ts';
import { useDialog } from '../../store/page.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { GradeMark } from '../parts/GradeMark.tsx';
import { useWords } from '../parts/words.ts';
import css from './Help.module.css';

/** What the marks mean and what every key does. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
	const words = useWords().help;
	return (
		<Dialog title={words.title} onClose={onClose}>
			<p>{words.intro}</p>
			<Grades />
			<h3 className={css.heading}>{words.keysTitle}</h3>
			<div className={css.places}>
				{keyPlaces.map((place) => (
					<Place key={place} place={place} />
				))}
			</div>
			<p className={css.quiet}>{words.typing}</p>
			<div>
				<button type="button" className="button" onClick={() => useDialog.setState({ open: null, isHinting: true })}>
					{words.showHints}
				</button>
			</div>
		</Dialog>
	);
}

function Grades() {
	const { gradesTitle, grades } = useWords().help;
	const { text: textWords } = useWords();
	return (
		<>
			<h3 className={css.heading}>{gradesTitle}</h3>
			<dl className={css.grades}>
				{(Object.keys(grades) as readonly Sureness[]).map((grade) => (
					<Fragment key={grade}>
						<dt>
							<GradeMark grade={grade} /> {textWords.grade[grade]}
						</dt>
						<dd>{grades[grade]}</dd>
					</Fragment>
				))}
			</dl>
		</>
	);
}

function Place({ place }: { place: KeyPlace }) {
	const words = useWords().help;
	return (
		<section className={css.place}>
			<h4>{words.place[place]}</h4>
			<dl className={css.keys}>
				{keysAt(place).map(([keys, act]) => (
					<Fragment key={act}>
						<dt>
							<Pressed keys={keys} />
						</dt>
						<dd>{words.act[act]}</dd>
					</Fragment>
				))}
			</dl>
		</section>
	);
}

function Pressed({ keys }: { keys: KeyCombinations }) {
	return keys.map((together) => (
		<span key={together.join('+')} className={css.together}>
			{together.map((key) => (
				<kbd key={key}>{key}</kbd>
			))}
		</span>
	));
}
