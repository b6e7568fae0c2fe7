import type { Measure } from '../chart.ts';
import { element, type SvgElement } from '../svg.ts';
import type { Theme } from '../theme.ts';
import { arrowCorners, lineEnd } from './arrowhead.ts';
import { hourSize } from './geometry.ts';
import { fitted } from './labels.ts';
import { haloWidth, nodePaint, pinDot, pinPlace, ringOffset, tieDash } from './paint.ts';
import { partOf } from './part.ts';
import type { NetworkHeading, NetworkLabel, NetworkNode, NetworkScene, NetworkTie, Viewport } from './types.ts';

/*
 * In a PDF labels have boxes for halos (`networkPicture`): Chromium writes an outlined text a second time, invisibly.
 */

export interface PictureOptions {
	/**
	 * Given where halos are to be boxes behind the labels, with what these measure: a browser writes an outlined text into
	 * a PDF twice, so that whoever searches or copies finds each name two times.
	 */
	readonly boxes?: Measure | null;
	/** How the scene is seen, as its labels were placed for; all of it when left out. */
	readonly viewport?: Viewport | null;
}

/** The scene as an SVG group, with the marks that the screen shows; cut at the pane's edges where it is seen in part. */
export function networkPicture(
	scene: NetworkScene,
	theme: Theme,
	{ boxes = null, viewport = null }: PictureOptions = {},
): SvgElement {
	if (viewport === null) return element('g', { id: 'network' }, ...layers(scene, theme, boxes, fitted(scene.size)));
	const { width, height } = viewport.size;
	const pane = { id: 'network', width, height, overflow: 'hidden' };
	return element('svg', pane, ...layers(partOf(scene, viewport), theme, boxes, viewport));
}

function layers(scene: NetworkScene, theme: Theme, boxes: Measure | null, viewport: Viewport): SvgElement[] {
	const { zoom, pan } = viewport;
	const transform =
		zoom === 1 && pan.x === 0 && pan.y === 0 ? null : `translate(${point(pan)}) scale(${Math.round(zoom * 1e4) / 1e4})`;
	const hours = { id: 'hours', fill: theme.muted, 'font-size': hourSize };
	return [
		element('g', { id: 'rings', fill: 'none', stroke: theme.rule, transform }, ...ringPictures(scene)),
		element('g', hours, ...hourPictures(scene, viewport), ...headingPictures(scene, viewport)),
		element('g', { id: 'ties', transform }, ...scene.ties.map((tie) => tiePicture(tie, scene.scale, theme))),
		element('g', { id: 'nodes', transform }, ...scene.nodes.map((node) => nodePicture(node, theme))),
		...(boxes === null ? [] : [haloBoxes(scene, theme, boxes)]),
		element('g', { id: 'labels', fill: theme.ink }, ...scene.labels.map((label) => labelPicture(label, theme, boxes))),
	];
}

function headingPictures({ heading }: NetworkScene, viewport: Viewport): SvgElement[] {
	return heading === null ? [] : [muted(heading, viewport)];
}

function ringPictures({ rings }: NetworkScene): SvgElement[] {
	return rings.map(({ x, y, radiusX, radiusY }) => element('ellipse', { cx: x, cy: y, rx: radiusX, ry: radiusY }));
}

function hourPictures({ hours }: NetworkScene, viewport: Viewport): SvgElement[] {
	return hours.map((hour) => muted(hour, viewport));
}

/** Words that keep their size in every zoom. */
function muted({ x, y, text }: Pick<NetworkHeading, 'x' | 'y' | 'text'>, { zoom, pan }: Viewport): SvgElement {
	const place = { x: x * zoom + pan.x, y: y * zoom + pan.y + hourSize * 0.35 };
	return element('text', { ...place, 'text-anchor': 'middle' }, text);
}

