import { useState } from 'react';
import { useEncoding } from '../parts/theme.ts';
import { useWords } from '../parts/words.ts';
import { EncodingStatus } from './EncodingFields.tsx';
import { EncodingLegend } from './EncodingLegend.tsx';
import css from './GraphTools.module.css';

/** In the legend: what a look that somebody has chosen means. Folded at first where room is scarce. */
export function EncodingKey({ scale }: { scale: number }) {
	const { encoding: words } = useWords();
	const { sizing, colouring } = useEncoding();
	const [isOpen] = useState(() => !matchMedia('(max-width: 1180px)').matches);
	return (
		<details className={css.key} open={isOpen}>
			<summary>
				{words.sizing[sizing]} · {words.colouring[colouring]}
			</summary>
			<EncodingLegend scale={scale} />
			<EncodingStatus />
		</details>
	);
}
