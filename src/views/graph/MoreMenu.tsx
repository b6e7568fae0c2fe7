import type { MenuButton } from '../parts/Menu.tsx';
import { type ChartRef, DrawTools, Zoom } from './DrawTools.tsx';
import { EncodingFields } from './EncodingFields.tsx';
import css from './GraphTools.module.css';
import { LayoutFields } from './LayoutFields.tsx';
import { PopoverButton } from './PopoverButton.tsx';
import { WithoutPoster } from './WithoutPoster.tsx';

/** What the toolbar has no room for; on a phone that is all of it. */
export function MoreMenu({ button, chart, hasAll }: ChartRef & { button: MenuButton; hasAll: boolean }) {
	return (
		<PopoverButton button={button}>
			<div className={css.row}>
				{hasAll && <DrawTools />}
				<Zoom chart={chart} />
				<WithoutPoster />
			</div>
			{hasAll && (
				<>
					<LayoutFields />
					<EncodingFields />
				</>
			)}
		</PopoverButton>
	);
}
