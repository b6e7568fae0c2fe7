import { memoLast } from '../../lib/memo.ts';
import type { NodeId } from '../../model/graph.ts';
import { element, type SvgElement } from '../svg.ts';
import type { Theme } from '../theme.ts';
import { keySquare } from './foot.ts';
import { nameFontSize } from './frame.ts';
import { gridPicture, outlinePicture } from './grid.ts';
import { type CellMark, cellMarks, faint, swatchMarks } from './marks.ts';
import { type MatrixName, namesWithRoom } from './names.ts';
import type { MatrixEmphasis } from './props.ts';
import type { MatrixScene } from './scene.ts';
import { weightSteps } from './steps.ts';

/** The people and cells that stand out or are selected in the picture, and the colours of people. */
export interface MatrixState {
	readonly colours: ReadonlyMap<NodeId, number>;
	readonly emphasis: MatrixEmphasis | null;
	readonly selected: ReadonlySet<NodeId>;
	readonly selectedTies: ReadonlySet<string>;
}

/** The scene as an SVG group of `scene.size`, with the marks that the screen shows. */
export function matrixPicture(scene: MatrixScene, theme: Theme, state: MatrixState): SvgElement {
	const { colours, emphasis, selected, selectedTies } = state;
	const cells = selectedCells(scene, selectedTies);
	const names = namesShown(scene, selected, selectedTies, emphasis);
	return element(
		'g',
		{ id: 'matrix', 'font-size': nameFontSize },
		gridPicture(scene, theme),
		element('g', { id: 'matrix-cells' }, ...cellMarks(scene, theme, emphasis).map(markPicture)),
		element('g', { id: 'matrix-colours' }, ...swatchMarks(scene, theme, colours).map(markPicture)),
		outlinePicture(scene, theme, selected, cells),
		element('g', { id: 'matrix-names' }, ...names.map((name) => namePicture(name, theme, state))),
		footPicture(scene, theme),
	);
}

/** The cells of the ties that are selected. */
function selectedCells(scene: MatrixScene, selectedTies: MatrixState['selectedTies']) {
	return scene.cells.filter(({ ties }) => ties.some((tie) => selectedTies.has(tie)));
}

/** The names that are drawn: where there is no room for all, first those of what is selected, then of what is picked out. */
export const namesShown = memoLast(
	(
		scene: MatrixScene,
		selected: MatrixState['selected'],
		selectedTies: MatrixState['selectedTies'],
		emphasis: MatrixState['emphasis'],
	): readonly MatrixName[] => {
		const ends = selectedCells(scene, selectedTies).flatMap(({ source, target }) => [source ?? target, target]);
		return namesWithRoom(scene.names, new Set([...selected, ...ends]), emphasis?.nodes);
	},
);

function markPicture({ id, d, fill, opacity }: CellMark): SvgElement {
	return element('path', { id, d, fill, opacity: opacity === 1 ? null : opacity });
}

function namePicture(name: MatrixName, theme: Theme, { emphasis, selected }: MatrixState): SvgElement {
	const { id } = name;
	const isLit = emphasis === null || id === null || emphasis.nodes.has(id);
	return nameText(name, {
		fill: id === null ? theme.muted : theme.ink,
		opacity: isLit ? null : faint + 0.1,
		'font-weight': id !== null && selected.has(id) ? 600 : null,
	});
}

/** A name at its place, turned where it is a column's. */
export function nameText({ axis, x, y, text }: MatrixName, style: SvgElement['attributes']): SvgElement {
	return axis === 'row'
		? element('text', { x, y, 'text-anchor': 'end', ...style }, text)
		: element('text', { transform: `translate(${rounded(x)} ${rounded(y)}) rotate(-90)`, ...style }, text);
}

function rounded(pixels: number): number {
	return Math.round(pixels * 100) / 100;
}

function footPicture({ foot, frame }: MatrixScene, theme: Theme): SvgElement {
	const y = frame.footBaseline;
	const square = (x: number, step: number) =>
		element('rect', {
			x: x - 4 - keySquare,
			y: y - keySquare + 1,
			width: keySquare,
			height: keySquare,
			fill: theme.ink,
			opacity: weightSteps[step]?.opacity ?? 1,
		});
	return element(
		'g',
		{ id: 'matrix-foot' },
		element('text', { x: frame.footLeft, y, fill: theme.muted }, foot.text),
		...foot.key.flatMap(({ x, text, step }) => [
			...(step === null ? [] : [square(x, step)]),
			element('text', { x, y, fill: theme.muted }, text),
		]),
	);
}
