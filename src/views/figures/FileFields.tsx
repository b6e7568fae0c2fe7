import { useRef, useState } from 'react';
import type { FigureOptions } from '../../export/figure-options.ts';
import { measuresOf } from '../../export/figure-size.ts';
import { fileParameters, fileTypeIds, fileTypeOf } from '../../export/file-types.ts';
import type { Result } from '../../lib/result.ts';
import type { Words } from '../../words/languages.ts';
import { Group, NumberField, SelectField } from './Fields.tsx';
import css from './Figure.module.css';
import { choose, useFigureOptions } from './options.ts';
import { copy, type Ready, refusalOf, saveAs } from './save.ts';

/** Which file the figure becomes, how large it is, and the buttons that make it. */
export function FileFields({ words, ready }: { words: Words['figure']; ready: Ready | null }) {
	const options = useFigureOptions();
	const { fileType } = options;
	return (
		<Group title={words.file}>
			<SelectField
				label={words.fileType}
				value={fileType}
				items={fileTypeIds.map((id) => [id, words.fileTypes[id]])}
				onChange={(id) => choose({ fileType: id })}
			/>
			{fileTypeOf(fileType).parameters?.map((name) => (
				<NumberField
					key={name}
					label={words.fileParameters[name]}
					value={options[name]}
					least={fileParameters[name].least}
					most={fileParameters[name].most}
					onChange={(value) => value !== null && choose({ [name]: value })}
				/>
			))}
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
	const { made, isOpaque, hasNoResolution } = fileTypeOf(options.fileType);
	const isVideo = made === 'video';
	return (
		<>
			<p className={css.facts}>{factsOf(options, words)}</p>
			{refusal !== null && (
				<p role="alert" className={css.problem}>
					{refusal}
				</p>
			)}
			{hasNoResolution && options.size.unit !== 'px' && <p className={css.facts}>{words.error.webpDpi}</p>}
			{isOpaque && !isVideo && options.background === 'transparent' && (
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
					{words.make[made]}
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
	const { made, hasNoResolution } = fileTypeOf(fileType);
	if (made === 'vectors' || made === 'print') return words.vectors(`${size.width} ${unit}`, `${size.height} ${unit}`);
	const { pixels, dpi } = measuresOf(size);
	return words.pixels(pixels.width, pixels.height, size.unit === 'px' || hasNoResolution ? null : dpi);
}
