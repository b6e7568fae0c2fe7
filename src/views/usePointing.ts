import { type MouseEvent, useRef } from 'react';
import type { Target } from '../model/selection.ts';
import { hover } from '../state/actions.ts';

/** A mouse that moves points at what is below it; one that rests while something is scrolled below it does not. */
export function isMoving({ movementX, movementY }: Pick<MouseEvent, 'movementX' | 'movementY'>): boolean {
	return movementX !== 0 || movementY !== 0;
}

/** Handlers for what stands for a target: pointing at it shows for the moment what selecting it would hold. */
export function usePointing(target: Target) {
	const isPointed = useRef(false);
	return {
		onMouseMove(event: MouseEvent) {
			if (isPointed.current || !isMoving(event)) return;
			isPointed.current = true;
			hover(target);
		},
		onMouseLeave() {
			if (!isPointed.current) return;
			isPointed.current = false;
			hover(null);
		},
	};
}
