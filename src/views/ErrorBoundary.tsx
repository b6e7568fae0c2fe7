import { Component, type ReactNode } from 'react';
import type { Words } from '../i18n/languages.ts';
import css from './ErrorBoundary.module.css';

interface Props {
	/** A prop, not a hook: what breaks may be anything, the words should not need it. */
	readonly words: Words;
	readonly children: ReactNode;
}

/** Shows what broke instead of a blank page. The address keeps the view, so that a reload brings it back. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
	override state: { error: Error | null } = { error: null };

	static getDerivedStateFromError(error: Error): { error: Error } {
		return { error };
	}

	override render(): ReactNode {
		const { error } = this.state;
		if (error === null) return this.props.children;
		const { crash, crashHint, reload } = this.props.words.error;
		return (
			<div role="alert" className={css.crash}>
				<h1>{crash}</h1>
				<p>{crashHint}</p>
				<pre>{error.message}</pre>
				<button type="button" className="button" data-kind="main" onClick={() => location.reload()}>
					{reload}
				</button>
			</div>
		);
	}
}
