import { useResults } from '../state/results.ts';
import { part } from './borders/part.tsx';
import { LazyMenu } from './LazyMenu.tsx';
import { loadMenus } from './menus/load.ts';
import { useWords } from './words.ts';

const ExportItems = part(loadMenus, 'ExportItems');

/** The Export button with its menu. */
export function ExportMenu() {
	const { actions } = useWords();
	const isOpen = useResults((results) => results.thread !== null);
	return (
		<LazyMenu label={actions.export} kind="main" isDisabled={!isOpen}>
			{(button) => <ExportItems button={button} />}
		</LazyMenu>
	);
}
