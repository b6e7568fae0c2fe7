import type { MenuButton } from '../parts/Menu.tsx';
import { PopoverButton } from '../parts/PopoverButton.tsx';
import { LayoutFields } from './LayoutFields.tsx';

/** Which layout, with what each is good for. */
export function LayoutMenu({ button }: { button: MenuButton }) {
	return (
		<PopoverButton button={button}>
			<LayoutFields />
		</PopoverButton>
	);
}
