import { type ReactNode, useCallback, useMemo } from 'react';
import { type DrawnColumn, tieColumns } from '../../graph/columns.ts';
import { rowsOfTies, type TieRow } from '../../graph/rows.ts';
import { useChoices } from '../../store/choices.ts';
import { drawnBy, rangeShown } from '../../store/filtered.ts';
import { usePrinting } from '../../store/page.ts';
import { emphasisOf } from '../../store/selectors.ts';
import { useFiltered } from '../filter/useFiltered.ts';
import graphCss from '../graph/GraphPanel.module.css';
import { GradeMark } from '../parts/GradeMark.tsx';
import { FloorLinks } from '../parts/TargetLink.tsx';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { SortedTable } from './SortedTable.tsx';
import css from './Table.module.css';
import type { TableItem } from './TableRows.tsx';

/** A row lists at most this many floors; the text has them all. */
const listedFloors = 6;

/** Every tie; what the filters leave out is faint or gone, as everywhere. */
export function TiesTable() {
	const { graph: words } = useWords();
	const { table } = useWords();
	const reading = useReading();
	const { graph } = reading;
	const { ties } = useFiltered();
	const drawn = useView((view) => drawnBy(graph, view).ties);
	const selection = useView((view) => view.selection);
	const order = useView((view) => view.tieRows);
	const range = useView(rangeShown);
	const items = useMemo(
		() =>
			rowsOfTies(graph, drawn, ties, range).map((row): TableItem<TieRow> => {
				const { tie, source, target, floors } = row;
				const label = words.tie(source, target, tie.kind, floors.length);
				return { key: tie.id, target: { type: 'ties', ties: [tie.id] }, label, row, isOut: !ties.has(tie.id) };
			}),
		[graph, drawn, ties, range, words],
	);
	const picked = useMemo(() => emphasisOf(selection, reading)?.ties ?? null, [selection, reading]);
	const isPicked = useCallback(({ key }: TableItem<TieRow>) => picked?.has(key) ?? false, [picked]);
	if (items.length === 0) return graph.ties.length === 0 ? <p className={graphCss.empty}>{words.empty}</p> : null;
	return (
		<SortedTable
			caption={table.tiesCaption(items.filter(({ isOut }) => !isOut).length)}
			{...{ items, isPicked, order }}
			drawn={cells}
			columns={tieColumns}
			words={table.tieColumn}
			onOrder={(next) => useChoices.setState({ tieRows: next })}
		/>
	);
}

const cells: Readonly<Record<DrawnColumn<typeof tieColumns>, (row: TieRow) => ReactNode>> = {
	from: ({ source }) => <span>{source}</span>,
	to: ({ target }) => target,
	kind: ({ tie }) => <Kind tie={tie} />,
	grade: ({ sureness }) => <Grade sureness={sureness} />,
	floors: ({ floors }) => <Floors floors={floors} />,
};

function Kind({ tie }: Pick<TieRow, 'tie'>) {
	const { graph } = useWords();
	return graph.tieKind[tie.kind];
}

function Grade({ sureness }: Pick<TieRow, 'sureness'>) {
	const { text: textWords } = useWords();
	return (
		<>
			<GradeMark grade={sureness} /> {textWords.grade[sureness]}
		</>
	);
}

/** The floors of a tie; printed, all of them. */
function Floors({ floors }: Pick<TieRow, 'floors'>) {
	const isPrinting = usePrinting((printing) => printing.isTable);
	return <FloorLinks floors={floors} most={isPrinting ? floors.length : listedFloors} className={css.floors} />;
}
