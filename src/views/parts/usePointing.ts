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
 * What a view points at; null: nothing any more. A view that is taken away lets go of what it pointed at: the browser
 * tells nobody that the pointer has left what is gone. What another view points at meanwhile stays.
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

/** Handlers for what stands for a target: pointing at it shows for the moment what selecting it would hold. */
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
