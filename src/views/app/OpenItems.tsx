import { DropdownMenu } from 'radix-ui';
import { open } from '../../thread/open.ts';
import { CommandItem, Menu, type MenuButton } from '../parts/Menu.tsx';
import { useWords } from '../parts/words.ts';
import { seeds } from './seeds.ts';

interface Props {
	readonly button: MenuButton;
}

/** What can be opened. */
export function OpenItems({ button }: Props) {
	const { actions } = useWords();
	return (
		<Menu button={button}>
			<CommandItem command="open" />
			<CommandItem command="paste" />
			<CommandItem command="recent" />
			<DropdownMenu.Separator className="menu-rule" />
			<DropdownMenu.Label className="menu-label">{actions.samples}</DropdownMenu.Label>
			{seeds.map(({ name, address }) => (
				<DropdownMenu.Item key={name} onSelect={() => void open([{ name, from: address }], 'seed', null)}>
					{name}
				</DropdownMenu.Item>
			))}
		</Menu>
	);
}
