import { useRef, useState } from 'react';
import { useEncoding } from '../parts/theme.ts';
import { useWords } from '../parts/words.ts';
import { LookStatus } from './EncodingFields.tsx';
import { EncodingLegend } from './EncodingLegend.tsx';
import css from './GraphTools.module.css';
import { useHiddenItems } from './useHiddenItems.ts';

/**
 * Below the graph, in one line, what a look that somebody has chosen means; what has no room in it comes with a button.
 * Folded at first where room is scarce.
 */
export function EncodingKey({ scale }: { scale: number }) {
	const { encoding: words } = useWords();
	const { sizing, colouring } = useEncoding();
	const row = useRef<HTMLDivElement>(null);
	const hidden = useHiddenItems(row, 'dd');
	const [isWhole, setWhole] = useState(false);
	const [isOpen] = useState(() => !matchMedia('(max-width: 1180px)').matches);
	return (
		<details className={css.key} open={isOpen}>
			<summary>
				{words.sizing[sizing]} · {words.colouring[colouring]}
			</summary>
			<div ref={row} className={css.legendRow} data-whole={isWhole || undefined} data-cut={hidden > 0 || undefined}>
				<EncodingLegend scale={scale} />
				{(hidden > 0 || isWhole) && (
					<button
						type="button"
						className="button"
						data-kind="plain"
						aria-expanded={isWhole}
						onClick={() => setWhole(!isWhole)}
					>
						{isWhole ? words.fewer : words.more(hidden)}
					</button>
				)}
			</div>
			<LookStatus />
		</details>
	);
}
