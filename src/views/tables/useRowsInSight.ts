import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Window, windowOf } from '../../lib/row-window.ts';
import { usePrinting } from '../../store/printing.ts';

/** Up to here all rows are made: the browser's own search finds them. */
const manyRows = 200;

const coarse = matchMedia('(pointer: coarse)');

/** The height of every row in pixels, as in the style sheet: rows for fingers are higher. */
export function rowHeight(): number {
	return coarse.matches ? 44 : 30;
}

/** Which of the rows to make. */
export function useRowsInSight(pane: RefObject<HTMLElement | null>, count: number): Window {
	const isPrinting = usePrinting((printing) => printing.isTable);
	const [view, setView] = useState({ scrolled: 0, height: 0 });
	useLayoutEffect(() => {
		const element = pane.current;
		if (element === null || count <= manyRows) return;
		const look = () => {
			// In steps of rows: pixel by pixel everything would be rendered anew all the time.
			const scrolled = Math.floor(element.scrollTop / rowHeight()) * rowHeight();
			setView((before) =>
				before.scrolled === scrolled && before.height === element.clientHeight
					? before
					: { scrolled, height: element.clientHeight },
			);
		};
		const observer = new ResizeObserver(look);
		observer.observe(element);
		element.addEventListener('scroll', look, { passive: true });
		look();
		return () => {
			observer.disconnect();
			element.removeEventListener('scroll', look);
		};
	}, [pane, count]);
	return count <= manyRows || isPrinting
		? { from: 0, to: count }
		: windowOf(count, rowHeight(), view.scrolled, view.height);
}
