import { useState } from 'react';
import { useExploreWords } from '../explore/useExplore.ts';
import { useLook } from '../theme.ts';
import { LookStatus } from './LookFields.tsx';
import { LookLegend } from './LookLegend.tsx';
import css from './Tools.module.css';

/** In the graph's corner, what a look that somebody has chosen means. It can be folded, and is where room is scarce. */
export default function LookKey({ scale }: { scale: number }) {
	const { look: words } = useExploreWords();
	const { sizing, colouring } = useLook();
	const [isOpen] = useState(() => !matchMedia('(max-width: 760px)').matches);
	return (
		<details className={css.key} open={isOpen}>
			<summary>
				{words.sizing[sizing]} · {words.colouring[colouring]}
			</summary>
			<LookLegend scale={scale} />
			<LookStatus />
		</details>
	);
}
