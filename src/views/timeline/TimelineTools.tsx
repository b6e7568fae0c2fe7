import { useEffect, useMemo } from 'react';
import { perform } from '../../commands/run.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { pause, play, rateAt, speeds, stepPlayhead } from '../../store/actions.ts';
import { appliedView } from '../../store/applied.ts';
import { useChoices } from '../../store/choices.ts';
import { timelineAxes, timelineForms } from '../../view/show.ts';
import { Picker } from '../parts/Picker.tsx';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useLanguage, useWords } from '../parts/words.ts';
import css from './TimelineTools.module.css';
import { clockOf, writersOf } from './wording.ts';

/** The timeline's tools: what floors are drawn as, by what they are placed, and playback. */
export function TimelineTools() {
	const words = useWords().timeline;
	const isOn = useView(({ playhead }) => playhead !== null);
	if (isOn) return <PlaybackBar />;
	return (
		<div className={css.tools}>
			<FormPicker />
			<button type="button" className="button" title={words.playHint} onClick={() => perform('play')}>
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

/** The tools of playback: forward and back, faster and slower, and back to the whole thread. */
function PlaybackBar() {
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

/** With reduced motion, milliseconds between two steps of the playhead. */
const calmMs = 1000;
/** The text is scrolled at most once in this many milliseconds. */
const followMs = 250;

/** The numbers of all floors in order. */
function useFloors(): readonly FloorNumber[] {
	const { floors } = useReading();
	return useMemo(() => floors.map(({ number }) => number), [floors]);
}

/** Moves the playhead while the thread is played, by the clock: a slow machine skips floors and keeps the time. */
export function usePlayback(): void {
	const floors = useFloors();
	const isPlaying = useChoices((choices) => choices.isPlaying);
	const speed = useChoices((choices) => choices.speed);
	useEffect(() => {
		if (!isPlaying) return;
		const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
		const rate = rateAt(speed, floors.length);
		let last = performance.now();
		let due = 0;
		let frame = requestAnimationFrame(function move(now) {
			const { playhead } = appliedView();
			const position = playhead === null ? -1 : floors.indexOf(playhead);
			// Something else has removed the playhead: an address, or another thread.
			if (position < 0) return useChoices.setState({ isPlaying: false });
			const passed = Math.max(0, now - last);
			if (!isCalm || passed >= calmMs) {
				last = now;
				due += (passed / 1000) * rate;
			}
			const steps = Math.floor(due);
			due -= steps;
			const next = Math.min(position + steps, floors.length - 1);
			if (next !== position) useChoices.setState({ playhead: floors[next] ?? null });
			if (next === floors.length - 1) return useChoices.setState({ isPlaying: false });
			frame = requestAnimationFrame(move);
		});
		return () => cancelAnimationFrame(frame);
	}, [isPlaying, speed, floors]);
	useFollowing();
}

/** Scrolls the text to the playhead while it moves. */
function useFollowing(): void {
	const follows = useChoices((choices) => choices.followsPlayhead);
	useEffect(() => {
		if (!follows) return;
		let shown: FloorNumber | null = null;
		const follow = () => {
			const { playhead } = appliedView();
			if (playhead === null || playhead === shown) return;
			shown = playhead;
			useChoices.setState({ jump: { floor: playhead }, relatedOnly: false });
		};
		follow();
		const timer = setInterval(follow, followMs);
		return () => clearInterval(timer);
	}, [follows]);
}
