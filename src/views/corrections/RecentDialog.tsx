import { useCallback, useEffect, useState } from 'react';
import { isRemembering, setRemembering } from '../../store/journal.ts';
import type { MemoryProblem } from '../../store/remembered.ts';
import { memory } from '../../sync/memory/browser.ts';
import type { Recent } from '../../sync/memory/memory.ts';
import { forgetThreads } from '../../sync/remember.ts';
import { chooseFiles } from '../app/files.ts';
import { usePseudonyms } from '../app/usePseudonyms.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useLanguage, useWords } from '../parts/words.ts';
import css from './Corrections.module.css';

import { problemText } from './problem-text.ts';

/** The threads that this browser remembers, what of each, and how to be rid of it. */
export function RecentDialog({ onClose }: { onClose: () => void }) {
	const opened = new Intl.DateTimeFormat(useLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
	const words = useWords().corrections;
	const [recent, setRecent] = useState<Recent | null>(null);
	const [problem, setProblem] = useState<MemoryProblem | null>(null);
	const [isOn, setOn] = useState(isRemembering);
	const { isOn: areHidden } = usePseudonyms();
	const load = useCallback(async () => {
		const outcome = await memory.recent();
		if (outcome.ok) setRecent(outcome.value);
		else setProblem(outcome.error);
	}, []);
	useEffect(() => void load(), [load]);
	const { labels } = words;
	// Their names and titles may tell whom this is about.
	const threads = areHidden ? [] : (recent?.threads ?? []);
	// The text is not stored, so a thread is had again by its file; what is remembered of it is offered then.
	const again = () => {
		onClose();
		chooseFiles();
	};
	const forget = async (hashes: readonly string[] | null) => {
		await forgetThreads(hashes);
		await load();
	};
	return (
		<Dialog title={labels.recent} onClose={onClose}>
			<p className={css.quiet}>{labels.recentHint}</p>
			<label className={css.switch}>
				<input
					type="checkbox"
					checked={isOn}
					onChange={({ target }) => {
						setRemembering(target.checked);
						setOn(target.checked);
					}}
				/>
				{labels.remember}
			</label>
			{problem !== null && <p role="alert">{problemText(problem, words.memory)}</p>}
			{areHidden && <p className={css.quiet}>{labels.noRecentNow}</p>}
			{!areHidden && recent?.threads.length === 0 && <p className={css.quiet}>{labels.noRecent}</p>}
			<ul className={css.recent}>
				{threads.map(({ hash, title, name, openedAt, corrections, size }) => (
					<li key={hash}>
						<button type="button" className={css.again} title={labels.again(name)} onClick={again}>
							<strong>{title ?? name}</strong>
							<span className={css.quiet}>
								{name} · {labels.recentRow(corrections, (size / 1024).toFixed(1))} · {opened.format(openedAt)}
							</span>
						</button>
						<button type="button" className="button" data-kind="plain" onClick={() => void forget([hash])}>
							{labels.forget}
						</button>
					</li>
				))}
			</ul>
			{(recent?.setAside ?? 0) > 0 && <p className={css.quiet}>{labels.setAside(recent?.setAside ?? 0)}</p>}
			{(recent?.threads.length ?? 0) > 0 && (
				<div>
					<button type="button" className="button" onClick={() => void forget(null)}>
						{labels.forgetAll}
					</button>
				</div>
			)}
		</Dialog>
	);
}
