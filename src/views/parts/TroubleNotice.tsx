import { type Trouble, useResults } from '../../store/results.ts';
import { openSession } from '../../thread/session.ts';
import { megabytesToBlame } from '../../thread/trouble.ts';
import { chooseFiles } from '../app/files.ts';
import css from '../app/Notices.module.css';
import { useWords, type Words } from './words.ts';

/** What is the matter with the worker of the thread that is open, and what can be done. */
export function TroubleNotice({ trouble }: { trouble: Trouble }) {
	const { actions, borders: words } = useWords();
	const name = useResults(({ origin }) => origin?.name ?? '');
	const isUnread = trouble.kind === 'gone' && trouble.why !== null;
	return (
		<div role={trouble.kind === 'gone' ? 'alert' : 'status'} className={css.notice} data-kind="alert">
			<p>
				{textOf(trouble, words)} {isUnread && words.unread(name)}
			</p>
			<div className={css.choices}>
				{trouble.kind !== 'restarted' && !isUnread && (
					<button type="button" className="button" onClick={() => void openSession()?.restart()}>
						{words.startAgain}
					</button>
				)}
				{isUnread && (
					<button type="button" className="button" onClick={chooseFiles}>
						{words.chooseAgain}
					</button>
				)}
				<button type="button" className="button" onClick={() => useResults.setState({ trouble: null })}>
					{actions.close}
				</button>
			</div>
		</div>
	);
}

function textOf(trouble: Trouble, words: Words['borders']): string {
	if (trouble.kind === 'quiet') return words.quiet;
	return words[trouble.kind](words.ended(trouble.end, trouble.message, megabytesToBlame(trouble.end, trouble.bytes)));
}
