import { useRef, useState } from 'react';
import { type FigureOptions, fileTypeIds } from '../../export/figure-options.ts';
import { measuresOf } from '../../export/figure-size.ts';
import type { Result } from '../../lib/result.ts';
import type { Words } from '../../words/languages.ts';
import { Group, NumberField, SelectField } from './Fields.tsx';
import css from './Figure.module.css';
import { choose, useFigureOptions } from './options.ts';
import { copy, type Ready, refusalOf, saveAs } from './save.ts';

/** Which file the figure becomes, how large it is, and the buttons that make it. */
export function FileFields({ words, ready }: { words: Words['figure']; ready: Ready | null }) {
	const options = useFigureOptions();
	const { fileType, seconds } = options;
	return (
		<Group title={words.file}>
			<SelectField
				label={words.fileType}
				value={fileType}
				items={fileTypeIds.map((id) => [id, words.fileTypes[id]])}
				onChange={(id) => choose({ fileType: id })}
			/>
			{fileType === 'webm' && (
				<NumberField
					label={words.seconds}
					value={seconds}
					least={1}
					most={600}
					onChange={(value) => value !== null && choose({ seconds: value })}
				/>
			)}
			<Actions words={words} ready={ready} />
		</Group>
	);
}

function Actions({ words, ready }: { words: Words['figure']; ready: Ready | null }) {
	const options = useFigureOptions();
	const [outcome, setOutcome] = useState<Result<string, string> | null>(null);
	const [progress, setProgress] = useState<number | null>(null);
	const stop = useRef<AbortController | null>(null);
	const refusal = refusalOf(options, words);
	const isBusy = progress !== null;
	const run = async (make: (ready: Ready, signal: AbortSignal) => Promise<Result<string, string>>) => {
		if (ready === null) return;
		const controller = new AbortController();
		stop.current = controller;
		setOutcome(null);
		setProgress(0);
		setOutcome(await make(ready, controller.signal));
		setProgress(null);
	};
	const save = () => run((made, signal) => saveAs(made, { onProgress: setProgress, signal }));
	const isVideo = options.fileType === 'webm';
	const label = isVideo ? words.record : options.fileType === 'pdf' ? words.print : words.download;
	return (
		<>
			<p className={css.facts}>{factsOf(options, words)}</p>
			{refusal !== null && (
				<p role="alert" className={css.problem}>
					{refusal}
				</p>
			)}
			{options.fileType === 'webp' && options.size.unit !== 'px' && <p className={css.facts}>{words.error.webpDpi}</p>}
			{options.fileType === 'jpeg' && options.background === 'transparent' && (
				<p className={css.facts}>{words.error.jpegOpaque}</p>
			)}
			<div className={css.actions}>
				<button
					type="button"
					className="button"
					data-kind="main"
					disabled={ready === null || refusal !== null || isBusy}
					onClick={() => void save()}
				>
					{label}
				</button>
				{isBusy && isVideo ? (
					<button type="button" className="button" onClick={() => stop.current?.abort()}>
						{words.stop}
					</button>
				) : (
					<button
						type="button"
						className="button"
						disabled={ready === null || isBusy}
						onClick={() => void run((made) => copy(made))}
					>
						{words.copy}
					</button>
				)}
			</div>
			<p role="status" className={css.facts}>
				{isBusy && (isVideo ? words.recording(progress) : words.making)}
				{outcome?.ok && outcome.value}
			</p>
			{outcome !== null && !outcome.ok && (
				<p role="alert" className={css.problem}>
					{outcome.error}
				</p>
			)}
		</>
	);
}

/** How large the file will be. */
function factsOf({ fileType, size }: FigureOptions, words: Words['figure']): string {
	const unit = words.units[size.unit];
	if (fileType === 'svg' || fileType === 'pdf') return words.vectors(`${size.width} ${unit}`, `${size.height} ${unit}`);
	const { pixels, dpi } = measuresOf(size);
	return words.pixels(pixels.width, pixels.height, size.unit === 'px' || fileType === 'webp' ? null : dpi);
}
