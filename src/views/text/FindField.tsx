import { useRef, useState } from 'react';
import { ariaKeys } from '../../commands/keys.ts';
import { useCommand } from '../../commands/run.ts';
import { useChoices } from '../../store/choices.ts';
import { openSession } from '../../thread/session.ts';
import { showPane } from '../parts/showPane.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './TextTools.module.css';
import type { HitSteps } from './useHitSteps.ts';

/** What is searched for. While an input method composes a word, nothing is: its letters are not the word. */
export function FindField({ steps }: { steps: HitSteps }) {
	const words = useWords().reader;
	const find = useView((view) => view.find);
	const [composed, setComposed] = useState<string | null>(null);
	const field = useRef<HTMLInputElement>(null);
	useCommand('search', () => {
		showPane('text');
		field.current?.select();
	});
	const search = (text: string) => useChoices.setState({ find: text });
	const press = (event: React.KeyboardEvent<HTMLInputElement>) => {
		if (event.nativeEvent.isComposing) return;
		if (event.key === 'Enter') {
			event.preventDefault();
			steps.go(event.shiftKey ? -1 : 1);
		} else if (event.key === 'Escape') {
			if (find === '') field.current?.blur();
			search('');
		}
	};
	return (
		<input
			ref={field}
			type="search"
			className={`field ${css.find}`}
			placeholder={words.find}
			aria-label={words.find}
			title={words.findHint}
			aria-keyshortcuts={ariaKeys('search')}
			value={composed ?? find}
			onFocus={() => void openSession()?.finding.prepare()}
			onKeyDown={press}
			onCompositionStart={({ currentTarget }) => setComposed(currentTarget.value)}
			onCompositionEnd={({ currentTarget }) => {
				setComposed(null);
				search(currentTarget.value);
			}}
			onChange={({ target }) => (composed === null ? search(target.value) : setComposed(target.value))}
		/>
	);
}
