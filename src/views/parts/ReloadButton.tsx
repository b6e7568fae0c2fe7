import { useState } from 'react';
import { useResults } from '../../store/results.ts';
import { reloadKeeping, reloadKeeps } from '../../sync/reload.ts';
import { useWords } from './words.ts';

/** Loads the page anew and says what stays; where that cannot be, nothing is reloaded, and why is said. */
export function ReloadButton() {
	const { borders: words } = useWords();
	const name = useResults(({ origin }) => origin?.name ?? '');
	const [state, setState] = useState<'idle' | 'no-answer' | 'no-room' | 'reloading'>('idle');
	const reload = async () => {
		setState('reloading');
		setState(await reloadKeeping(state === 'no-room' || reloadKeeps() === 'view'));
	};
	const label =
		state === 'reloading' ? words.reloading : state === 'no-room' ? words.reloadAndAsk : words.reload[reloadKeeps()];
	return (
		<>
			<button
				type="button"
				className="button"
				data-kind="main"
				disabled={state === 'reloading'}
				onClick={() => void reload()}
			>
				{label}
			</button>
			<span role="status">
				{state === 'no-answer' && words.noAnswer}
				{state === 'no-room' && words.noRoom(name)}
			</span>
		</>
	);
}
