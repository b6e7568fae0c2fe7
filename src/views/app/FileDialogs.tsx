import { chanceText } from '../../lib/chance.ts';
import { type Repair, surenessAt } from '../../model/attribution.ts';
import type { Problem, Repeat } from '../../model/thread.ts';
import { jumpTo, repairNumbers } from '../../store/actions.ts';
import { useResults } from '../../store/results.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { GradeMark } from '../parts/GradeMark.tsx';
import css from '../parts/List.module.css';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import repairsDialogCss from './RepairsDialog.module.css';

/** The problems found in the file, each with its line and a jump to its floor where it has one. */
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

/**
 * The floor numbers that deletions have moved: what was written, which floor is taken to be meant, and a switch that
 * leaves the numbers as written.
 */
export function RepairsDialog({ onClose }: { onClose: () => void }) {
	const { repairs: words } = useWords().reasons;
	const { repairs, settings } = useReading();
	const wanted = useView((view) => view.repairsNumbers);
	const isConcluding = useResults((results) => results.isConcluding);
	return (
		<Dialog title={words.title} onClose={onClose}>
			<p>{settings.repairsNumbers ? words.why : words.off}</p>
			<label className={repairsDialogCss.switch}>
				<input type="checkbox" checked={!wanted} onChange={({ target }) => repairNumbers(!target.checked)} />
				{words.asWritten}
			</label>
			<ul className={repairsDialogCss.list} aria-busy={isConcluding}>
				{repairs.map((repair) => (
					<Row key={`${repair.floor} ${repair.span.start}`} repair={repair} onClose={onClose} />
				))}
			</ul>
		</Dialog>
	);
}

function Row({ repair, onClose }: { repair: Repair; onClose: () => void }) {
	const { text: textWords } = useWords();
	const { repairs: words } = useWords().reasons;
	const { floor, handle, written, meant, probability } = repair;
	const go = (target: number) => () => {
		onClose();
		jumpTo(target);
	};
	const sureness = surenessAt('likely', probability);
	return (
		<li>
			<button type="button" className="button" data-kind="plain" onClick={go(floor)}>
				#{floor}
			</button>
			<span className={repairsDialogCss.said}>{words.said(handle, written)}</span>
			<button type="button" className="button" data-kind="plain" onClick={go(meant)}>
				{words.meant(`#${meant}`)}
			</button>
			<span className={repairsDialogCss.chance}>
				<GradeMark grade={sureness} /> {textWords.grade[sureness]} {chanceText(probability)}
			</span>
		</li>
	);
}
