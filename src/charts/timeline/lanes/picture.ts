import { groupBy } from '../../../lib/group.ts';
import { element, type SvgElement } from '../../svg.ts';
import type { Theme } from '../../theme.ts';
import { type Fill, filledShare } from '../bars.ts';
import { fillColour, type TimelineEmphasis } from '../marks.ts';
import { rangeMarks } from '../overlay.ts';
import { pairKey, pairSet } from '../pairs.ts';
import { stretchOf } from '../paths.ts';
import { axisPicture, type TimelineState } from '../picture.ts';
import { tickFontSize } from '../ticks.ts';
import type { Dot, Lane, LanesScene, Link } from './scene.ts';

const faint = 0.22;
/** Smaller dots have no room for an inside. */
const leastMarked = 2.2;
const nameSize = tickFontSize + 1;
const nameX = 12;

/** The lanes as an SVG group of `scene.size`; `scroll` pixels of them are above it. */
export function lanesPicture(
	scene: LanesScene,
	theme: Theme,
	{ emphasis, range }: TimelineState,
	scroll = 0,
): SvgElement {
	const stretch = range === null ? null : stretchOf(scene, range);
	return element(
		'g',
		{ id: 'timeline-lanes', 'font-size': tickFontSize },
		...(stretch === null ? [] : rangeMarks(scene, theme, stretch)),
		scrolled(scene, scroll, [
			element('g', { id: 'lane-lines', stroke: theme.rule }, ...scene.lanes.map((lane) => lineOf(lane, scene))),
			element('g', { id: 'lane-links', fill: 'none' }, ...linkPictures(scene, theme, emphasis)),
			element('g', { id: 'lane-floors' }, ...dotPictures(scene, theme, emphasis)),
			element('g', { id: 'lane-names', 'font-size': nameSize }, ...scene.lanes.map((lane) => nameOf(lane, theme))),
		]),
		axisPicture(scene, theme),
	);
}

/** The drawing of the lanes, cut off where they end and moved by as much as they are scrolled. */
export function scrolled(
	{ size, top, frame }: LanesScene,
	scroll: number,
	children: readonly SvgElement[],
): SvgElement {
	const height = Math.max(frame.barBase - top, 0);
	const box = { x: 0, y: top, width: size.width, height };
	return element('svg', { ...box, viewBox: `0 ${round(scroll)} ${size.width} ${height || 1}` }, ...children);
}

function lineOf({ y }: Lane, { frame }: LanesScene): SvgElement {
	return element('line', { x1: frame.left, x2: frame.right, y1: round(y), y2: round(y) });
}

function nameOf({ name, shown, fill, of, y }: Lane, theme: Theme): SvgElement {
	const isPerson = of !== 'others' && of !== 'unknown';
	const weight = isPerson && typeof fill === 'number' ? 600 : 400;
	const place = { x: nameX, y: round(y + nameSize * 0.35), 'font-weight': weight };
	const tip = shown === name ? [] : [element('title', {}, name)];
	return element('text', { ...place, fill: isPerson ? theme.ink : theme.muted }, shown, ...tip);
}

/** Lines to what is answered, of the floors that are picked out alone: all at once would say nothing. */
function linkPictures({ links }: LanesScene, theme: Theme, emphasis: TimelineEmphasis | null): SvgElement[] {
	if (emphasis === null || emphasis.isPlain) return [];
	const picked = pairSet(emphasis.answers);
	const isPicked = ({ from, to }: Link) => picked.has(pairKey({ from: from.floor, to: to.floor }));
	return linkPaths(links.filter(isPicked), (fill) => ({ stroke: fillColour(fill, theme), 'stroke-width': 1.5 }));
}

/** Links in the style of their answering floor's fill; those that are only probable are dashed. */
export function linkPaths(links: readonly Link[], style: (fill: Fill) => SvgElement['attributes']): SvgElement[] {
	const groups = groupBy(links, ({ from, isCertain }) => `${from.fill}${isCertain}`);
	return Array.from(groups.values(), (group) => {
		const [first] = group;
		const dash = first?.isCertain === false ? '4 2.5' : null;
		const d = group.map(linkPath).join('');
		return element('path', { d, fill: 'none', 'stroke-dasharray': dash, ...style(first?.from.fill ?? 'others') });
	});
}

/** From lane to lane an S; within one a low arc over what lies between. */
function linkPath({ from, to }: Link): string {
	const middle = round((from.x + to.x) / 2);
	const start = `M${round(from.x)},${round(from.y)}`;
	const end = `${round(to.x)},${round(to.y)}`;
	if (from.y === to.y) return `${start}Q${middle},${round(from.y - Math.min(18, Math.abs(from.x - to.x) / 2))} ${end}`;
	return `${start}C${middle},${round(from.y)} ${middle},${round(to.y)} ${end}`;
}

function dotPictures({ dots, radius }: LanesScene, theme: Theme, emphasis: TimelineEmphasis | null): SvgElement[] {
	const isChosen = ({ floor }: Dot) => emphasis === null || emphasis.floors.has(floor);
	return [
		...dotMarks(
			dots.filter((dot) => !isChosen(dot) && (!emphasis?.only || emphasis.only.floors.has(dot.floor))),
			radius,
			theme,
			faint,
		),
		...dotMarks(dots.filter(isChosen), radius, theme, 1),
	];
}

/** A path for each fill: ● certain, ◐ likely, ◔ a guess, ○ unknown. */
function dotMarks(dots: readonly Dot[], radius: number, theme: Theme, opacity: number): SvgElement[] {
	const shared = { opacity: opacity === 1 ? null : opacity };
	return Array.from(groupBy(dots, ({ fill }) => fill)).flatMap(([fill, group]) => {
		const colour = fillColour(fill, theme);
		const hasInside = radius >= leastMarked;
		const full = group.filter(({ grade }) => !hasInside || grade === 'stated' || grade === 'proven');
		const rest = hasInside ? group.filter(({ grade }) => grade !== 'stated' && grade !== 'proven') : [];
		const outline = { fill: theme.ground, stroke: colour, 'stroke-width': 1.2 };
		const width = fill === 'unknown' && !hasInside ? radius * 0.7 : radius;
		return [
			...(rest.length === 0 ? [] : [element('path', { d: circles(rest, radius - 0.6), ...outline, ...shared })]),
			element('path', {
				d: `${circles(full, width)}${rest.map((dot) => piece(dot, radius - 0.6)).join('')}`,
				fill: colour,
				...shared,
			}),
		].filter(({ attributes }) => attributes.d !== '');
	});
}

export function circles(dots: readonly Pick<Dot, 'x' | 'y'>[], radius: number): string {
	const r = round(radius);
	return dots
		.map(({ x, y }) => `M${round(x - radius)},${round(y)}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0z`)
		.join('');
}

/** The filled part of a dot, as in the marks of grades: the left half, or the upper right quarter. */
function piece({ x, y, grade }: Dot, radius: number): string {
	const share = grade === 'likely' ? filledShare.half : grade === 'guess' ? filledShare.quarter : 0;
	const r = round(radius);
	const top = `${round(x)},${round(y - radius)}`;
	if (share === 0) return '';
	if (share === filledShare.half) return `M${top}a${r},${r} 0 0 0 0,${2 * r}z`;
	return `M${round(x)},${round(y)}L${top}a${r},${r} 0 0 1 ${r},${r}z`;
}

function round(pixels: number): number {
	return Math.round(pixels * 100) / 100;
}
