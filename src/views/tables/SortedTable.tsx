import { useLayoutEffect, useMemo, useRef } from 'react';
import { sortRows } from '../../lib/sort-rows.ts';
import type { RowOrder } from '../../model/table.ts';
import css from './Table.module.css';
import { type Column, type TableItem, TableRow } from './TableRow.tsx';
import { rowHeight, useRowsInSight } from './useRowsInSight.ts';

/*
 * A table of many rows makes only those in sight, between two rows that are as high as the others together: a real
 * table, which a list of positioned blocks would not be.
 */

interface Props<R, Id extends string> {
	readonly caption: string;
	readonly columns: readonly Column<R, Id>[];
	readonly items: readonly TableItem<R>[];
	readonly isPicked: (item: TableItem<R>) => boolean;
	readonly order: RowOrder<Id>;
	readonly onOrder: (order: RowOrder<Id>) => void;
}

/** A table sorted by any of its columns. Of very many rows only those in sight are made; all are counted. */
export function SortedTable<R, Id extends string>({ caption, columns, items, isPicked, order, onOrder }: Props<R, Id>) {
	const pane = useRef<HTMLDivElement>(null);
	const column = columns.find(({ id }) => id === order.by) ?? columns[0];
	const sorted = useMemo(
		() => (column === undefined ? items : sortRows(items, ({ row }) => column.value(row), order.isDescending)),
		[items, column, order.isDescending],
	);
	const { from, to } = useRowsInSight(pane, sorted.length);
	useReveal(pane, sorted.findIndex(isPicked));
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
		<section ref={pane} className={css.pane} tabIndex={0} aria-label={caption} data-table>
			<table className={css.table} aria-rowcount={sorted.length + 1}>
				<caption>{caption}</caption>
				<thead>
					<tr aria-rowindex={1}>
						{columns.map((each) => (
							<HeadCell key={each.id} column={each} {...{ order, onOrder }} />
						))}
					</tr>
				</thead>
				<tbody>
					<Gap rows={from} columns={columns.length} />
					{sorted.slice(from, to).map((item, index) => (
						<TableRow key={item.key} item={item} columns={columns} index={from + index + 2} isPicked={isPicked(item)} />
					))}
					<Gap rows={sorted.length - to} columns={columns.length} />
				</tbody>
			</table>
		</section>
	);
}

interface HeadProps<R, Id extends string> extends Pick<Props<R, Id>, 'order' | 'onOrder'> {
	readonly column: Column<R, Id>;
}

function HeadCell<R, Id extends string>({ column, order, onOrder }: HeadProps<R, Id>) {
	const { id, label, hint, isAmount = false } = column;
	const isSorted = order.by === id;
	const direction = order.isDescending ? 'descending' : 'ascending';
	return (
		<th scope="col" aria-sort={isSorted ? direction : undefined} data-amount={isAmount || undefined}>
			<button
				type="button"
				title={hint}
				onClick={() => onOrder({ by: id, isDescending: isSorted ? !order.isDescending : isAmount })}
			>
				{label}
				<span aria-hidden="true" className={css.arrow}>
					{isSorted && (order.isDescending ? '▾' : '▴')}
				</span>
			</button>
		</th>
	);
}

/** The room of rows that are not made. */
function Gap({ rows, columns }: { rows: number; columns: number }) {
	if (rows === 0) return null;
	return (
		// biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
		<tr aria-hidden="true">
			<td colSpan={columns} className={css.gap} style={{ height: rows * rowHeight() }} />
		</tr>
	);
}

/** Brings the row that was picked elsewhere into sight. */
function useReveal(pane: React.RefObject<HTMLDivElement | null>, index: number): void {
	useLayoutEffect(() => {
		const element = pane.current;
		if (element === null || index < 0) return;
		const head = element.querySelector('thead')?.offsetHeight ?? 0;
		const top = index * rowHeight();
		const room = element.clientHeight - head - rowHeight();
		if (top < element.scrollTop || top > element.scrollTop + room) element.scrollTop = top - room / 2;
	}, [pane, index]);
}
