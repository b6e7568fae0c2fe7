import { DropdownMenu } from 'radix-ui';
import { openDialog } from '../../store/dialog.ts';
import { open } from '../../thread/open.ts';
import { Menu, type MenuButton } from '../parts/Menu.tsx';
import { useWords } from '../parts/words.ts';
import { chooseFiles } from './files.ts';
import { seeds } from './seeds.ts';

interface Props {
	readonly button: MenuButton;
}

/** What can be opened. */
export function OpenItems({ button }: Props) {
	const { actions } = useWords();
	return (
		<Menu button={button}>
			<DropdownMenu.Item onSelect={chooseFiles}>{actions.openFile}</DropdownMenu.Item>
			<DropdownMenu.Item onSelect={() => openDialog('paste')}>{actions.paste}</DropdownMenu.Item>
			<DropdownMenu.Item onSelect={() => openDialog('recent')}>
				{useWords().corrections.labels.recent}
			</DropdownMenu.Item>
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
