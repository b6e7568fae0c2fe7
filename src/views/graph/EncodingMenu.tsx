import type { MenuButton } from '../parts/Menu.tsx';
import { PopoverButton } from '../parts/PopoverButton.tsx';
import { EncodingFields } from './EncodingFields.tsx';

/** What size and colour stand for, and how to read the graph. */
export function EncodingMenu({ button }: { button: MenuButton }) {
	return (
		<PopoverButton button={button}>
			<EncodingFields />
		</PopoverButton>
	);
}
