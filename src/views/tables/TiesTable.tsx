import { useCallback, useMemo } from 'react';
import { sureRank, type TieRow, tieRows } from '../../graph/rows.ts';
import type { TieColumn } from '../../model/table.ts';
import { useChoices } from '../../store/choices.ts';
import { rangeShown } from '../../store/filtered.ts';
import { usePrinting } from '../../store/printing.ts';
import { emphasisOf } from '../../store/selectors.ts';
import { useFiltered } from '../filter/useFiltered.ts';
import graphCss from '../graph/GraphPanel.module.css';
import { GradeMark } from '../parts/GradeMark.tsx';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { FloorLinks } from '../people/FloorLinks.tsx';
import { SortedTable } from './SortedTable.tsx';
import css from './Table.module.css';
import type { Column, TableItem } from './TableRow.tsx';

/** So many floors stand in a row; the reader has them all. */
const listedFloors = 6;

/** Every tie that the filters leave. */
export function TiesTable() {
	const { graph: words } = useWords();
	const { table } = useWords();
	const reading = useReading();
	const { graph } = reading;
	const { ties } = useFiltered();
	const selection = useView((view) => view.selection);
	const order = useView((view) => view.tieRows);
	const range = useView(rangeShown);
	const items = useMemo(
		() =>
			tieRows(graph, ties, range).map((row): TableItem<TieRow> => {
				const { tie, source, target, floors } = row;
				const label = words.tie(source, target, tie.kind, floors.length);
				return { key: tie.id, target: { type: 'ties', ties: [tie.id] }, label, row };
			}),
		[graph, ties, range, words],
	);
	const picked = useMemo(() => emphasisOf(selection, reading)?.ties ?? null, [selection, reading]);
	const isPicked = useCallback(({ key }: TableItem<TieRow>) => picked?.has(key) ?? false, [picked]);
	const columns = useColumns();
	if (items.length === 0)
		return <p className={graphCss.empty}>{graph.ties.length === 0 ? words.empty : words.emptyFiltered}</p>;
	return (
		<SortedTable
			caption={table.tiesCaption(items.length)}
			{...{ columns, items, isPicked }}
			order={order}
			onOrder={(next) => useChoices.setState({ tieRows: next })}
		/>
	);
}

function useColumns(): readonly Column<TieRow, TieColumn>[] {
	const { graph, reader } = useWords();
	const { table: words } = useWords();
	return useMemo(() => {
		const { column } = words;
		return [
			{ id: 'from', label: column.from, value: ({ source }) => source, show: ({ source }) => <span>{source}</span> },
			{ id: 'to', label: column.to, value: ({ target }) => target, show: ({ target }) => target },
			{
				id: 'kind',
				label: column.kind,
				value: ({ tie }) => graph.tieKind[tie.kind],
				show: ({ tie }) => graph.tieKind[tie.kind],
			},
			{
				id: 'weight',
				label: column.weight,
				hint: words.hint.weight,
				isAmount: true,
				value: ({ floors }) => floors.length,
				show: ({ floors }) => floors.length,
			},
			{
				id: 'grade',
				label: column.grade,
				hint: words.hint.grade,
				value: ({ sureness }) => sureRank(sureness),
				show: ({ sureness }) => (
					<>
						<GradeMark grade={sureness} /> {reader.grade[sureness]}
					</>
				),
			},
			{
				id: 'floors',
				label: column.which,
				value: ({ floors }) => floors[0] ?? null,
				show: ({ floors }) => <Floors floors={floors} />,
			},
		];
	}, [words, graph, reader]);
}

/** On paper all of them stand there. */
function Floors({ floors }: Pick<TieRow, 'floors'>) {
	const isPrinting = usePrinting((printing) => printing.isTable);
	return <FloorLinks floors={floors} most={isPrinting ? floors.length : listedFloors} className={css.floors} />;
}
