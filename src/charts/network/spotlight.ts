import type { NodeId } from '../../model/graph.ts';
import type { Measure } from '../chart.ts';
import type { Theme } from '../theme.ts';
import { drawLabel, drawNode, drawTie } from './canvas.ts';
import { placeLabels } from './labels.ts';
import { faintness, speakerColour } from './paint.ts';
import type { NetworkGeometry, NetworkLabel, Viewport } from './types.ts';

/** What is picked out of a graph, and how it is seen. */
interface SpotlightScene {
	readonly picked: NetworkGeometry;
	readonly selected: ReadonlySet<NodeId>;
	readonly theme: Theme;
	readonly viewport: Viewport;
	/** Where names stand while nothing is picked out. */
	readonly labels: ReadonlyMap<NodeId, NetworkLabel>;
	readonly measure: Measure;
}

/** A canvas over a large graph: a veil that makes it faint, and above it what is picked out. */
export interface Spotlight {
	/** Null: nothing is picked out. */
	show(scene: SpotlightScene | null): void;
	destroy(): void;
}

/** What is picked out is little: drawn over the graph, which stays as it is, it is there at once however large that is. */
export function spotlightOver(container: HTMLElement): Spotlight {
	const canvas = document.createElement('canvas');
	canvas.className = 'network-spotlight';
	const style = { position: 'absolute', inset: '0', width: '100%', height: '100%', pointerEvents: 'none' };
	Object.assign(canvas.style, style);
	const context = canvas.getContext('2d');
	container.append(canvas);
	return {
		show(scene) {
			canvas.hidden = scene === null;
			if (scene !== null && context !== null) draw(context, scene);
		},
		destroy: () => canvas.remove(),
	};
}

function draw(context: CanvasRenderingContext2D, scene: SpotlightScene): void {
	const { theme, viewport, picked, selected } = scene;
	const { zoom, pan, size } = viewport;
	const ratio = devicePixelRatio;
	context.canvas.width = Math.round(size.width * ratio);
	context.canvas.height = Math.round(size.height * ratio);
	context.setTransform(ratio, 0, 0, ratio, 0, 0);
	context.globalAlpha = 1 - faintness;
	context.fillStyle = theme.ground;
	context.fillRect(0, 0, size.width, size.height);
	context.globalAlpha = 1;
	const discs = new Map(picked.nodes.map((node) => [node.id, node]));
	context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * pan.x, ratio * pan.y);
	for (const tie of picked.ties) {
		const ink = { width: tie.width + 1, scale: picked.scale, colour: speakerColour(discs.get(tie.source), theme) };
		drawTie(context, { ...tie, short: null }, ink);
	}
	for (const node of picked.nodes) drawNode(context, node, theme, selected.has(node.id));
	context.setTransform(ratio, 0, 0, ratio, 0, 0);
	for (const label of labelsOf(scene)) drawLabel(context, label, theme);
}

function labelsOf({ picked, viewport, labels, measure }: SpotlightScene) {
	const first = new Set(picked.nodes.map(({ id }) => id));
	return placeLabels({ ...picked, ties: [], hours: [], heading: null, first, previous: labels, viewport, measure });
}
