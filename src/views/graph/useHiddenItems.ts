import { type RefObject, useEffect, useState } from 'react';

/** How many of the items in a row are not wholly in sight in it. */
export function useHiddenItems(row: RefObject<HTMLElement | null>, items: string): number {
	const [hidden, setHidden] = useState(0);
	useEffect(() => {
		const element = row.current?.querySelector(items)?.parentElement ?? null;
		if (element === null) return;
		const count = () => {
			const right = element.getBoundingClientRect().right + 1;
			const all = [...element.querySelectorAll(items)];
			setHidden(all.filter((item) => item.getBoundingClientRect().right > right).length);
		};
		const resized = new ResizeObserver(count);
		resized.observe(element);
		// Other words, other groups: the row is as wide as before.
		const changed = new MutationObserver(count);
		changed.observe(element, { childList: true, characterData: true, subtree: true });
		return () => {
			resized.disconnect();
			changed.disconnect();
		};
	}, [row, items]);
	return hidden;
}
