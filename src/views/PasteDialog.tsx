import { useRef } from 'react';
import { Dialog } from './Dialog.tsx';
import { openText } from './files.ts';
import css from './PasteDialog.module.css';
import { useWords } from './words.ts';

/** Reads a thread from pasted text. An uncontrolled field: megabytes need not pass through React at each key. */
export default function PasteDialog({ onClose }: { onClose: () => void }) {
	const { open, actions } = useWords();
	const field = useRef<HTMLTextAreaElement>(null);
	const read = () => {
		onClose();
		void openText(field.current?.value ?? '', open.pasteName);
	};
	return (
		<Dialog title={open.pasteTitle} onClose={onClose}>
			<p>{open.pasteHint}</p>
			<textarea ref={field} className={css.text} aria-label={open.pasteTitle} rows={12} spellCheck={false} />
			<div className={css.actions}>
				<button type="button" className="button" onClick={onClose}>
					{actions.cancel}
				</button>
				<button type="button" className="button" data-kind="main" onClick={read}>
					{open.pasteOpen}
				</button>
			</div>
		</Dialog>
	);
}
