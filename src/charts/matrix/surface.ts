import { svgNode } from '../svg-dom.ts';
import { fontStack } from '../theme.ts';

/** The nodes that a mounted matrix draws into, from the lowest layer to the highest. */
export interface MatrixSurface {
	/** Takes the focus and every event. */
	readonly root: HTMLElement;
	readonly svg: SVGElement;
	readonly drawing: SVGElement;
	readonly hover: SVGElement;
	/** The cell that the keyboard is at, for those who hear it: a grid of thousands of cells has one that is real. */
	readonly row: HTMLElement;
	readonly cell: HTMLElement;
}

let made = 0;

/** Puts the layers into the container. The drawing never decides about the container's size. */
export function createMatrixSurface(container: HTMLElement): MatrixSurface {
	const root = document.createElement('div');
	root.className = 'matrix-chart';
	root.tabIndex = 0;
	root.setAttribute('role', 'grid');
	Object.assign(root.style, { position: 'relative', width: '100%', height: '100%', overflow: 'hidden' });
	root.style.touchAction = 'manipulation';
	const svg = svgNode({ tag: 'svg', attributes: { 'font-family': fontStack, 'aria-hidden': 'true' }, children: [] });
	Object.assign(svg.style, { position: 'absolute', inset: '0', userSelect: 'none' });
	const [drawing, hover] = [layer(), layer()];
	svg.append(drawing, hover);
	const [row, cell] = [document.createElement('div'), document.createElement('div')];
	row.setAttribute('role', 'row');
	cell.setAttribute('role', 'gridcell');
	cell.id = `matrix-cell-${made++}`;
	Object.assign(row.style, {
		position: 'absolute',
		width: '1px',
		height: '1px',
		overflow: 'hidden',
		clipPath: 'inset(50%)',
	});
	row.append(cell);
	root.append(svg, row);
	container.append(root);
	return { root, svg, drawing, hover, row, cell };
}

/** A layer that is only seen: pointers reach what lies below. */
function layer(): SVGElement {
	return svgNode({ tag: 'g', attributes: { 'pointer-events': 'none' }, children: [] });
}
