import { parseDocument } from 'htmlparser2';

/** An element of a picture that has been written. */
export interface ReadElement {
	readonly tag: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly ReadElement[];
	/** The text in it, its children's left out. */
	readonly text: string;
}

/** A text where it stands in the whole picture. */
export interface PlacedText {
	/** The ids of the groups around it, from the outermost on. */
	readonly groups: readonly string[];
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly fontSize: number;
}

type Node = ReturnType<typeof parseDocument>['children'][number];

/** The root of an SVG document. */
export function readElement(svg: string): ReadElement {
	const [root] = elementsOf(parseDocument(svg, { xmlMode: true }).children);
	if (root === undefined) throw new Error('no element');
	return root;
}

function elementsOf(nodes: readonly Node[]): ReadElement[] {
	return nodes.flatMap((node) => ('attribs' in node ? [elementOf(node)] : []));
}

function elementOf(node: Extract<Node, { attribs: unknown }>): ReadElement {
	const text = node.children.map((child) => ('data' in child ? child.data : '')).join('');
	const attributes = new Map(Object.entries(node.attribs));
	return { tag: node.name, attributes, children: elementsOf(node.children), text };
}

/** All texts below an element, in order, moved by the `translate`s of the groups around them. */
export function textsOf(root: ReadElement, groups: readonly string[] = [], left = 0, top = 0): PlacedText[] {
	return root.children.flatMap((child) => {
		const { attributes, tag, text } = child;
		if (tag === 'text') {
			const at = (name: string) => Number(attributes.get(name) ?? 0);
			return [{ groups, text, x: left + at('x'), y: top + at('y'), fontSize: at('font-size') }];
		}
		const id = attributes.get('id');
		const [x = 0, y = 0] = (attributes.get('transform')?.match(/-?[\d.]+/g) ?? []).map(Number);
		return textsOf(child, id === undefined ? groups : [...groups, id], left + x, top + y);
	});
}
