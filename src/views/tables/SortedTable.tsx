import { type Column, type ColumnDef, useTable } from '@tanstack/react-table';
import { type ReactNode, useMemo, useRef } from 'react';
import { type ColumnDefinition, compareValues, type NumberForm, type RowOrder } from '../../graph/columns.ts';
import { useWords, type Words } from '../parts/words.ts';
import css from './Table.module.css';
import { features, type TableItem, TableRows } from './TableRows.tsx';

interface Props<R, Id extends string> {
	readonly caption: string;
	readonly columns: Readonly<Record<Id, ColumnDefinition<R>>>;
	readonly words: Readonly<Record<Id, { readonly name: string; readonly hint?: string }>>;
	/** How the columns that hold more than a number are drawn. */
	readonly drawn: { readonly [Each in Id]?: (row: R) => ReactNode };
	readonly items: readonly TableItem<R>[];
	readonly isPicked: (item: TableItem<R>) => boolean;
	readonly order: RowOrder<Id>;
	readonly onOrder: (order: RowOrder<Id>) => void;
}

/**
 * A table that can be sorted by any of its columns. Of very many rows only those in sight are made; assistive
 * technology is told the number of all. What is out of the filter comes last, however the table is sorted.
 */
export function SortedTable<R, Id extends string>(props: Props<R, Id>) {
	const { caption, items, isPicked, order, onOrder } = props;
	const pane = useRef<HTMLElement>(null);
	const sorting = useMemo(() => [{ id: order.by, desc: order.isDescending }], [order]);
	const table = useTable({
		features,
		columns: useColumns(props),
		data: items,
		getRowId: ({ key }) => key,
		state: { sorting },
		onSortingChange(update) {
			const [first] = typeof update === 'function' ? update(sorting) : update;
			if (first !== undefined) onOrder({ by: first.id as Id, isDescending: first.desc });
		},
		enableSortingRemoval: false,
		enableMultiSort: false,
	});
	const sorted = table.getRowModel().rows;
	const rows = useMemo(
		() => [...sorted.filter(({ original }) => !original.isOut), ...sorted.filter(({ original }) => original.isOut)],
		[sorted],
	);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
		<section ref={pane} className={css.pane} tabIndex={0} aria-label={caption} data-table>
			<table className={css.table} aria-rowcount={rows.length + 1}>
				<caption>{caption}</caption>
				<thead>
					<tr aria-rowindex={1}>
						{table.getFlatHeaders().map(({ id, column }) => (
							<HeadCell key={id} column={column} sorted={column.getIsSorted()} />
						))}
					</tr>
				</thead>
				<TableRows rows={rows} isPicked={isPicked} pane={pane} />
			</table>
		</section>
	);
}

/** The columns as TanStack Table takes them: made of their definitions, words and drawings. */
function useColumns<R, Id extends string>({ columns, words, drawn }: Props<R, Id>) {
	const { graph, floorName } = useWords();
	const kinds = graph.tieKind;
	return useMemo(
		() =>
			(Object.entries(columns) as [Id, ColumnDefinition<R>][]).map(
				([id, { value, number }]): ColumnDef<typeof features, TableItem<R>> => {
					const { name, hint } = words[id];
					const draw = drawn[id];
					return {
						id,
						accessorFn: ({ row }) => value(row, kinds) ?? undefined,
						header: name,
						cell: ({ row: { original } }) => {
							if (draw !== undefined) return draw(original.row);
							return written(value(original.row, kinds), number, floorName) ?? original.missing;
						},
						meta: { hint, isNumber: number !== undefined },
						// TanStack Table puts rows without a value last either way, and compares the others only.
						sortFn: (a, b) => compareValues(a.getValue(id), b.getValue(id)),
						sortUndefined: 'last',
						sortDescFirst: number !== undefined,
					};
				},
			),
		[columns, words, drawn, kinds, floorName],
	);
}

const digits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

function written(
	value: number | string | null,
	form: NumberForm | undefined,
	floorName: Words['floorName'],
): string | null {
	if (typeof value !== 'number') return value;
	return form === 'share' ? digits.format(value) : form === 'floor' ? floorName(value) : String(value);
}

interface HeadProps<R> {
	readonly column: Column<typeof features, TableItem<R>>;
	readonly sorted: false | 'asc' | 'desc';
}

function HeadCell<R>({ column, sorted }: HeadProps<R>) {
	const { header, meta } = column.columnDef;
	return (
		<th
			scope="col"
			aria-sort={sorted === false ? undefined : sorted === 'desc' ? 'descending' : 'ascending'}
			data-amount={meta?.isNumber || undefined}
		>
			<button type="button" title={meta?.hint} onClick={column.getToggleSortingHandler()}>
				{typeof header === 'string' && header}
				<span aria-hidden="true" className={css.arrow}>
					{sorted !== false && (sorted === 'desc' ? '▾' : '▴')}
				</span>
			</button>
		</th>
	);
}
