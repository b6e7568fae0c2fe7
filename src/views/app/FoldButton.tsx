import { type FoldablePane, foldPane, usePaneSettings } from '../../store/pane-settings.ts';
import { useWords } from '../parts/words.ts';
import css from './Panes.module.css';

const arrows = { left: 'M7 2.5 3.5 8 7 13.5', right: 'M3 2.5 6.5 8 3 13.5', bottom: 'M2 3 8 7l6-4' } as const;

/** At the graph's edge: folds the pane beyond it away, or puts it back, and then says which one it is. */
export function FoldButton({ pane, edge }: { pane: FoldablePane; edge: keyof typeof arrows }) {
	const { tabs, panes: words } = useWords();
	const isFolded = usePaneSettings(({ folded }) => folded.includes(pane));
	const name = isFolded ? words.putBack(tabs[pane]) : words.fold(tabs[pane]);
	const [width, height] = edge === 'bottom' ? [16, 10] : [10, 16];
	return (
		<button
			type="button"
			className={css.fold}
			data-edge={edge}
			data-folded={isFolded || undefined}
			aria-label={name}
			aria-expanded={!isFolded}
			title={name}
			onClick={() => foldPane(pane)}
		>
			<svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} fill="none" aria-hidden="true">
				<path d={arrows[edge]} stroke="currentColor" strokeWidth="1.5" />
			</svg>
			{isFolded && <span aria-hidden="true">{tabs[pane]}</span>}
		</button>
	);
}
