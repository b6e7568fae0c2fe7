import { DropdownMenu } from 'radix-ui';
import { nameOf } from '../../commands/list.ts';
import { perform } from '../../commands/run.ts';
import { resetPanes, usePaneSettings } from '../../store/pane-settings.ts';
import { useResults } from '../../store/results.ts';
import { languageIds } from '../../words/languages.ts';
import { CommandItem, Menu, type MenuButton } from '../parts/Menu.tsx';
import { useLanguage, useThemeId, useWords } from '../parts/words.ts';

interface Props {
	readonly button: MenuButton;
	/** Has the header no room for the buttons of the thread? */
	readonly hasThreadItems: boolean;
}

/** The menu of the page: language, theme, panes, print, commands and help. */
export function PageItems({ button, hasThreadItems }: Props) {
	const words = useWords();
	const language = useLanguage();
	const theme = useThemeId();
	const open = useResults((results) => results.reading?.inbox.length ?? null);
	const arePanesChanged = usePaneSettings(({ sizes, folded }) => folded.length > 0 || Object.keys(sizes).length > 0);
	return (
		<Menu button={button}>
			{hasThreadItems && open !== null && (
				<>
					<CommandItem command="putRight" name={words.corrections.labels.open(open)} />
					<CommandItem command="history" />
					<CommandItem command="share" />
					<DropdownMenu.Separator className="menu-rule" />
				</>
			)}
			{languageIds
				.filter((id) => id !== language)
				.map((id) => (
					<DropdownMenu.Item key={id} lang={id} onSelect={() => perform(`language ${id}`)}>
						{nameOf(`language ${id}`, words)}
					</DropdownMenu.Item>
				))}
			<CommandItem command={theme === 'light' ? 'theme dark' : 'theme light'} />
			{arePanesChanged && !hasThreadItems && (
				<DropdownMenu.Item onSelect={resetPanes}>{words.panes.reset}</DropdownMenu.Item>
			)}
			{open !== null && <CommandItem command="print" />}
			<DropdownMenu.Separator className="menu-rule" />
			<CommandItem command="palette" name={words.help.palette.title} />
			<CommandItem command="help" />
		</Menu>
	);
}
