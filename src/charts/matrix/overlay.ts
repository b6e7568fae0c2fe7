import type { Measure } from '../chart.ts';
import { fitText } from '../fit-text.ts';
import { element, type SvgElement } from '../svg.ts';
import type { Theme } from '../theme.ts';
import { columnLeft, nameFontSize, rowTop, type Spot } from './frame.ts';
import { bands } from './grid.ts';
import { type MatrixName, nameHeight } from './names.ts';
import { nameText } from './picture.ts';
import type { MatrixScene } from './scene.ts';

/** Over the drawing: the row and the column of a spot, their names, and the cell itself. `shown`: the names below. */
export function spotMarks(
	scene: MatrixScene,
	theme: Theme,
	{ row, column }: Spot,
	shown: readonly MatrixName[],
	measure: Measure,
): SvgElement[] {
	const { frame, names } = scene;
	const named = names.filter(({ axis, position }) => position === (axis === 'row' ? row : column));
	const hidden = shown.filter((other) => named.some((name) => isInTheWay(other, name)));
	const place = {
		x: columnLeft(frame, column),
		y: rowTop(frame, row),
		width: frame.cellWidth,
		height: frame.cellHeight,
	};
	const isCell = row >= 0 && column >= 0;
	return [
		...bands(scene, row, column).map((band) => element('rect', { ...band, fill: theme.brush })),
		...(isCell ? [element('rect', { ...place, fill: 'none', stroke: theme.ink, 'stroke-width': 1.5 })] : []),
		...[...hidden, ...named].map((name) => backing(name, theme, measure)),
		...named.map((name) => nameText(name, { fill: theme.ink, 'font-weight': 600, 'font-size': nameFontSize })),
	];
}

function isInTheWay(other: MatrixName, { axis, middle }: MatrixName): boolean {
	return other.axis === axis && Math.abs(other.middle - middle) < nameHeight;
}

const padding = 3;

/** The ground where a name is, so that nothing of what was there is seen beside a new one. */
function backing({ axis, x, y, text, middle }: MatrixName, theme: Theme, measure: Measure): SvgElement {
	const length = Math.ceil(measure(text, nameFontSize, 600)) + 2 * padding;
	const across = { x: x - length + padding, y: middle - nameHeight / 2, width: length, height: nameHeight };
	const up = { x: middle - nameHeight / 2, y: y - length + padding, width: nameHeight, height: length };
	return element('rect', { ...(axis === 'row' ? across : up), fill: theme.ground });
}

/** In place of the foot's words: what the spot is. */
export function describeMarks(
	{ frame, size }: MatrixScene,
	theme: Theme,
	text: string,
	measure: Measure,
): SvgElement[] {
	const room = frame.footRight - frame.footLeft;
	if (room <= 0) return [];
	const y = frame.footBaseline;
	const shown = fitText(text, room, nameFontSize, 600, measure);
	const written = { x: frame.footLeft, y, 'font-size': nameFontSize, 'font-weight': 600, fill: theme.ink };
	return [
		element('rect', { x: 0, y: y - 12, width: size.width, height: 18, fill: theme.ground }),
		element('text', written, shown),
	];
}
