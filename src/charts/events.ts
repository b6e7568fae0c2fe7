import type { Point } from '../model/graph.ts';

type Listeners = { readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };

/** Listens to an element. Returns what ends that. */
export function listenTo(element: HTMLElement, listeners: Listeners): () => void {
	const all = Object.entries(listeners) as unknown as readonly (readonly [string, EventListener])[];
	for (const [name, listener] of all) element.addEventListener(name, listener);
	return () => {
		for (const [name, listener] of all) element.removeEventListener(name, listener);
	};
}

/** A mouse's place, in CSS pixels from the element's upper left corner. */
export function pointIn(element: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): Point {
	const { left, top } = element.getBoundingClientRect();
	return { x: clientX - left, y: clientY - top };
}
