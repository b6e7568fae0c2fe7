import { useEffect, useState } from 'react';
import type { Words } from '../../words/languages.ts';
import css from './Figure.module.css';
import { figureErrorText } from './make.ts';
import type { MadeFigure } from './useFigure.ts';

interface PreviewProps {
	readonly made: MadeFigure | null;
	/** False while another figure is due. */
	readonly isCurrent: boolean;
	readonly title: string;
	readonly words: Words['figure'];
	readonly isClear: boolean;
}

/** The very document that is saved, as a picture. */
export function Preview({ made, isCurrent, title, words, isClear }: PreviewProps) {
	const svg = made?.ok ? made.value.svg : null;
	const shown = useAddress(svg);
	const isReady = isCurrent && shown !== null && shown.svg === svg;
	return (
		<div className={css.preview} data-figure={isReady ? 'ready' : 'due'}>
			{made !== null && !made.ok && (
				<p role="alert" className={css.problem}>
					{figureErrorText(made.error, words)}
				</p>
			)}
			{made === null && <p role="status">{words.making}</p>}
			{made?.ok && shown !== null && (
				<img
					src={shown.address}
					alt={words.preview(title)}
					width={made.value.size.width}
					height={made.value.size.height}
					data-clear={isClear || undefined}
				/>
			)}
		</div>
	);
}

/** An address for the document, given back when it is replaced; the last one's until then. */
function useAddress(svg: string | null): { readonly svg: string; readonly address: string } | null {
	const [shown, setShown] = useState<{ svg: string; address: string } | null>(null);
	useEffect(() => {
		if (svg === null) return;
		const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
		setShown({ svg, address });
		return () => {
			// The picture may still be loading when the next one comes.
			setTimeout(() => URL.revokeObjectURL(address), 10_000);
		};
	}, [svg]);
	return shown;
}
