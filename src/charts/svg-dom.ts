import type { SvgElement } from './svg.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** A picture's element as a node of the page. */
export function svgNode({ tag, attributes, children }: SvgElement): SVGElement {
	const node = document.createElementNS(namespace, tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (value !== null) node.setAttribute(name, String(value));
	}
	node.append(...children.map((child) => (typeof child === 'string' ? child : svgNode(child))));
	return node;
}
