import type { SvgElement } from '../svg.ts';
import { svgNode } from '../svg-dom.ts';
import { fontStack } from '../theme.ts';

/** The nodes that a mounted timeline draws into, from the lowest layer to the highest. */
export interface TimelineSurface {
	/** Takes the focus and every event. */
	readonly root: HTMLElement;
	readonly svg: SVGElement;
	readonly range: SVGElement;
	readonly drawing: SVGElement;
	readonly hits: SVGElement;
	readonly hover: SVGElement;
	readonly playhead: SVGElement;
	/** As high as what cannot be seen without scrolling. */
	readonly spacer: HTMLElement;
	readonly handles: SVGElement;
	readonly brush: SVGGElement;
	readonly label: SVGElement;
}

/** Puts the layers into the container. The drawing never decides about the container's size. */
export function createTimelineSurface(container: HTMLElement): TimelineSurface {
	const root = document.createElement('div');
	root.className = 'timeline-chart';
	root.tabIndex = 0;
	root.setAttribute('role', 'slider');
	root.setAttribute('aria-orientation', 'horizontal');
	Object.assign(root.style, {
		position: 'relative',
		width: '100%',
		height: '100%',
		overflow: 'hidden',
		overscrollBehavior: 'contain',
	});
	const svg = svgNode({ tag: 'svg', attributes: { 'font-family': fontStack, 'aria-hidden': 'true' }, children: [] });
	Object.assign(svg.style, { position: 'sticky', display: 'block', top: '0', userSelect: 'none', touchAction: 'none' });
	const [range, drawing, hits, playhead, hover, handles] = [layer(), layer(), layer(), layer(), layer(), layer()];
	// A layer of the compositor's own: thousands of arcs take a second to paint, and only the playhead moves over them.
	drawing.style.willChange = 'transform';
	const brush = document.createElementNS('http://www.w3.org/2000/svg', 'g');
	const label = layer();
	svg.append(range, drawing, hits, playhead, hover, handles, brush, label);
	const spacer = document.createElement('div');
	root.append(svg, spacer);
	container.append(root);
	return { root, svg, range, drawing, hits, playhead, spacer, hover, handles, brush, label };
}

/** Lets the root scroll where the drawing is higher than it. True where the root's width has become another. */
export function setContentHeight({ root, spacer }: TimelineSurface, height: number): boolean {
	const { clientWidth, clientHeight } = root;
	const hidden = Math.max(0, Math.ceil(height - clientHeight));
	root.style.overflowY = hidden > 0 ? 'auto' : 'hidden';
	spacer.style.height = `${hidden}px`;
	return root.clientWidth !== clientWidth;
}

/** Draws a layer anew. */
export function fill(node: SVGElement, elements: readonly SvgElement[]): void {
	node.replaceChildren(...elements.map(svgNode));
}

/** A layer that is only seen: pointers reach what lies below. */
function layer(): SVGElement {
	return svgNode({ tag: 'g', attributes: { 'pointer-events': 'none' }, children: [] });
}
