import { chanceText } from '../../lib/chance.ts';
import type { Repair } from '../../model/attribution.ts';
import { surenessAt } from '../../model/sureness.ts';
import { jumpTo, repairNumbers } from '../../store/actions.ts';
import { useResults } from '../../store/results.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { GradeMark } from '../parts/GradeMark.tsx';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './RepairsDialog.module.css';

/** The numbers that deletions have moved: what was written, what it is taken to mean, and how to do without. */
export function RepairsDialog({ onClose }: { onClose: () => void }) {
	const { repairs: words } = useWords().reasons;
	const { repairs, settings } = useReading();
	const wanted = useView((view) => view.repairsNumbers);
	const isConcluding = useResults((results) => results.isConcluding);
	return (
		<Dialog title={words.title} onClose={onClose}>
			<p>{settings.repairsNumbers ? words.why : words.off}</p>
			<label className={css.switch}>
				<input type="checkbox" checked={!wanted} onChange={({ target }) => repairNumbers(!target.checked)} />
				{words.asWritten}
			</label>
			<ul className={css.list} aria-busy={isConcluding}>
				{repairs.map((repair) => (
					<Row key={`${repair.floor} ${repair.span.start}`} repair={repair} onClose={onClose} />
				))}
			</ul>
		</Dialog>
	);
}

function Row({ repair, onClose }: { repair: Repair; onClose: () => void }) {
	const { reader } = useWords();
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
			<span className={css.said}>{words.said(handle, written)}</span>
			<button type="button" className="button" data-kind="plain" onClick={go(meant)}>
				{words.meant(`#${meant}`)}
			</button>
			<span className={css.chance}>
				<GradeMark grade={sureness} /> {reader.grade[sureness]} {chanceText(probability)}
			</span>
		</li>
	);
}