function tiePicture({ curve, short, width, line, arrow }: NetworkTie, scale: number, theme: Theme): SvgElement {
	const drawn = short === null ? curve : { ...short, control: midway(short.start, short.end) };
	const { start, control } = drawn;
	const end = lineEnd(drawn, arrow, width, scale);
	const corners = arrowCorners(drawn, arrow, width, scale);
	return element(
		'g',
		{},
		element('path', {
			d: `M${point(start)}Q${point(control)} ${point(end)}`,
			fill: 'none',
			stroke: theme.tie,
			'stroke-width': width,
			'stroke-dasharray': line === 'solid' ? null : tieDash[line].join(' '),
		}),
		element('path', { d: `M${corners.map(point).join('L')}Z`, fill: theme.tie }),
	);
}

function midway(a: { x: number; y: number }, b: { x: number; y: number }): { x: number; y: number } {
	return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function point({ x, y }: { x: number; y: number }): string {
	return `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`;
}

function nodePicture(node: NetworkNode, theme: Theme): SvgElement {
	const { x, y, radius, ring, isPinned } = node;
	const disc = discPicture(node, theme);
	if (!ring && !isPinned) return disc;
	const { colour } = nodePaint(node, theme);
	const around = { cx: x, cy: y, r: radius + ringOffset, fill: 'none', stroke: colour, 'stroke-width': 1.5 };
	const at = pinPlace(node);
	const rim = { stroke: theme.ground, 'stroke-width': pinDot.rim };
	const dot = { cx: at.x, cy: at.y, r: pinDot.radius, fill: theme.ink, ...rim };
	return element(
		'g',
		{},
		disc,
		...(ring ? [element('circle', around)] : []),
		...(isPinned ? [element('circle', dot)] : []),
	);
}

/** What a circle needs to be drawn. */
export type Disc = Pick<NetworkNode, 'x' | 'y' | 'radius' | 'kind' | 'colour' | 'filling'>;

/** A node's circle without its ring. */
export function discPicture(node: Disc, theme: Theme): SvgElement {
	const { x, y, radius, filling } = node;
	const { fill, colour, border, borderWidth } = nodePaint(node, theme);
	const circle = element('circle', { cx: x, cy: y, r: radius, fill, stroke: border, 'stroke-width': borderWidth });
	const isPart = filling > 0 && filling < 1;
	return isPart ? element('g', {}, circle, element('path', { d: filledPart(node), fill: colour })) : circle;
}

/** The filled part of a circle: its left half, or its upper right quarter. */
function filledPart({ x, y, radius, filling }: Disc): string {
	const top = point({ x, y: y - radius });
	const bottom = point({ x, y: y + radius });
	if (filling === 0.5) return `M${top}A${radius} ${radius} 0 0 0 ${bottom}Z`;
	return `M${point({ x, y })}L${top}A${radius} ${radius} 0 0 1 ${point({ x: x + radius, y })}Z`;
}

function labelPicture(label: NetworkLabel, theme: Theme, boxes: Measure | null): SvgElement {
	const { text, x, y, anchor, size, weight } = label;
	const outline = {
		stroke: theme.ground,
		'stroke-width': 2 * haloWidth,
		'stroke-linejoin': 'round',
		'paint-order': 'stroke',
	};
	const halo = boxes === null ? outline : {};
	return element('text', { x, y, 'text-anchor': anchor, 'font-size': size, 'font-weight': weight, ...halo }, text);
}

/** How far letters reach above and below their line, in shares of their size. */
const ascent = 0.84;
const descent = 0.24;

function haloBoxes({ labels }: NetworkScene, theme: Theme, measure: Measure): SvgElement {
	const boxes = labels.map(({ text, x, y, anchor, size, weight }) => {
		const width = measure(text, size, weight);
		const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
		return element('rect', {
			x: left - haloWidth / 2,
			y: y - size * ascent,
			width: width + haloWidth,
			height: size * (ascent + descent),
			rx: haloWidth,
		});
	});
	return element('g', { id: 'halos', fill: theme.ground, opacity: 0.82 }, ...boxes);
}
