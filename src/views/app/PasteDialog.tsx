import { useRef } from 'react';
import { Dialog } from '../parts/Dialog.tsx';
import { useWords } from '../parts/words.ts';
import { openText } from './files.ts';
import css from './PasteDialog.module.css';
import { useBegun } from './useBegun.ts';

/** Reads a thread from pasted text. An uncontrolled field: megabytes need not pass through React at each key. */
export function PasteDialog({ onClose }: { onClose: () => void }) {
	const { open, actions } = useWords();
	const { paste } = useWords();
	const field = useRef<HTMLTextAreaElement>(null);
	const tellBegun = useBegun();
	const read = () => {
		const text = field.current?.value ?? '';
		// It is done with what was pasted: that asks nobody.
		tellBegun('');
		onClose();
		void openText(text, open.pasteName);
	};
	return (
		<Dialog title={paste.title} onClose={onClose}>
			<p>{paste.hint}</p>
			<textarea
				ref={field}
				className={css.text}
				aria-label={paste.title}
				rows={12}
				spellCheck={false}
				onInput={({ currentTarget }) => tellBegun(currentTarget.value)}
			/>
			<div className={css.actions}>
				<button type="button" className="button" onClick={onClose}>
					{actions.cancel}
				</button>
				<button type="button" className="button" data-kind="main" onClick={read}>
					{paste.open}
				</button>
			</div>
		</Dialog>
	);
}
