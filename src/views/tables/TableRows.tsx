import {
	createSortedRowModel,
	FlexRender,
	metaHelper,
	type Row,
	rowSortingFeature,
	tableFeatures,
} from '@tanstack/react-table';
import {
	cloneElement,
	createContext,
	memo,
	type ReactElement,
	type Ref,
	type RefObject,
	useContext,
	useLayoutEffect,
	useMemo,
} from 'react';
import { type CustomContainerComponentProps, type CustomItemComponentProps, Virtualizer } from 'virtua';
import type { Target } from '../../model/selection.ts';
import { click } from '../../store/actions.ts';
import { useChoices } from '../../store/choices.ts';
import { usePrinting } from '../../store/page.ts';
import { useHover, usePointing } from '../parts/usePointing.ts';
import css from './Table.module.css';

/*
 * A table of many rows makes only those in sight, between two empty rows that are as high as all others together. It
 * stays a real table, whose columns fit their content; left to itself, the virtualiser would position each row
 * absolutely.
 */

/** A row, and its target in the other views. */
export interface TableItem<R> {
	readonly key: string;
	readonly target: Target;
	/** The row in words: the name of its button. */
	readonly label: string;
	readonly row: R;
	/** The filter leaves it out: it is faint, and stands below what is in. */
	readonly isOut: boolean;
	/** What stands in place of a missing number. */
	readonly missing?: string;
}

/** A row of TanStack Table. */
type SortedRow<R> = Row<typeof features, TableItem<R>>;

/** The features of TanStack Table in use, and what a column says of itself besides. */
export const features = tableFeatures({
	rowSortingFeature,
	sortedRowModel: createSortedRowModel(),
	columnMeta: metaHelper<{ readonly hint: string | undefined; readonly isNumber: boolean }>(),
});

/** Up to this many rows, all are made, so that the browser's own search finds them. */
const manyRows = 200;

/** This many rows are made before and after those in sight, so that neither scrolling nor Tab reaches an end. */
const rowsBeyond = 20;

const coarse = matchMedia('(pointer: coarse)');

/** The height of every row, and of the head, in pixels; the style sheet has the same. Rows for fingers are higher. */
function rowHeight(): number {
	return coarse.matches ? 44 : 30;
}

interface Props<R> {
	readonly rows: readonly SortedRow<R>[];
	readonly isPicked: (item: TableItem<R>) => boolean;
	/** The element that scrolls. */
	readonly pane: RefObject<HTMLElement | null>;
}

/** The body of a table, in the order of its rows. */
export function TableRows<R>({ rows, isPicked, pane }: Props<R>) {
	const isPrinting = usePrinting((printing) => printing.isTable);
	const places = useMemo(() => new Map(rows.map(({ id }, index) => [id, index])), [rows]);
	const areAllMade = rows.length <= manyRows || isPrinting;
	useReveal(
		pane,
		rows.findIndex(({ original }) => isPicked(original)),
	);
	return (
		<Places value={places}>
			<Virtualizer
				data={rows}
				as={Body}
				item={Item}
				scrollRef={pane}
				startMargin={rowHeight()}
				itemSize={rowHeight()}
				bufferSize={rowsBeyond * rowHeight()}
				{...(areAllMade && { keepMounted: [...places.values()] })}
			>
				{(row, index) => <TableRow key={row.id} row={row} index={index + 2} isPicked={isPicked(row.original)} />}
			</Virtualizer>
		</Places>
	);
}

/** The index of each row among all rows, by its key. */
const Places = createContext<ReadonlyMap<string, number>>(new Map());

/** The rows that are made, between the gaps of the others. */
function Body({ ref, style, children }: CustomContainerComponentProps) {
	const places = useContext(Places);
	// The rows made follow each other, and the virtualiser gives each the key of its row.
	const made = children as readonly ReactElement[];
	const above = (places.get(made[0]?.key ?? '') ?? 0) * rowHeight();
	return (
		<tbody ref={ref as Ref<HTMLTableSectionElement>} style={{ overflowAnchor: 'none' }}>
			<Gap height={above} />
			{children}
			<Gap height={Number(style.height) - above - made.length * rowHeight()} />
		</tbody>
	);
}

/** An empty row, `height` pixels high, in place of rows that are not made. */
function Gap({ height }: { height: number }) {
	if (height <= 0) return null;
	return (
		// biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
		<tr aria-hidden="true">
			<td colSpan={1000} className={css.gap} style={{ height }} />
		</tr>
	);
}

/** Gives the row itself to the virtualiser to measure, and leaves its place to the table. */
function Item({ ref, children }: CustomItemComponentProps) {
	return cloneElement(children as ReactElement<{ ref: unknown }>, { ref });
}

interface RowProps<R> {
	readonly row: SortedRow<R>;
	/** Counted from 1, the head's row. */
	readonly index: number;
	readonly isPicked: boolean;
	readonly ref?: Ref<HTMLTableRowElement>;
}

/** A row; a click anywhere in it selects, and its name is the button for keys. */
const TableRow = memo(function TableRow<R>({ row, index, isPicked, ref }: RowProps<R>) {
	const { target, label, isOut } = row.original;
	const isHovered = useChoices((choices) => isAmong(choices.hover, target));
	const focus = useHover();
	const [head, ...rest] = row.getAllCells();
	const select = (event: React.MouseEvent) => click(target, event.ctrlKey || event.metaKey || event.shiftKey);
	return (
		<tr
			ref={ref}
			aria-rowindex={index}
			data-picked={isPicked || undefined}
			data-hovered={isHovered || undefined}
			data-out={isOut || undefined}
			onClick={select}
			{...usePointing(target)}
		>
			<th scope="row">
				<button
					type="button"
					className={css.name}
					aria-label={label}
					aria-pressed={isPicked}
					onFocus={() => focus(target)}
					onBlur={() => focus(null)}
				>
					{head !== undefined && <FlexRender cell={head} />}
				</button>
			</th>
			{rest.map((cell) => (
				<td key={cell.id} data-amount={cell.column.columnDef.meta?.isNumber || undefined}>
					<FlexRender cell={cell} />
				</td>
			))}
		</tr>
	);
}) as <R>(props: RowProps<R>) => React.ReactNode;

/** Is a row's person or tie among what is pointed at? */
function isAmong(hovered: Target | null, target: Target): boolean {
	if (hovered?.type === 'person' && target.type === 'person') return hovered.person === target.person;
	if (hovered?.type !== 'ties' || target.type !== 'ties') return false;
	return target.ties.some((tie) => hovered.ties.includes(tie));
}

/** Scrolls to the row that is picked, where it is out of sight. */
function useReveal(pane: RefObject<HTMLElement | null>, index: number): void {
	useLayoutEffect(() => {
		const element = pane.current;
		if (element === null || index < 0) return;
		const top = index * rowHeight();
		// The head covers the first row's height of the pane.
		const room = element.clientHeight - 2 * rowHeight();
		if (top < element.scrollTop || top > element.scrollTop + room) element.scrollTop = top - room / 2;
	}, [pane, index]);
}
