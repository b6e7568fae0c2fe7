import { useCommand } from '../../commands/run.ts';
import { LazyMenu } from '../parts/LazyMenu.tsx';
import { part } from '../parts/part.tsx';
import { useWords } from '../parts/words.ts';
import { chooseFiles, fileInputId, openFiles } from './files.ts';
import { loadMenus } from './load.ts';

const OpenItems = part(loadMenus, 'OpenItems');

/** The Open button with its menu, and the file input that is always in the document. */
export function OpenMenu() {
	const { actions } = useWords();
	useCommand('open', chooseFiles);
	return (
		<>
			<LazyMenu label={actions.open} kind={undefined} isDisabled={false}>
				{(button) => <OpenItems button={button} />}
			</LazyMenu>
			<input
				id={fileInputId}
				type="file"
				multiple
				className="visually-hidden"
				tabIndex={-1}
				aria-label={actions.openFile}
				onChange={({ target }) => {
					void openFiles([...(target.files ?? [])]);
					// The same file may be chosen again, after it was mended.
					target.value = '';
				}}
			/>
		</>
	);
}
