import { useChoices } from '../../store/choices.ts';
import { play } from '../../store/playback.ts';
import { timelineAxes, timelineForms } from '../../view/show.ts';
import { Picker } from '../parts/Picker.tsx';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useLanguage, useWords } from '../parts/words.ts';
import { PlaybackBar } from './PlaybackBar.tsx';
import css from './TimelineTools.module.css';
import { useFloors } from './usePlayback.ts';
import { clockOf, writersOf } from './wording.ts';

/** What floors are drawn as and by, and playback. */
export function TimelineTools() {
	const words = useWords().timeline;
	const floors = useFloors();
	const isOn = useView(({ playhead }) => playhead !== null);
	if (isOn) return <PlaybackBar />;
	return (
		<div className={css.tools}>
			<FormPicker />
			<button type="button" className="button" title={words.playHint} onClick={() => play(floors)}>
				<span aria-hidden="true">▶</span>
				{words.play}
			</button>
		</div>
	);
}

function FormPicker() {
	const language = useLanguage();
	const words = useWords().timeline;
	const { floors, graph } = useReading();
	const shownAs = useView((view) => view.timelineAs);
	const by = useView((view) => view.timelineBy);
	const isUnfolded = useView((view) => view.lanesUnfolded);
	const writers = writersOf(graph).length;
	return (
		<>
			{shownAs === 'lanes' && (
				<button
					type="button"
					className="button"
					data-kind="plain"
					title={isUnfolded ? words.foldHint : words.unfoldHint(writers)}
					onClick={() => useChoices.setState({ lanesUnfolded: !isUnfolded })}
				>
					{isUnfolded ? words.fold : words.unfold(writers)}
				</button>
			)}
			{clockOf(floors, language) !== null && (
				<select
					className={css.select}
					aria-label={words.by}
					value={by}
					onChange={({ target }) =>
						useChoices.setState({ timelineBy: timelineAxes.find((id) => id === target.value) ?? 'floor' })
					}
				>
					{timelineAxes.map((id) => (
						<option key={id} value={id}>
							{words.axis[id]}
						</option>
					))}
				</select>
			)}
			<Picker
				label={words.shownAs}
				items={timelineForms}
				chosen={shownAs}
				show={(id) => words.as[id]}
				onChoose={(id) => useChoices.setState({ timelineAs: id })}
			/>
		</>
	);
}
