import type { Filling } from '../../model/encoding.ts';
import type { Measure } from '../chart.ts';
import { element, type SvgElement } from '../svg.ts';
import type { Theme } from '../theme.ts';
import { fitted } from './labels.ts';
import { fixedLayers, layerIds, type Mark, type Marks } from './mark.ts';
import { colourOf, haloWidth, type MarkStyle, marksOf, outlineStrength, plainStyle } from './marks.ts';
import { ribbonDashes, ribbonSides, roundedSides } from './outlines.ts';
import { barCorners } from './paint.ts';
import { partOf } from './part.ts';
import type { NetworkScene, Viewport } from './types.ts';

/*
 * The list of marks that the screen is painted from, as SVG. In a PDF labels have boxes for halos: Chromium writes an
 * outlined text a second time, invisibly.
 */

export interface PictureOptions {
	/**
	 * Given where halos are to be boxes behind the labels, with what these measure: a browser writes an outlined text into
	 * a PDF twice, so that a search for a name would find it two times.
	 */
	readonly boxes?: Measure | null;
	/** How the scene is seen, as its labels were placed for; all of it when left out. */
	readonly viewport?: Viewport | null;
	readonly style?: Partial<MarkStyle> | undefined;
}

/** The scene as an SVG group, with the marks that the screen shows; cut at the pane's edges where it is seen in part. */
export function networkPicture(
	scene: NetworkScene,
	theme: Theme,
	{ boxes = null, viewport = null, style = {} }: PictureOptions = {},
): SvgElement {
	const whole = { ...plainStyle(theme), ...style };
	if (viewport === null) {
		const seen = fitted(scene.size);
		return element('g', { id: 'network' }, ...layers(marksOf(scene, whole, seen), theme, boxes, seen));
	}
	const { width, height } = viewport.size;
	const pane = { id: 'network', width, height, overflow: 'hidden' };
	return element('svg', pane, ...layers(marksOf(partOf(scene, viewport), whole, viewport), theme, boxes, viewport));
}

function layers(marks: Marks, theme: Theme, boxes: Measure | null, { zoom, pan }: Viewport): SvgElement[] {
	const transform =
		zoom === 1 && pan.x === 0 && pan.y === 0 ? null : `translate(${point(pan)}) scale(${Math.round(zoom * 1e4) / 1e4})`;
	return layerIds.flatMap((id) => {
		const drawn = marks[id].map((mark) => picture(mark, boxes !== null));
		const group = element('g', { id, ...(fixedLayers.has(id) ? {} : { transform }) }, ...drawn);
		return id === 'labels' && boxes !== null ? [haloBoxes(marks.labels, theme, boxes), group] : [group];
	});
}

type MarkOf<Shape extends Mark['shape']> = Extract<Mark, { readonly shape: Shape }>;

function picture(mark: Mark, hasBoxes: boolean): SvgElement {
	switch (mark.shape) {
		case 'ribbon':
			return ribbonPicture(mark);
		case 'disc':
			return discPicture(mark);
		case 'bar':
			return barPicture(mark);
		case 'ellipse':
			return element('ellipse', {
				...{ cx: mark.x, cy: mark.y, rx: mark.radiusX, ry: mark.radiusY },
				...{ fill: mark.fill ?? 'none', stroke: mark.stroke },
			});
		case 'outline':
			return outlinePicture(mark);
		case 'line':
			return element('path', {
				d: `M${point(mark.from)}L${point(mark.to)}`,
				...{ stroke: mark.colour, 'stroke-width': mark.width },
			});
		case 'text':
			return textPicture(mark, hasBoxes);
	}
}

function outlinePicture({ points, fill, stroke, alpha }: MarkOf<'outline'>): SvgElement {
	const sides = roundedSides(points);
	const d = sides.map(
		({ start, control, end }, index) => `${index === 0 ? `M${point(start)}` : ''}Q${point(control)} ${point(end)}`,
	);
	const line = { stroke, 'stroke-opacity': Math.min(1, alpha * outlineStrength) };
	return element('path', { d: `${d.join('')}Z`, fill, 'fill-opacity': alpha, ...line });
}

