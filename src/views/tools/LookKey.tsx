import { useState } from 'react';
import { useExploreWords } from '../explore/useExplore.ts';
import { useLook } from '../theme.ts';
import { LookStatus } from './LookFields.tsx';
import { LookLegend } from './LookLegend.tsx';
import css from './Tools.module.css';

/** Below the graph, in one line, what a look that somebody has chosen means. Folded at first where room is scarce. */
export default function LookKey({ scale }: { scale: number }) {
	const { look: words } = useExploreWords();
	const { sizing, colouring } = useLook();
	const [isOpen] = useState(() => !matchMedia('(max-width: 1180px)').matches);
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
