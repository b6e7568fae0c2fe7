import { lazy, Suspense, useRef, useState } from 'react';
import { openFiles } from './files.ts';
import { LazyMenu } from './LazyMenu.tsx';
import { useWords } from './words.ts';

const OpenItems = lazy(() => import('./OpenItems.tsx'));
const PasteDialog = lazy(() => import('./PasteDialog.tsx'));
const RecentDialog = lazy(() => import('./put-right/RecentDialog.tsx'));

/** The Open button with its menu, and the file input that is always in the document. */
export function OpenMenu() {
	const { actions } = useWords();
	const input = useRef<HTMLInputElement>(null);
	const [dialog, setDialog] = useState<'paste' | 'recent' | null>(null);
	const close = () => setDialog(null);
	const chooseFile = () => input.current?.click();
	return (
		<>
			<LazyMenu label={actions.open} kind={undefined} isDisabled={false}>
				{(button) => (
					<OpenItems
						button={button}
						onFile={chooseFile}
						onPaste={() => setDialog('paste')}
						onRecent={() => setDialog('recent')}
					/>
				)}
			</LazyMenu>
			<input
				ref={input}
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
			<Suspense>
				{dialog === 'paste' && <PasteDialog onClose={close} />}
				{dialog === 'recent' && <RecentDialog onClose={close} onFile={chooseFile} />}
			</Suspense>
		</>
	);
}
