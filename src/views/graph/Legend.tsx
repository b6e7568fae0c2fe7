import type { ReactNode } from 'react';
import { type TieMark, tieMarks } from '../../graph/ties.ts';
import { type TieKind, tieKinds } from '../../model/attribution.ts';
import { toggled } from '../../store/choices.ts';
import { legendOf } from '../../store/filtered.ts';
import { filterBy } from '../../store/filtering.ts';
import { kindsOffAtFirst } from '../../view/filter.ts';
import { shownView } from '../../view/thread.ts';
import { useFiltered } from '../filter/useFiltered.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './Legend.module.css';

/** What the marks mean, with how many ties have each. A click takes a mark out of the graph, another puts it back. */
export function Legend() {
	const { graph: words } = useWords();
	const { graph } = useReading();
	const { counts } = useFiltered();
	const { kindsOff, marksOff } = shownView(useView());
	const { marks, kinds } = legendOf(graph);
	return (
		<ul className={css.legend} aria-label={words.legend}>
			{tieMarks
				.filter((mark) => marks.has(mark))
				.map((mark) => (
					<Item
						key={mark}
						isOn={!marksOff.has(mark)}
						count={counts.marks.get(mark) ?? 0}
						onToggle={() => filterBy({ marksOff: toggled(marksOff, mark) }, 'marks')}
						sample={<MarkSample mark={mark} />}
					>
						{words.mark[mark]}
					</Item>
				))}
			{tieKinds
				.filter((kind) => kinds.has(kind))
				.map((kind) => (
					<Item
						key={kind}
						isOn={!kindsOff.has(kind)}
						hint={kindsOffAtFirst.has(kind) ? words.offAtFirst : undefined}
						count={counts.kinds.get(kind) ?? 0}
						onToggle={() => filterBy({ kindsOff: toggled(kindsOff, kind) }, 'kinds')}
						sample={<KindSample kind={kind} />}
					>
						{words.tieKind[kind]}
					</Item>
				))}
		</ul>
	);
}

interface ItemProps {
	readonly isOn: boolean;
	readonly count: number;
	/** Of what is not shown at first: being off is no filter there. */
	readonly hint?: string | undefined;
	readonly onToggle: () => void;
	readonly sample: ReactNode;
	readonly children: ReactNode;
}

function Item({ isOn, count, hint, onToggle, sample, children }: ItemProps) {
	const { number } = useWords();
	return (
		<li>
			<button
				type="button"
				className={css.item}
				aria-pressed={isOn}
				title={hint}
				data-extra={hint !== undefined || undefined}
				onClick={onToggle}
			>
				{sample}
				<span className={css.name}>{children}</span> {number(count)}
			</button>
		</li>
	);
}

function MarkSample({ mark }: { mark: TieMark }) {
	const dash = mark === 'solid' ? undefined : mark === 'dotted' ? '1.6 2.8' : '5 3.5';
	return (
		<svg width="26" height="12" viewBox="0 0 26 12" aria-hidden="true">
			{mark === 'anonymous' && <circle cx="5" cy="6" r="3.5" fill="none" stroke="currentColor" strokeWidth="1.4" />}
			<path
				d={mark === 'anonymous' ? 'M9 6h16' : 'M1 6h24'}
				stroke="currentColor"
				strokeWidth="1.6"
				strokeDasharray={dash}
			/>
		</svg>
	);
}

/** The arrow heads by which kinds are told apart; the network draws the same. */
function KindSample({ kind }: { kind: TieKind }) {
	const isOpen = kind === 'mention';
	return (
		<svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
			<path d={isOpen ? 'M1 6h19' : 'M1 6h12'} stroke="currentColor" strokeWidth="1.4" />
			<path
				d={isOpen ? 'M14 1.5l6.5 4.5l-6.5 4.5' : 'M12 1.5l9 4.5l-9 4.5z'}
				fill={isOpen ? 'none' : 'currentColor'}
				stroke={isOpen ? 'currentColor' : 'none'}
				strokeWidth="1.4"
			/>
		</svg>
	);
}
