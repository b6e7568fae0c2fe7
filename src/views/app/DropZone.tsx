import { useEffect, useState } from 'react';
import { isTyping } from '../../commands/typing.ts';
import { openDialog } from '../../store/page.ts';
import { useResults } from '../../store/results.ts';
import { useWords } from '../parts/words.ts';
import css from './DropZone.module.css';
import { looksLikeThread, openFiles, openText } from './files.ts';

/** Takes files dropped or text pasted anywhere on the page, and says so while files hover. */
export function DropZone() {
	const { open } = useWords();
	const isOver = useFileDrop();
	usePaste(open.pasteName);
	if (!isOver) return null;
	return (
		<div className={css.zone}>
			<p className={css.title}>{open.drop}</p>
			<p>{open.dropHint}</p>
		</div>
	);
}

function useFileDrop(): boolean {
	const [isOver, setOver] = useState(false);
	useEffect(() => {
		const over = (event: DragEvent) => {
			if (!event.dataTransfer?.types.includes('Files')) return;
			event.preventDefault();
			setOver(true);
		};
		const leave = (event: DragEvent) => {
			// The pointer has gone to another element of the page: it has not left the page.
			if (event.relatedTarget === null) setOver(false);
		};
		const drop = (event: DragEvent) => {
			if (!event.dataTransfer?.files.length) return;
			event.preventDefault();
			setOver(false);
			void openFiles([...event.dataTransfer.files]);
		};
		addEventListener('dragover', over);
		addEventListener('dragleave', leave);
		addEventListener('drop', drop);
		return () => {
			removeEventListener('dragover', over);
			removeEventListener('dragleave', leave);
			removeEventListener('drop', drop);
		};
	}, []);
	return isOver;
}

/** What replaces a thread that is open is asked about first, where it does not look like one. */
function give(text: string, name: string): void {
	const isOpen = useResults.getState().thread !== null;
	if (isOpen && !looksLikeThread(text)) openDialog('paste', text);
	else void openText(text, name);
}

/** Opens text or files that are pasted onto the page. A single line is not opened: it cannot be a thread. */
function usePaste(name: string): void {
	useEffect(() => {
		const paste = (event: ClipboardEvent) => {
			if (isTyping(event.target)) return;
			const text = event.clipboardData?.getData('text/plain') ?? '';
			const files = [...(event.clipboardData?.files ?? [])];
			if (files.length > 0) void openFiles(files);
			else if (text.trim().includes('\n')) give(text, name);
		};
		addEventListener('paste', paste);
		return () => removeEventListener('paste', paste);
	}, [name]);
}
