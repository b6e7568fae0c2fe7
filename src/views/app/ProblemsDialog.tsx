import type { Problem } from '../../model/thread.ts';
import { jumpTo } from '../../store/actions.ts';
import { Dialog } from '../parts/Dialog.tsx';
import css from '../parts/List.module.css';
import { useWords } from '../parts/words.ts';

/** What was odd about the file, each with its line and a jump to the floor where there is one. */
export function ProblemsDialog({ problems, onClose }: { problems: readonly Problem[]; onClose: () => void }) {
	const { problems: words, problem } = useWords();
	return (
		<Dialog title={words.title} onClose={onClose}>
			<ul className={css.list}>
				{problems.map(({ code, params, line }, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the list of a file's problems never changes
					<li key={index}>
						{problem[code](params)} {line !== null && <span className={css.place}>{words.line(line)}</span>}{' '}
						{params.file !== undefined && <span className={css.place}>{params.file}</span>}{' '}
						{typeof params.floor === 'number' && <Jump floor={params.floor} onClose={onClose} />}
					</li>
				))}
			</ul>
		</Dialog>
	);
}

function Jump({ floor, onClose }: { floor: number; onClose: () => void }) {
	const { problems } = useWords();
	const go = () => {
		onClose();
		jumpTo(floor);
	};
	return (
		<button type="button" className="button" data-kind="plain" onClick={go}>
			{problems.jump(floor)}
		</button>
	);
}
