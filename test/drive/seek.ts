import type { Role } from '../support/hands.ts';

/** What is looked for: what a selector finds, or within that what has the role; of those what says or is called so. */
export interface Sought {
	readonly css: string;
	readonly role: Role | null;
	/** Source and flags of a pattern; null: anything. */
	readonly pattern: readonly [source: string, flags: string] | null;
}

/**
 * In the page, where it knows nothing of what stands around it: the first that is sought, if it can be seen; with
 * `isToClick`, if a click would meet it, too. Null: not yet.
 */
export async function seek({ css, role, pattern }: Sought, isToClick: boolean): Promise<Element | null> {
	const byRole: Record<Role, string> = {
		button: 'button, summary, [role=button]',
		menuitem: '[role=menuitem]',
		option: '[role=option]',
		tab: '[role=tab]',
		menuitemcheckbox: '[role=menuitemcheckbox]',
		checkbox: 'input[type=checkbox], [role=checkbox]',
		radio: 'input[type=radio], [role=radio]',
	};
	const canBeSeen = (element: Element) => {
		const { width, height } = element.getBoundingClientRect();
		return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
	};
	const textOf = (element: Element) => (element.textContent ?? '').trim();
	/** The accessible name, as far as the page uses what makes one. */
	const nameOf = (element: Element) => {
		const by = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
		const labels = [...by.map((id) => document.getElementById(id)), ...((element as HTMLInputElement).labels ?? [])];
		const label = labels.map((each) => (each === null ? '' : textOf(each))).join(' ');
		return element.getAttribute('aria-label') ?? (label || textOf(element) || element.getAttribute('title') || '');
	};
	const wanted = pattern === null ? null : new RegExp(...(pattern as [string, string]));
	const selector = role === null ? css : `:is(${css}) :is(${byRole[role]})`;
	const all = Array.from(document.querySelectorAll(selector));
	const found =
		role === null
			? all.find((element) => wanted?.test(textOf(element)) ?? true)
			: all.find((element) => canBeSeen(element) && (wanted?.test(nameOf(element)) ?? true));
	if (found === undefined || !canBeSeen(found)) return null;
	if (!isToClick) return found;
	found.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
	const place = () => {
		const { left, top, width, height } = found.getBoundingClientRect();
		return { x: left + width / 2, y: top + height / 2 };
	};
	const before = place();
	await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
	const { x, y } = place();
	const hit = document.elementFromPoint(x, y);
	const isThere = x === before.x && y === before.y && found.contains(hit);
	return isThere ? found : null;
}
