import type { MenuButton } from '../parts/Menu.tsx';
import { PopoverButton } from '../parts/PopoverButton.tsx';
import { DrawTools } from './DrawTools.tsx';
import { EncodingFields } from './EncodingFields.tsx';
import css from './GraphTools.module.css';
import { LayoutFields } from './LayoutFields.tsx';
import { WithoutPoster } from './WithoutPoster.tsx';

/** On a phone: all that has no room over the graph. */
export function MoreMenu({ button }: { button: MenuButton }) {
	return (
		<PopoverButton button={button}>
			<div className={css.row}>
				<DrawTools />
				<WithoutPoster />
			</div>
			<LayoutFields />
			<EncodingFields />
		</PopoverButton>
	);
}
