import { memoLast } from '../../lib/memo.ts';
import { svgNode } from '../svg-dom.ts';
import type { Spot } from './frame.ts';
import { describeMarks, spotMarks } from './overlay.ts';
import { matrixPicture, namesShown } from './picture.ts';
import type { MatrixProps } from './props.ts';
import { type MatrixScene, matrixScene } from './scene.ts';
import type { MatrixSurface } from './surface.ts';
import { spotOf, targetAt } from './targets.ts';

/** Draws props and the spot pointed at into a surface, and only what has changed. */
export interface MatrixView {
	/** Returns what was drawn; null while the surface has no size. */
	draw(props: MatrixProps, spot: Spot | null): MatrixScene | null;
}

export function createMatrixView(surface: MatrixSurface): MatrixView {
	const build = memoLast(sceneOf);
	const paint = memoLast(
		(
			scene: MatrixScene,
			theme: MatrixProps['theme'],
			colours: MatrixProps['colours'],
			emphasis: MatrixProps['emphasis'],
			selected: MatrixProps['selected'],
			selectedTies: MatrixProps['selectedTies'],
		) => {
			surface.svg.setAttribute('width', String(scene.size.width));
			surface.svg.setAttribute('height', String(scene.size.height));
			surface.drawing.replaceChildren(
				svgNode(matrixPicture(scene, theme, { colours, emphasis, selected, selectedTies })),
			);
		},
	);
	return {
		draw(props, spot) {
			const { clientWidth, clientHeight } = surface.root;
			if (clientWidth === 0 || clientHeight === 0) return null;
			const scene = build(props.data, props.order, props.words, props.measure, clientWidth, clientHeight);
			const { theme, colours, emphasis, selected, selectedTies } = props;
			paint(scene, theme, colours, emphasis, selected, selectedTies);
			drawSpot(surface, scene, props, spot ?? spotOf(scene, props.hovered));
			return scene;
		},
	};
}

function sceneOf(
	data: MatrixProps['data'],
	order: MatrixProps['order'],
	words: MatrixProps['words'],
	measure: MatrixProps['measure'],
	width: number,
	height: number,
): MatrixScene {
	return matrixScene({ data, order, words, measure, size: { width, height } });
}

/** Shows the cell or name that is pointed at, as a drawing and in words. */
function drawSpot(surface: MatrixSurface, scene: MatrixScene, props: MatrixProps, spot: Spot | null): void {
	const { theme, measure, words, describe, selected, selectedTies, emphasis } = props;
	const { root, row, cell, hover } = surface;
	const target = spot === null ? null : targetAt(scene, spot);
	const text = target === null ? '' : describe(target);
	const names = namesShown(scene, selected, selectedTies, emphasis);
	const marks = spot === null ? [] : spotMarks(scene, theme, spot, names, measure);
	hover.replaceChildren(...[...marks, ...(text === '' ? [] : describeMarks(scene, theme, text, measure))].map(svgNode));
	root.setAttribute('aria-label', words.label);
	// The names are a row and a column of the grid, the first ones.
	root.setAttribute('aria-rowcount', String(scene.frame.rows + 1));
	root.setAttribute('aria-colcount', String(scene.frame.columns + 1));
	row.setAttribute('aria-rowindex', String((spot?.row ?? -1) + 2));
	cell.setAttribute('aria-colindex', String((spot?.column ?? -1) + 2));
	cell.textContent = text;
	if (spot === null) root.removeAttribute('aria-activedescendant');
	else root.setAttribute('aria-activedescendant', cell.id);
}
