import type { Core } from 'cytoscape';

/** The part of Cytoscape's renderer that draws a frame. Not in its types; its own WebGL renderer takes its place so too. */
interface Renderer {
	render?: (options?: unknown) => void;
}

/**
 * Ends or resumes Cytoscape's drawing. It works out places and styles as ever, so that it knows what is pointed at; its
 * canvases keep what was drawn last, unseen.
 */
export function setDrawing(cy: Core, isDrawing: boolean): void {
	const { renderer } = cy as Core & { renderer?: () => Renderer };
	const own = renderer?.call(cy);
	const layer = cy.container()?.querySelector('canvas')?.parentElement;
	// Were a later version to have neither, it would draw beneath the cover: slower, but right.
	if (own?.render === undefined || !layer) return;
	// Not hidden otherwise: Cytoscape heeds only what its own canvases are under.
	layer.style.opacity = isDrawing ? '' : '0';
	if (!isDrawing) own.render = () => undefined;
	// The class's own again.
	else if (Object.hasOwn(own, 'render')) delete own.render;
	if (isDrawing) cy.forceRender();
}
