import { type RefObject, useEffect, useRef } from 'react';
import type { VListHandle } from 'virtua';
import { useChoices } from '../../store/choices.ts';
import type { Row } from './rows.ts';

/** The events by which a person scrolls the list, unlike scrolling to a floor that was asked for. */
const hands = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
const scrolling: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);
/** A scroll within this many milliseconds after such an event was made by a person. */
const handMs = 600;

/**
 * Keeps the cursor at the floor being read: the one asked for last or, once a person has scrolled, the topmost one in
 * sight.
 */
export function useCursor(
	root: RefObject<HTMLElement | null>,
	list: RefObject<VListHandle | null>,
	rows: readonly Row[],
): void {
	const jump = useChoices((choices) => choices.jump);
	const latest = useRef(rows);
	/** When a person last scrolled, in milliseconds of the page; forgotten when a floor is asked for. */
	const touched = useRef(-Infinity);
	useEffect(() => {
		latest.current = rows;
	});
	useEffect(() => {
		if (jump === null) return;
		touched.current = -Infinity;
		useChoices.setState({ cursor: jump.floor });
	}, [jump]);
	useEffect(() => {
		const panel = root.current?.closest('section') ?? null;
		const touch = (event: Event) => {
			if (event instanceof KeyboardEvent && !scrolling.has(event.key)) return;
			touched.current = performance.now();
		};
		const scroll = () => {
			if (list.current === null || performance.now() - touched.current > handMs) return;
			touched.current = performance.now();
			const { scrollOffset } = list.current;
			const top = latest.current
				.slice(list.current.findItemIndex(scrollOffset + 8))
				.find(({ type }) => type === 'floor');
			if (top?.type === 'floor') useChoices.setState({ cursor: top.floor });
		};
		for (const hand of hands) panel?.addEventListener(hand, touch, { passive: true });
		// Scroll events do not bubble, but can be captured.
		panel?.addEventListener('scroll', scroll, { capture: true, passive: true });
		return () => {
			for (const hand of hands) panel?.removeEventListener(hand, touch);
			panel?.removeEventListener('scroll', scroll, { capture: true });
		};
	}, [root, list]);
}
