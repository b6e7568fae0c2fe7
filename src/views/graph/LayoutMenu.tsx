import type { MenuButton } from '../parts/Menu.tsx';
import { LayoutFields } from './LayoutFields.tsx';
import { PopoverButton } from './PopoverButton.tsx';

/** Which layout, with what each is good for. */
export function LayoutMenu({ button }: { button: MenuButton }) {
	return (
		<PopoverButton button={button}>
			<LayoutFields />
		</PopoverButton>
	);
}
