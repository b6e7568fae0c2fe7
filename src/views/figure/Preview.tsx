import { useEffect, useState } from 'react';
import type { FigureWords } from '../../i18n/figure/languages.ts';
import css from './Figure.module.css';
import type { Made } from './useFigure.ts';

interface PreviewProps {
	readonly made: Made | null;
	readonly title: string;
	readonly words: FigureWords;
	readonly isClear: boolean;
}

/** The very document that is saved, as a picture. */
export function Preview({ made, title, words, isClear }: PreviewProps) {
	const address = useAddress(made?.ok ? made.value.svg : null);
	return (
		<div className={css.preview} data-figure={made?.ok ? 'ready' : 'none'}>
			{made !== null && !made.ok && (
				<p role="alert" className={css.problem}>
					{errorText(made.error, words)}
				</p>
			)}
			{made === null && <p role="status">{words.making}</p>}
			{made?.ok && address !== null && (
				<img
					src={address}
					alt={words.preview(title)}
					width={made.value.size.width}
					height={made.value.size.height}
					data-clear={isClear || undefined}
				/>
			)}
		</div>
	);
}

function errorText(error: Extract<Made, { ok: false }>['error'], { error: words }: FigureWords): string {
	if (error === 'no-room') return words.noRoom;
	return error === 'no-parts' ? words.noParts : words.failed(error.message);
}

/** An address for the document, given back when it is replaced. */
function useAddress(svg: string | null): string | null {
	const [address, setAddress] = useState<string | null>(null);
	useEffect(() => {
		if (svg === null) return;
		const next = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
		setAddress(next);
		return () => URL.revokeObjectURL(next);
	}, [svg]);
	return svg === null ? null : address;
}
