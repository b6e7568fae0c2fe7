import { useEffect, useRef, useState } from 'react';
import type { FigureOptions } from '../../export/figure-options.ts';
import { measuresOf } from '../../export/figure-size.ts';
import { fileParameters, fileTypeIds, fileTypeOf } from '../../export/file-types.ts';
import { pdfPixels } from '../../export/pdf.ts';
import type { Result } from '../../lib/result.ts';
import type { Words } from '../../words/languages.ts';
import { Group, NumberField, SelectField } from './Fields.tsx';
import css from './Figure.module.css';
import { PresetField } from './OptionFields.tsx';
import { choose, useFigureOptions } from './options.ts';
import { copy, type Ready, refusalOf, saveAs } from './save.ts';

/** Which file the figure becomes, how large it is, and the buttons that make it. */
export function FileFields({ words, ready }: { words: Words['figure']; ready: Ready | null }) {
	const options = useFigureOptions();
	const { fileType } = options;
	return (
		<Group title={words.file}>
			<PresetField words={words} />
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
	// What was said of another choice no longer holds.
	const [outcome, setOutcome] = useState<{ said: Result<string, string>; of: FigureOptions } | null>(null);
	const said = outcome?.of === options ? outcome.said : null;
	const [progress, setProgress] = useState<number | null>(null);
	const stop = useRef<AbortController | null>(null);
	// Nobody could see how far it is, or stop it, once the dialog is closed.
	useEffect(() => () => stop.current?.abort(), []);
	const refusal = refusalOf(options, words);
	const isBusy = progress !== null;
	const run = async (make: (ready: Ready, signal: AbortSignal) => Promise<Result<string, string>>) => {
		if (ready === null) return;
		const controller = new AbortController();
		stop.current = controller;
		setOutcome(null);
		setProgress(0);
		setOutcome({ said: await make(ready, controller.signal), of: useFigureOptions.getState() });
		setProgress(null);
	};
	const save = () => run((made, signal) => saveAs(made, { onProgress: setProgress, signal }));
	const { made, isOpaque, hasNoResolution } = fileTypeOf(options.fileType);
	const isFilmed = made === 'film';
	return (
		<>
			<p className={css.facts}>{factsOf(options, words)}</p>
			{refusal !== null && (
				<p role="alert" className={css.problem}>
					{refusal}
				</p>
			)}
			{hasNoResolution && options.size.unit !== 'px' && <p className={css.facts}>{words.error.webpDpi}</p>}
			{isOpaque && options.background === 'transparent' && <p className={css.facts}>{words.error.opaque}</p>}
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
				{isBusy && isFilmed ? (
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
				{isBusy && (isFilmed ? words.filming(progress) : words.making)}
				{said?.ok && said.value}
			</p>
			{said !== null && !said.ok && (
				<p role="alert" className={css.problem}>
					{said.error}
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
	if (made === 'page') {
		const { width, height } = pdfPixels(size);
		return words.page(`${size.width} ${unit}`, `${size.height} ${unit}`, width, height);
	}
	const { pixels, dpi } = measuresOf(size);
	return words.pixels(pixels.width, pixels.height, size.unit === 'px' || hasNoResolution ? null : dpi);
}
