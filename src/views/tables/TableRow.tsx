import { memo, type ReactNode } from 'react';
import type { Target } from '../../model/selection.ts';
import { click } from '../../store/actions.ts';
import { useChoices } from '../../store/choices.ts';
import { useHover, usePointing } from '../parts/usePointing.ts';
import css from './Table.module.css';

interface Props<R> {
	readonly item: TableItem<R>;
	readonly columns: readonly Column<R>[];
	/** Counted from 1, the head's row. */
	readonly index: number;
	readonly isPicked: boolean;
}

/** A row; its name is a button that selects. */
export const TableRow = memo(function TableRow<R>({ item, columns, index, isPicked }: Props<R>) {
	const { target, label, row } = item;
	const isHovered = useChoices((choices) => isAmong(choices.hover, target));
	const focus = useHover();
	const [head, ...rest] = columns;
	const select = (event: React.MouseEvent) => click(target, event.ctrlKey || event.metaKey || event.shiftKey);
	return (
		<tr
			aria-rowindex={index}
			data-picked={isPicked || undefined}
			data-hovered={isHovered || undefined}
			{...usePointing(target)}
		>
			<th scope="row">
				<button
					type="button"
					className={css.name}
					aria-label={label}
					aria-pressed={isPicked}
					onClick={select}
					onFocus={() => focus(target)}
					onBlur={() => focus(null)}
				>
					{head?.show(row)}
				</button>
			</th>
			{rest.map((column) => (
				<td key={column.id} data-amount={column.isAmount || undefined}>
					{column.show(row)}
				</td>
			))}
		</tr>
	);
}) as <R>(props: Props<R>) => React.ReactNode;

/** Is a row's person or tie among what is pointed at? */
function isAmong(hovered: Target | null, target: Target): boolean {
	if (hovered?.type === 'person' && target.type === 'person') return hovered.person === target.person;
	if (hovered?.type !== 'ties' || target.type !== 'ties') return false;
	return target.ties.some((tie) => hovered.ties.includes(tie));
}

/** A column of a table; the first one names the row. */
export interface Column<R, Id extends string = string> {
	readonly id: Id;
	readonly label: string;
	readonly hint?: string;
	/** What is sorted by; null goes last. */
	readonly value: (row: R) => number | string | null;
	readonly show: (row: R) => ReactNode;
	/** Numbers stand to the right and are sorted from the largest down at first. */
	readonly isAmount?: boolean;
}

/** A row and what it stands for in the other views. */
export interface TableItem<R> {
	readonly key: string;
	readonly target: Target;
	/** The row in words: the name of its button. */
	readonly label: string;
	readonly row: R;
}
