import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { closePanel } from '../../store/page.ts';
import { useWords } from '../parts/words.ts';
import css from './Panel.module.css';

interface Props {
	readonly title: string;
	/** Beside the title. */
	readonly beside?: ReactNode;
	/** Stays below what scrolls. */
	readonly foot?: ReactNode;
	readonly children: ReactNode;
}

/**
 * A part of the page beside the text, of one height whatever it holds. It takes the focus as it opens and gives it back;
 * Esc shuts it.
 */
export function Panel({ title, beside, foot, children }: Props) {
	const { actions } = useWords();
	const id = useId();
	const panel = useRef<HTMLElement>(null);
	useEffect(() => {
		const before = document.activeElement;
		const own = panel.current;
		if (own?.contains(before) === false) own.querySelector<HTMLElement>('[data-focus], h2')?.focus();
		return () => {
			// Only where it would be lost: somebody may have gone on meanwhile.
			const at = document.activeElement;
			if ((at === document.body || own?.contains(at)) && before instanceof HTMLElement) before.focus();
		};
	}, []);
	const shut = (event: KeyboardEvent) => {
		if (event.key !== 'Escape' || event.defaultPrevented) return;
		// Esc lets go of the selection elsewhere.
		event.preventDefault();
		closePanel();
	};
	return (
		<section ref={panel} className={css.panel} aria-labelledby={id} data-beside onKeyDown={shut}>
			<header className={css.header}>
				<h2 id={id} tabIndex={-1}>
					{title}
				</h2>
				{beside}
				<button type="button" className="icon-button" aria-label={actions.close} onClick={closePanel}>
					×
				</button>
			</header>
			<div className={css.body}>{children}</div>
			{foot !== undefined && <footer className={css.foot}>{foot}</footer>}
		</section>
	);
}
