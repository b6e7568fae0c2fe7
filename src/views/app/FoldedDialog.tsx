import type { Repeat } from '../../model/thread.ts';
import { jumpTo } from '../../store/actions.ts';
import { Dialog } from '../parts/Dialog.tsx';
import css from '../parts/List.module.css';
import { useWords } from '../parts/words.ts';

/** The blocks of the file that were folded, each with the floor whose text it repeats. */
export function FoldedDialog({ folded, onClose }: { folded: readonly Repeat[]; onClose: () => void }) {
	const words = useWords();
	return (
		<Dialog title={words.folded.title} onClose={onClose}>
			<p>{words.folded.hint}</p>
			<ul className={css.list}>
				{folded.map(({ block, repeats }) => (
					<li key={block}>
						<button
							type="button"
							className="button"
							data-kind="plain"
							onClick={() => {
								onClose();
								jumpTo(repeats);
							}}
						>
							{words.folded.row(block, repeats)}
						</button>
					</li>
				))}
			</ul>
		</Dialog>
	);
}
