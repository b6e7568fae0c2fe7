import { type AnyNode, type Element, hasChildren, isTag as isElement, isText, type ParentNode } from 'domhandler';
import { findAll, findOne } from 'domutils';

export { isElement, isText };

/** The first element with all of these classes, in order of the document. */
export function byClass(root: ParentNode, ...names: readonly string[]): Element | null {
	return findOne((element) => names.every((name) => hasClass(element, name)), root.children);
}

export function allByClass(root: ParentNode, name: string): Element[] {
	return findAll((element) => hasClass(element, name), root.children);
}

export function hasClass({ attribs }: Element, name: string): boolean {
	return attribs.class?.split(/\s+/).includes(name) ?? false;
}

/** The handle that a link to a member's page names; null of every other element. */
export function memberOf({ name, attribs }: Element): string | null {
	const match = name === 'a' ? /^(?:https?:\/\/[\w.]*v2ex\.com)?\/member\/(\w+)\/?$/i.exec(attribs.href ?? '') : null;
	return match?.[1] ?? null;
}

/**
 * An element's text on one line, up to about `most` characters: names, numbers, dates and titles are no longer, and an
 * element may be asked that holds all of the page, as all of those that it is in.
 */
export function lineOf(element: Element, most = 1_000): string {
	const parts: string[] = [];
	let length = 0;
	let endsInSpace = true;
	const waiting: AnyNode[] = [element];
	for (let node = waiting.pop(); node !== undefined && length < most; node = waiting.pop()) {
		if (isText(node)) {
			const line = node.data.replace(/[\s\u00a0]+/g, ' ');
			const part: string = endsInSpace && line.startsWith(' ') ? line.slice(1) : line;
			if (part === '') continue;
			parts.push(part);
			length += part.length;
			endsInSpace = part.endsWith(' ');
		} else if (hasChildren(node)) {
			for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at] as AnyNode);
		}
	}
	return parts.join('').trim();
}

/** Takes elements out of the tree, all at once: one by one, each would look for its place among its neighbours. */
export function removeAll(elements: readonly Element[]): void {
	const removed = new Set<AnyNode>(elements);
	const parents = new Set(elements.flatMap(({ parent }) => parent ?? []));
	for (const element of elements) {
		element.parent = null;
		element.prev = null;
		element.next = null;
	}
	for (const parent of parents) {
		parent.children = parent.children.filter((child) => !removed.has(child));
		parent.children.forEach((child, at) => {
			child.prev = parent.children[at - 1] ?? null;
			child.next = parent.children[at + 1] ?? null;
		});
	}
}

/** True where the text closes the element with its own end tag, which its last child has not got already. */
export function isClosed({ name, endIndex, lastChild }: Element, text: string): boolean {
	if (lastChild?.endIndex === endIndex) return false;
	// Of an end tag with white space in it, the parser tells where its name ends.
	let end = (endIndex ?? 0) + 1;
	if (text[end - 1] === '>') end--;
	while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
	const start = end - name.length - '</'.length;
	return start >= 0 && text.slice(start, end).toLowerCase() === `</${name.toLowerCase()}`;
}

/** Elements that pages need not close, and those that have nothing to close. */
const needNoEnd = new Set(
	'html head body p li dt dd td th tr tbody thead tfoot colgroup option optgroup rp rt'.split(' '),
);
const cannotEnd = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** True where the page ends within an element that something should have closed. */
export function isCutOff(document: ParentNode, text: string): boolean {
	let node: AnyNode | null = document.lastChild;
	while (node !== null && hasChildren(node)) {
		const isRoot = isElement(node) && (node.name === 'html' || node.name === 'body');
		if (isElement(node) && isRoot && isClosed(node, text)) return false;
		const mustEnd = isElement(node) && !needNoEnd.has(node.name) && !cannotEnd.has(node.name);
		if (mustEnd && !isClosed(node as Element, text)) return true;
		node = node.lastChild;
	}
	return false;
}
