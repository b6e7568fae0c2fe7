import { type AnyNode, type Element, hasChildren, isTag as isElement, isText, type ParentNode } from 'domhandler';
import { findAll, findOne, textContent } from 'domutils';

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

/** An element's text on one line. */
export function lineOf(element: Element): string {
	return textContent(element)
		.replace(/[\s\u00a0]+/g, ' ')
		.trim();
}

/** True where the text closes the element with its own end tag, which its last child has not got already. */
export function isClosed({ name, endIndex, lastChild }: Element, text: string): boolean {
	if (lastChild?.endIndex === endIndex) return false;
	const end = (endIndex ?? 0) + 1;
	return new RegExp(`</${name}\\s*>$`, 'i').test(text.slice(Math.max(0, end - name.length - 20), end));
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
