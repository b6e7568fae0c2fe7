import { type FocusEvent, useEffect, useMemo, useState } from 'react';
import type { Reading } from '../../model/reading.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { useReasonsOpen } from '../../store/reasons-open.ts';
import type { Row } from './rows.ts';

/*
 * What is open in the text stays mounted wherever one scrolls : the virtual list would drop a form half filled in. The
 * list also lets nothing be pointed at for 150 ms after a scroll; links, buttons and fields are exempt
 * (`TextPanel.module.css`), or a click right after scrolling would be lost.
 */

/**
 * The rows to keep though they are scrolled out of sight, by their index: floors with something open, where something may
 * have been typed, and the one that has the focus.
 */
export function useHeldRows(rows: readonly Row[]) {
	const open = useReasonsOpen(({ floors }) => floors);
	const [focused, setFocused] = useState<FloorNumber | null>(null);
	const held = useMemo(
		() =>
			rows.flatMap((row, index) =>
				row.type === 'floor' && (row.floor === focused || open.has(row.floor)) ? index : [],
			),
		[rows, focused, open],
	);
	const onFocus = ({ target }: FocusEvent) => setFocused(floorAround(target));
	return { held, onFocus };
}

/**
 * A floor that was just put right is shorter or longer than before: where what has the focus there went out of sight by
 * that, it is brought back.
 */
export function useStayWithFocus(reading: Reading): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: what was concluded anew is what moves the rows
	useEffect(() => {
		let frame = 0;
		const look = () => {
			const focused = document.activeElement;
			const list = focused?.closest('[data-correct]')?.closest('[data-floors]');
			if (focused && list && !isInSight(focused, list)) focused.scrollIntoView({ block: 'center' });
		};
		// The list measures its rows in one frame and moves them in the next.
		const next = (then: () => void) => () => {
			frame = requestAnimationFrame(then);
		};
		next(next(next(look)))();
		return () => cancelAnimationFrame(frame);
	}, [reading]);
}

function isInSight(element: Element, list: Element): boolean {
	const { top, bottom } = element.getBoundingClientRect();
	const sight = list.getBoundingClientRect();
	return top >= sight.top && bottom <= sight.bottom;
}

function floorAround(element: Element): FloorNumber | null {
	const floor = element.closest<HTMLElement>('[data-floor]')?.dataset.floor;
	return floor === undefined ? null : Number(floor);
}
