import type { MenuButton } from '../Menu.tsx';
import { LookFields } from './LookFields.tsx';
import { PopoverButton } from './PopoverButton.tsx';

/** What size and colour stand for, and how to read the graph. */
export function LookMenu({ button }: { button: MenuButton }) {
	return (
		<PopoverButton button={button}>
			<LookFields />
		</PopoverButton>
	);
}
