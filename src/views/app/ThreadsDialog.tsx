import { useResults } from '../../store/results.ts';
import { openOther } from '../../thread/open.ts';
import { Dialog } from '../parts/Dialog.tsx';
import css from '../parts/List.module.css';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';

/** The threads of a file that holds several, the largest first; the one that is chosen is opened. */
export function ThreadsDialog({ onClose }: { onClose: () => void }) {
	const { threads: words } = useWords();
	const among = useResults((results) => results.among);
	// Nobody knows which words of a thread that was not read are names.
	const areTitlesHidden = useView((view) => view.pseudonyms);
	const threads = among === null ? [] : among.threads.toSorted((a, b) => b.floors - a.floors);
	const choose = (key: string) => {
		onClose();
		if (key !== among?.key) void openOther(key);
	};
	return (
		<Dialog title={words.title} onClose={onClose}>
			<p>{words.hint(threads.length)}</p>
			<ul className={css.list}>
				{threads.map(({ key, title, floors }) => (
					<li key={key}>
						<button
							type="button"
							className="button"
							aria-current={key === among?.key ? 'true' : undefined}
							onClick={() => choose(key)}
						>
							{(areTitlesHidden ? null : title) ?? words.untitled(key)}
						</button>{' '}
						<span className={css.place}>
							{words.row(floors)}
							{key === among?.key && ` · ${words.shown}`}
						</span>
					</li>
				))}
			</ul>
		</Dialog>
	);
}
