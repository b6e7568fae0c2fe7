import { type MouseEvent, useCallback, useEffect, useRef } from 'react';
import type { Target } from '../../model/selection.ts';
import { hover } from '../../store/actions.ts';
import { useChoices } from '../../store/choices.ts';

/*
 * A floor in the text is pointed at by a mouse that moves, never by text that is scrolled below one: reading on would
 * else light up one floor after the other in graph and timeline.
 */

/** A mouse that moves points at what is below it; one that rests while something is scrolled below it does not. */
export function isMoving({ movementX, movementY }: Pick<MouseEvent, 'movementX' | 'movementY'>): boolean {
	return movementX !== 0 || movementY !== 0;
}

/**
 * Returns what a view tells its target to, null when it points at nothing any more. A view that is unmounted lets go of
 * its target, since browsers send no event when what is below the pointer disappears; the target of another view stays.
 */
export function useHover(): (target: Target | null) => void {
	const pointed = useRef<Target | null>(null);
	const point = useCallback((target: Target | null) => {
		const before = pointed.current;
		pointed.current = target;
		if (target !== null) hover(target);
		else if (before !== null && useChoices.getState().hover === before) hover(null);
	}, []);
	useEffect(() => () => point(null), [point]);
	return point;
}

/**
 * Handlers for an element that stands for a target: pointing at it shows for the moment what selecting it would show.
 */
export function usePointing(target: Target) {
	const point = useHover();
	const isPointed = useRef(false);
	return {
		onMouseMove(event: MouseEvent) {
			if (isPointed.current || !isMoving(event)) return;
			isPointed.current = true;
			point(target);
		},
		onMouseLeave() {
			isPointed.current = false;
			point(null);
		},
	};
}
