import { useEffect, useMemo, useRef } from 'react';
import { useResults } from '../../store/results.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useEncoding } from '../parts/theme.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useLanguage, useLoaded, useWords } from '../parts/words.ts';
import css from './Figure.module.css';
import { FileFields } from './FileFields.tsx';
import { AppearanceFields, PartFields, SizeFields } from './OptionFields.tsx';
import { useFigureOptions } from './options.ts';
import { Preview } from './Preview.tsx';
import { playbackOf } from './playback.ts';
import type { Ready } from './save.ts';
import { sourceOf } from './source.ts';
import { useFigure } from './useFigure.ts';

/** Composes a figure of the open thread, shows exactly what will be saved, and saves it. */
export function FigureDialog({ onClose }: { onClose: () => void }) {
	const language = useLanguage();
	const words = useWords().figure;
	const areWordsThere = useLoaded(useFigureOptions().language ?? language);
	const { facts } = useWords();
	const reading = useReading();
	const positions = useResults((results) => results.positions);
	const encoding = useEncoding();
	const view = useView();
	const options = useFigureOptions();
	const { filterMode, filterPeople, without, kindsOff, marksOff, range, steps, stepsOff, timelineBy, playhead } = view;
	const filters = [filterMode, filterPeople, without, kindsOff, marksOff, range, steps, stepsOff];
	const { scope } = options;
	// biome-ignore lint/correctness/useExhaustiveDependencies: `view` is made anew each time; its filters are what counts
	const source = useMemo(
		() => (positions === null || !areWordsThere ? null : sourceOf(reading, positions, view, scope, encoding)),
		[reading, positions, areWordsThere, scope, encoding, timelineBy, playhead, ...filters],
	);
	const { made, isCurrent } = useFigure(source, options, language);
	const title = reading.title ?? facts.untitled;
	const form = useRef<HTMLFormElement>(null);
	// What one comes for is what to make, not to close it again.
	useEffect(() => form.current?.querySelector('select')?.focus(), []);
	const ready: Ready | null =
		made?.ok && isCurrent && source !== null
			? { figure: made.value, options, title, words, playback: () => playbackOf(source, options, language) }
			: null;
	return (
		<Dialog title={words.title} onClose={onClose} wide>
			<div className={css.figure}>
				<Preview
					made={made}
					isCurrent={isCurrent}
					title={title}
					words={words}
					isClear={options.background === 'transparent'}
				/>
				<form ref={form} className={css.fields} onSubmit={(event) => event.preventDefault()}>
					<FileFields words={words} ready={ready} />
					<PartFields words={words} />
					<SizeFields words={words} />
					<AppearanceFields words={words} language={language} />
				</form>
			</div>
		</Dialog>
	);
}
