import { create } from 'zustand';
import type { Point } from '../model/graph.ts';

/** How the graph is seen on screen: a point p of its fitted scene is drawn at p · zoom + pan, in pixels of the pane. */
export interface ScreenView {
	readonly zoom: number;
	readonly pan: Point;
	readonly size: { readonly width: number; readonly height: number };
}

/** Where the graph came to rest last; null before it was drawn. Of no use but to figures: nothing follows it. */
export const useScreenView = create<{ readonly seen: ScreenView | null }>()(() => ({ seen: null }));
