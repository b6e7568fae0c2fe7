import type { Theme } from '../palette.ts';
import { element, type SvgElement } from '../svg.ts';
import { arrowCorners, lineEnd } from './arrowhead.ts';
import { hourSize } from './geometry.ts';
import { haloWidth, nodePaint, pinDot, pinPlace, ringOffset, tieDash } from './paint.ts';
import type { NetworkLabel, NetworkNode, NetworkScene, NetworkTie } from './types.ts';

/** The scene as an SVG group of `scene.size`, with the marks that the screen shows. */
export function networkPicture(scene: NetworkScene, theme: Theme): SvgElement {
	return element(
		'g',
		{ id: 'network' },
		element('g', { id: 'rings', fill: 'none', stroke: theme.rule }, ...ringPictures(scene)),
		element('g', { id: 'hours', fill: theme.muted, 'font-size': hourSize }, ...hourPictures(scene)),
		element('g', { id: 'ties' }, ...scene.ties.map((tie) => tiePicture(tie, scene.scale, theme))),
		element('g', { id: 'nodes' }, ...scene.nodes.map((node) => nodePicture(node, theme))),
		element('g', { id: 'labels', fill: theme.ink }, ...scene.labels.map((label) => labelPicture(label, theme))),
	);
}

function ringPictures({ rings }: NetworkScene): SvgElement[] {
	return rings.map(({ x, y, radiusX, radiusY }) => element('ellipse', { cx: x, cy: y, rx: radiusX, ry: radiusY }));
}

function hourPictures({ hours }: NetworkScene): SvgElement[] {
	return hours.map(({ x, y, text }) => element('text', { x, y: y + hourSize * 0.35, 'text-anchor': 'middle' }, text));
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
	const { fill, border, borderWidth } = nodePaint(node, theme);
	const disc = element('circle', { cx: x, cy: y, r: radius, fill, stroke: border, 'stroke-width': borderWidth });
	if (!ring && !isPinned) return disc;
	const circle = { cx: x, cy: y, r: radius + ringOffset, fill: 'none', stroke: fill, 'stroke-width': 1.5 };
	const at = pinPlace(node);
	const rim = { stroke: theme.ground, 'stroke-width': pinDot.rim };
	const dot = { cx: at.x, cy: at.y, r: pinDot.radius, fill: theme.ink, ...rim };
	return element(
		'g',
		{},
		disc,
		...(ring ? [element('circle', circle)] : []),
		...(isPinned ? [element('circle', dot)] : []),
	);
}

function labelPicture({ text, x, y, anchor, size, weight }: NetworkLabel, theme: Theme): SvgElement {
	const halo = {
		stroke: theme.ground,
		'stroke-width': 2 * haloWidth,
		'stroke-linejoin': 'round',
		'paint-order': 'stroke',
	};
	return element('text', { x, y, 'text-anchor': anchor, 'font-size': size, 'font-weight': weight, ...halo }, text);
}
