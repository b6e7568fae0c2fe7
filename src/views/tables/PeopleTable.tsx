import { useCallback, useMemo } from 'react';
import { numbersLeft } from '../../graph/numbers.ts';
import { type PersonRow, personRows } from '../../graph/rows.ts';
import type { PersonColumn } from '../../model/table.ts';
import { useChoices } from '../../store/choices.ts';
import { rangeShown } from '../../store/filtered.ts';
import { openingPosterOf } from '../../store/inference.ts';
import { useFiltered } from '../filter/useFiltered.ts';
import graphCss from '../graph/GraphPanel.module.css';
import { personPaint, useEncoding } from '../parts/theme.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { SortedTable } from './SortedTable.tsx';
import css from './Table.module.css';
import type { Column, TableItem } from './TableRow.tsx';
import { useMetrics, useMetricsLeft } from './useMetrics.ts';

/*
 * The table of people has two sets of numbers (`View.numbersOf`): of the thread, or of what the filter leaves. The
 * latter are computed anew with every filter, one request at a time; colours and sizes are always of the thread.
 */

/** Everybody that the filters leave, with what the graph says of each. */
export function PeopleTable() {
	const { people: list, graph: graphWords, facts } = useWords();
	const { table: words } = useWords();
	const reading = useReading();
	const { graph } = reading;
	const filtered = useFiltered();
	const { nodes, ties } = filtered;
	const range = useView(rangeShown);
	const isOfShown = useView(({ numbersOf }) => numbersOf === 'shown');
	const ofThread = useMetrics();
	const ofShown = useMetricsLeft(filtered, range, isOfShown);
	const measured = isOfShown ? ofShown : ofThread;
	const numbers = useMemo(() => (isOfShown ? numbersLeft(graph, ties, range) : null), [isOfShown, graph, ties, range]);
	const selection = useView((view) => view.selection);
	const order = useView((view) => view.peopleRows);
	const poster = openingPosterOf(reading);
	const metrics = measured?.metrics ?? null;
	const items = useMemo(
		() =>
			personRows(graph, nodes, metrics, numbers).map((row): TableItem<PersonRow> => {
				const { id, handle } = row.person;
				const { floors, inDegree, outDegree } = row.numbers;
				const name = id === poster ? `${handle} ${facts.op}` : handle;
				const label = list.row(name, floors, inDegree, outDegree);
				return { key: id, target: { type: 'person', person: id }, label, row };
			}),
		[graph, nodes, metrics, numbers, list, facts, poster],
	);
	const columns = useColumns(measured === null);
	const isPicked = useCallback(
		({ row }: TableItem<PersonRow>) =>
			selection !== null && 'people' in selection && selection.people.includes(row.person.id),
		[selection],
	);
	if (items.length === 0)
		return <p className={graphCss.empty}>{graph.people.length === 0 ? list.nobody : graphWords.emptyFiltered}</p>;
	return (
		<SortedTable
			caption={words.peopleCaption(
				items.length,
				words.numbersOf[isOfShown ? 'shown' : 'thread'],
				words.tiesOf(isOfShown ? ties.size : graph.ties.length, graph.ties.length),
			)}
			{...{ columns, items, isPicked }}
			order={order}
			onOrder={(next) => useChoices.setState({ peopleRows: next })}
		/>
	);
}

function useColumns(isMeasuring: boolean): readonly Column<PersonRow, PersonColumn>[] {
	const { facts, floorName } = useWords();
	const { table: words } = useWords();
	const reading = useReading();
	const poster = openingPosterOf(reading);
	const { colours, fillings } = useEncoding();
	return useMemo(() => {
		const amount = (id: Exclude<PersonColumn, 'handle'>, value: (row: PersonRow) => number | null, text?: Text) => ({
			id,
			label: words.column[id],
			hint: words.hint[id],
			value,
			isAmount: true,
			show: (row: PersonRow) => shown(value(row), text ?? String, isMeasuring),
		});
		return [
			{
				id: 'handle',
				label: words.column.handle,
				value: ({ person }) => person.handle,
				show: ({ person }) => (
					<>
						<i
							className={css.dot}
							data-filling={fillings?.get(person.id) ?? 1}
							style={{ color: personPaint(colours.get(person.id)) }}
						/>
						<span>{person.handle} </span>
						{person.id === poster && <abbr className={css.role}>{facts.op}</abbr>}
					</>
				),
			},
			amount('floors', ({ numbers }) => numbers.floors),
			amount('in', ({ numbers }) => numbers.inDegree),
			amount('out', ({ numbers }) => numbers.outDegree),
			amount('first', ({ numbers }) => numbers.firstFloor, floorName),
			amount('betweenness', ({ metrics }) => metrics.betweenness, short),
			amount('pageRank', ({ metrics }) => metrics.pageRank, short),
			amount('community', ({ metrics }) => metrics.community),
			amount('reciprocity', ({ metrics }) => metrics.reciprocity, short),
		] satisfies Column<PersonRow, PersonColumn>[];
	}, [words, facts, floorName, poster, colours, fillings, isMeasuring]);
}

type Text = (value: number) => string;

const digits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const short: Text = (value) => digits.format(value);

/** A dash says that there is nothing to tell, dots that it is being computed. */
function shown(value: number | null, text: Text, isMeasuring: boolean): string {
	if (value !== null) return text(value);
	return isMeasuring ? '…' : '–';
}
