import type { MenuButton } from '../parts/Menu.tsx';
import { EncodingFields } from './EncodingFields.tsx';
import { PopoverButton } from './PopoverButton.tsx';

/** What size and colour stand for, and how to read the graph. */
export function EncodingMenu({ button }: { button: MenuButton }) {
	return (
		<PopoverButton button={button}>
			<EncodingFields />
		</PopoverButton>
	);
}
