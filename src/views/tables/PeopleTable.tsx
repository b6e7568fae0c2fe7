import { type ReactNode, useCallback, useMemo } from 'react';
import { type DrawnColumn, personColumns } from '../../graph/columns.ts';
import { numbersLeft } from '../../graph/numbers.ts';
import { type PersonRecord, rowsOfPeople } from '../../graph/rows.ts';
import { useChoices } from '../../store/choices.ts';
import { drawnBy, rangeShown } from '../../store/filtered.ts';
import { openingPosterOf } from '../../store/inference.ts';
import { useFiltered } from '../filter/useFiltered.ts';
import graphCss from '../graph/GraphPanel.module.css';
import { personPaint, useEncoding } from '../parts/theme.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { SortedTable } from './SortedTable.tsx';
import css from './Table.module.css';
import type { TableItem } from './TableRows.tsx';
import { useMetrics, useMetricsLeft } from './useMetrics.ts';

/*
 * The table of people has two sets of numbers (`View.numbersOf`): of the whole thread, or of what the filter leaves.
 * The latter are computed anew for every filter, one request at a time. Colours and sizes are always of the whole
 * thread.
 */

/**
 * Everybody, with floors, degrees and metrics; whom the filters leave out is faint or gone, as everywhere. Of what is left
 * there are no numbers of others, so that the table of these numbers has only whom the filters leave.
 */
export function PeopleTable() {
	const { people: list, form, facts } = useWords();
	const { table: words } = useWords();
	const reading = useReading();
	const { graph } = reading;
	const filtered = useFiltered();
	const { nodes, ties } = filtered;
	const drawn = useView((view) => drawnBy(graph, view));
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
	// A dash where a number is not defined, dots while it is computed.
	const missing = measured === null ? '…' : '–';
	const items = useMemo(
		() =>
			rowsOfPeople(graph, isOfShown ? nodes : drawn.nodes, metrics, numbers).map((row): TableItem<PersonRecord> => {
				const { id, handle } = row.person;
				const { floors, inDegree, outDegree } = row.numbers;
				const name = id === poster ? `${handle} ${facts.op}` : handle;
				const label = list.row(name, floors, inDegree, outDegree);
				return { key: id, target: { type: 'person', person: id }, label, row, isOut: !nodes.has(id), missing };
			}),
		[graph, nodes, drawn, isOfShown, metrics, numbers, list, facts, poster, missing],
	);
	const isPicked = useCallback(
		({ row }: TableItem<PersonRecord>) =>
			selection !== null && 'people' in selection && selection.people.includes(row.person.id),
		[selection],
	);
	if (items.length === 0) return graph.people.length === 0 ? <p className={graphCss.empty}>{list.nobody}</p> : null;
	return (
		<SortedTable
			caption={words.peopleCaption(
				items.filter(({ isOut }) => !isOut).length,
				form.table.parameters.numbersOf.of[isOfShown ? 'shown' : 'thread'],
				words.tiesOf(isOfShown ? ties.size : graph.ties.length, graph.ties.length),
			)}
			{...{ items, isPicked, order }}
			drawn={cells}
			columns={personColumns}
			words={words.personColumn}
			onOrder={(next) => useChoices.setState({ peopleRows: next })}
		/>
	);
}

const cells: Readonly<Record<DrawnColumn<typeof personColumns>, (row: PersonRecord) => ReactNode>> = {
	handle: ({ person }) => <Name person={person} />,
};

function Name({ person: { id, handle } }: Pick<PersonRecord, 'person'>) {
	const { facts } = useWords();
	const poster = openingPosterOf(useReading());
	const { colours, fillings } = useEncoding();
	return (
		<>
			<i className={css.dot} data-filling={fillings?.get(id) ?? 1} style={{ color: personPaint(colours.get(id)) }} />
			<span>{handle} </span>
			{id === poster && <abbr className={css.role}>{facts.op}</abbr>}
		</>
	);
}
