import { Border } from '../parts/part.tsx';
import { TextPanel } from '../text/TextPanel.tsx';
import css from './Panel.module.css';
import { SidePanel } from './SidePanel.tsx';

/** The text and, below it or over it where there is no room, what somebody asked for beside it. */
export function TextColumn() {
	return (
		<div className={css.column}>
			<Border size="block">
				<TextPanel />
			</Border>
			<Border size="block">
				<SidePanel />
			</Border>
		</div>
	);
}