function ribbonPicture({ curve, width, colour, alpha, isDashed }: MarkOf<'ribbon'>): SvgElement {
	if (isDashed) {
		const pieces = ribbonDashes(curve, width).map((piece) =>
			element('path', { d: `M${point(piece.from)}L${point(piece.to)}`, 'stroke-width': piece.width }),
		);
		return element('g', { stroke: colour, 'stroke-opacity': alpha }, ...pieces);
	}
	const { left, right } = ribbonSides(curve, width);
	const d = `M${point(left.start)}Q${point(left.control)} ${point(left.end)}L${point(right.end)}Q${point(right.control)} ${point(right.start)}Z`;
	return element('path', { d, fill: colour, 'fill-opacity': alpha });
}

function point({ x, y }: { x: number; y: number }): string {
	return `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`;
}

function discPicture(mark: MarkOf<'disc'>): SvgElement {
	const { x, y, radius, fill, alpha, stroke, strokeWidth, filling, part } = mark;
	const circle = element('circle', {
		...{ cx: x, cy: y, r: radius, fill: fill ?? 'none', opacity: alpha === 1 ? null : alpha },
		...(stroke === null ? {} : { stroke, 'stroke-width': strokeWidth }),
	});
	const isPart = filling > 0 && filling < 1;
	return isPart ? element('g', {}, circle, element('path', { d: filledPart(mark), fill: part })) : circle;
}

/** The filled part of a circle: its left half, or its upper right quarter. */
function filledPart({ x, y, radius, filling }: MarkOf<'disc'>): string {
	const top = point({ x, y: y - radius });
	const bottom = point({ x, y: y + radius });
	if (filling === 0.5) return `M${top}A${radius} ${radius} 0 0 0 ${bottom}Z`;
	return `M${point({ x, y })}L${top}A${radius} ${radius} 0 0 1 ${point({ x: x + radius, y })}Z`;
}

function barPicture(mark: MarkOf<'bar'>): SvgElement {
	const { colour, alpha, isHollow } = mark;
	const d = `M${barCorners(mark).map(point).join('L')}Z`;
	const opacity = alpha === 1 ? null : alpha;
	return element('path', { d, opacity, ...(isHollow ? { fill: 'none', stroke: colour } : { fill: colour }) });
}

function textPicture(mark: MarkOf<'text'>, hasBoxes: boolean): SvgElement {
	const { text, x, y, anchor, size, weight, colour, halo } = mark;
	const outline = { stroke: halo, 'stroke-width': 2 * haloWidth, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
	return element(
		'text',
		{
			...{ x, y, 'text-anchor': anchor, 'font-size': size, 'font-weight': weight, fill: colour },
			...(halo === null || hasBoxes ? {} : outline),
		},
		text,
	);
}

/** How far letters reach above and below their line, in shares of their size. */
const ascent = 0.84;
const descent = 0.24;

function haloBoxes(labels: readonly Mark[], theme: Theme, measure: Measure): SvgElement {
	const boxes = labels.flatMap((label) => {
		if (label.shape !== 'text') return [];
		const { text, x, y, anchor, size, weight } = label;
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

/** A person's circle, as a sample in a legend. */
export function circleSample(
	{ x, y, radius, colour, filling }: { x: number; y: number; radius: number; colour: number | null; filling: Filling },
	theme: Theme,
): SvgElement {
	const part = colourOf(colour, theme);
	const isWhole = filling === 1;
	const style = {
		fill: isWhole ? part : theme.ground,
		stroke: isWhole ? theme.ground : part,
		strokeWidth: isWhole ? 1 : 1.6,
	};
	return discPicture({ shape: 'disc', x, y, radius, alpha: 1, filling, part, ...style });
}

/** A ribbon of that colour, as a sample in a legend. */
export function ribbonSample(
	width: number,
	height: number,
	mark: Pick<MarkOf<'ribbon'>, 'colour' | 'alpha' | 'isDashed'>,
): SvgElement {
	const y = height / 2;
	const curve = { start: { x: 1, y }, control: { x: width / 2, y }, end: { x: width - 1, y } };
	return ribbonPicture({ shape: 'ribbon', curve, width: 5, ...mark });
}
