import { part } from './borders/part.tsx';
import { fileInputId, openFiles } from './files.ts';
import { LazyMenu } from './LazyMenu.tsx';
import { loadMenus } from './menus/load.ts';
import { useWords } from './words.ts';

const OpenItems = part(loadMenus, 'OpenItems');

/** The Open button with its menu, and the file input that is always in the document. */
export function OpenMenu() {
	const { actions } = useWords();
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
