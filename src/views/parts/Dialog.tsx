import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import css from './Dialog.module.css';
import { useWords } from './words.ts';

interface DialogProps {
	readonly title: string;
	readonly onClose: () => void;
	/** As wide as the window has room for. */
	readonly wide?: boolean;
	readonly children: ReactNode;
}

/** A modal dialog: the browser's own, which keeps the focus, answers Esc and hides the rest from screen readers. */
export function Dialog({ title, onClose, wide = false, children }: DialogProps) {
	const words = useWords();
	const dialog = useRef<HTMLDialogElement>(null);
	const titleId = useId();
	// A layout effect, so that it comes before the effects of what stands in it: opening takes the focus, which they may
	// give to a field.
	useLayoutEffect(() => {
		const element = dialog.current;
		element?.showModal();
		if (element !== null) goOn(element).focus({ preventScroll: true });
		return () => element?.close();
	}, []);
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog as a click beside it does
		<dialog
			ref={dialog}
			className={css.dialog}
			data-wide={wide || undefined}
			aria-labelledby={titleId}
			onClose={onClose}
			onClick={(event) => event.target === event.currentTarget && onClose()}
		>
			<div className={css.header}>
				<h2 id={titleId} tabIndex={-1}>
					{title}
				</h2>
				<button type="button" className={`button ${css.close}`} data-kind="plain" onClick={onClose}>
					{words.actions.close}
				</button>
			</div>
			<div className={css.content}>{children}</div>
		</dialog>
	);
}

/** Where one goes on in a dialog that has opened: at what says so, at its first field, or else at its title. */
function goOn(dialog: HTMLDialogElement): HTMLElement {
	const wanted = ['[data-focus]', `.${css.content} :is(input, textarea, select):not(:disabled)`, 'h2'];
	const found = wanted.flatMap((selector) => dialog.querySelector<HTMLElement>(selector) ?? []);
	return found[0] ?? dialog;
}
