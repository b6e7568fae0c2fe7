import { useResults } from '../../store/results.ts';
import { LazyMenu } from '../parts/LazyMenu.tsx';
import { part } from '../parts/part.tsx';
import { useWords } from '../parts/words.ts';
import { loadMenus } from './load.ts';

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
