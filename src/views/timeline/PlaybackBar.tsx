import { perform } from '../../commands/run.ts';
import { useChoices } from '../../store/choices.ts';
import { pause, play, rateAt, speeds, stepPlayhead } from '../../store/playback.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './TimelineTools.module.css';
import { useFloors, usePlayback } from './usePlayback.ts';

/** The thread up to the playhead: on and back, faster and slower, and back to all of it. */
export function PlaybackBar() {
	const words = useWords().timeline;
	const floors = useFloors();
	const isPlaying = useChoices((choices) => choices.isPlaying);
	const follows = useChoices((choices) => choices.followsPlayhead);
	usePlayback();
	const step = (by: number) => stepPlayhead(floors, by);
	return (
		<fieldset className={css.playback} aria-label={words.playback}>
			<IconButton name={words.stepBack} icon="back" onClick={() => step(-1)} />
			<IconButton
				name={isPlaying ? words.pause : words.play}
				icon={isPlaying ? 'pause' : 'play'}
				onClick={() => (isPlaying ? pause() : play(floors))}
			/>
			<IconButton name={words.stepForward} icon="forward" onClick={() => step(1)} />
			<SpeedPicker count={floors.length} />
			<Position last={floors.at(-1) ?? 0} />
			<label className={css.follow} title={words.followHint}>
				<input
					type="checkbox"
					checked={follows}
					onChange={({ target }) => useChoices.setState({ followsPlayhead: target.checked })}
				/>
				{words.follow}
			</label>
			<IconButton name={words.stop} icon="stop" onClick={() => perform('stopPlaying')} />
		</fieldset>
	);
}

function SpeedPicker({ count }: { count: number }) {
	const words = useWords().timeline;
	const speed = useChoices((choices) => choices.speed);
	const rate = (each: number) => {
		const floors = rateAt(each, count);
		return String(floors < 10 ? Math.round(floors * 10) / 10 : Math.round(floors));
	};
	return (
		<select
			className={css.select}
			aria-label={words.speed}
			title={words.rateHint(rate(speed))}
			value={speed}
			onChange={({ target }) => useChoices.setState({ speed: Number(target.value) })}
		>
			{speeds.map((each) => (
				<option key={each} value={each}>
					{words.rate(each, rate(each))}
				</option>
			))}
		</select>
	);
}

function Position({ last }: { last: number }) {
	const words = useWords().timeline;
	const { floorName } = useWords();
	const playhead = useView((view) => view.playhead);
	return (
		<output className={css.position}>
			{playhead !== null && floorName(playhead)}
			<span>{words.of(String(last))}</span>
		</output>
	);
}

const icons = {
	play: 'M4 2.5v11l9.5-5.5z',
	pause: 'M4 3h3v10H4zM9 3h3v10H9z',
	stop: 'M3.5 3.5l9 9m0-9l-9 9',
	back: 'M12.5 3v10L5 8zM3 3h1.5v10H3z',
	forward: 'M3.5 3v10L11 8zM11.5 3H13v10h-1.5z',
} as const;

interface IconButtonProps {
	readonly name: string;
	readonly icon: keyof typeof icons;
	readonly onClick: () => void;
}

function IconButton({ name, icon, onClick }: IconButtonProps) {
	const style = icon === 'stop' ? { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } : { fill: 'currentColor' };
	return (
		<button type="button" className={`button ${css.icon}`} aria-label={name} title={name} onClick={onClick}>
			<svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
				<path d={icons[icon]} {...style} />
			</svg>
		</button>
	);
}
