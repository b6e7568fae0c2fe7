import { groupBy } from '../../lib/group.ts';
import type { NodeId } from '../../model/graph.ts';
import type { Theme } from '../theme.ts';
import { columnLeft, rowTop } from './frame.ts';
import type { MatrixEmphasis } from './props.ts';
import type { MatrixScene, PlacedCell } from './scene.ts';
import { shapeOf, shapePath } from './shapes.ts';
import { weightSteps } from './steps.ts';

/** Shapes of one style, drawn as one path: the drawing stays small however many cells there are. */
export interface CellMark {
	readonly id: string;
	/** SVG path data. */
	readonly d: string;
	readonly fill: string;
	readonly opacity: number;
}

/** Of what is not picked out. */
export const faint = 0.4;

/** The cells, one mark for each step of weight; those that are not picked out are marks of their own. */
export function cellMarks(scene: MatrixScene, theme: Theme, emphasis: MatrixEmphasis | null): CellMark[] {
	const isLit = ({ ties }: PlacedCell) => emphasis === null || ties.some((tie) => emphasis.ties.has(tie));
	const groups = groupBy(scene.cells, (cell) => `matrix-${isLit(cell) ? '' : 'other-'}cells-${cell.step}`);
	const { cellWidth: width, cellHeight: height } = scene.frame;
	return Array.from(groups, ([id, cells]): CellMark => {
		const [first] = cells;
		const ink = weightSteps[first?.step ?? 0]?.opacity ?? 1;
		const opacity = first !== undefined && isLit(first) ? ink : ink * faint;
		const paths = cells.map(({ grade, x, y }) => shapePath(shapeOf(grade), { x, y, width, height }));
		return { id, d: paths.join(''), fill: theme.ink, opacity };
	});
}

/** Between a swatch and the cells, and its depth. */
const swatchGap = 3;
const swatchDepth = 5;

/** Beside each row and above each column a piece of its person's colour. */
export function swatchMarks(scene: MatrixScene, theme: Theme, colours: ReadonlyMap<NodeId, number>): CellMark[] {
	const { people, frame } = scene;
	const gapIn = (side: number) => (side >= 8 ? 1 : 0);
	const [acrossGap, downGap] = [gapIn(frame.cellWidth), gapIn(frame.cellHeight)];
	const [width, height] = [frame.cellWidth - 2 * acrossGap, frame.cellHeight - 2 * downGap];
	const positions = groupBy(
		people.keys(),
		(position) => colours.get(people[position]?.id ?? ('' as NodeId)) ?? 'others',
	);
	return Array.from(positions, ([colour, own]): CellMark => {
		const pieces = own.flatMap((position) => {
			const [x, y] = [columnLeft(frame, position) + acrossGap, rowTop(frame, position) + downGap];
			const across = `h${swatchDepth}v${height}h${-swatchDepth}z`;
			const down = `h${width}v${swatchDepth}h${-width}z`;
			const before = swatchGap + swatchDepth;
			return [`M${frame.left - before},${y}${across}`, `M${x},${frame.top - before}${down}`];
		});
		const fill = (colour === 'others' ? undefined : theme.people[colour]) ?? theme.others;
		return { id: `matrix-colour-${colour}`, d: pieces.join(''), fill, opacity: 1 };
	});
}
