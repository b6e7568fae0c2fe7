import { listAt } from '../../lib/group.ts';
import { memoLast } from '../../lib/memo.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { Theme } from '../palette.ts';
import type { Arc } from './arcs.ts';
import { hitMarks } from './hits.ts';
import type { TimelineEmphasis } from './marks.ts';
import { handleMarks, hoverMarks, labelMarks, rangeMarks, type Spot, spotOf } from './overlay.ts';
import { barOf, type FloorRange, stretchOf } from './paths.ts';
import { timelinePicture } from './picture.ts';
import type { TimelineProps } from './props.ts';
import { type TimelineScene, timelineScene } from './scene.ts';
import { fill, type Surface } from './surface.ts';

/** What changes while somebody points, brushes or types. */
export interface Interaction {
	readonly range: FloorRange | null;
	readonly hovered: FloorNumber | null;
	/** Where the pointer is; null while the hover comes from elsewhere. */
	readonly pointer: Spot | null;
	/** The floor that the keyboard moves on from. */
	readonly cursor: FloorNumber | null;
}

/** Draws props and interaction into a surface, and only what has changed. */
export interface TimelineView {
	/** Returns what was drawn; null while the surface has no size. */
	draw(props: TimelineProps, interaction: Interaction): TimelineScene | null;
}

export function createView(surface: Surface): TimelineView {
	const build = memoLast(sceneOf);
	const arcsByFloor = memoLast(groupArcs);
	const paint = memoLast((scene: TimelineScene, theme: Theme, emphasis: TimelineEmphasis | null) => {
		surface.svg.setAttribute('width', String(scene.size.width));
		surface.svg.setAttribute('height', String(scene.size.height));
		fill(surface.drawing, [timelinePicture(scene, theme, { emphasis, range: null })]);
	});
	const markHits = memoLast((scene: TimelineScene, theme: Theme, hits: TimelineProps['hits']) => {
		fill(surface.hits, hits ? hitMarks(scene, theme, hits) : []);
	});
	return {
		draw(props, interaction) {
			const { clientWidth, clientHeight } = surface.root;
			if (clientWidth === 0 || clientHeight === 0) return null;
			const { floors, answers, colours, words, measure } = props;
			const scene = build(floors, answers, colours, words, measure, clientWidth, clientHeight);
			paint(scene, props.theme, props.emphasis);
			markHits(scene, props.theme, props.hits);
			drawRange(surface, scene, props, interaction);
			drawHover(surface, scene, props, interaction, arcsByFloor(scene));
			describeCursor(surface.root, scene, props, interaction);
			return scene;
		},
	};
}

function sceneOf(
	floors: TimelineProps['floors'],
	answers: TimelineProps['answers'],
	colours: TimelineProps['colours'],
	words: TimelineProps['words'],
	measure: TimelineProps['measure'],
	width: number,
	height: number,
): TimelineScene {
	return timelineScene({ floors, answers, colours, words, measure, size: { width, height } });
}

/** Under each floor the arcs that begin or end there. */
function groupArcs({ arcs }: TimelineScene): ReadonlyMap<FloorNumber, readonly Arc[]> {
	const groups = new Map<FloorNumber, Arc[]>();
	for (const arc of arcs) {
		listAt(groups, arc.from).push(arc);
		listAt(groups, arc.to).push(arc);
	}
	return groups;
}

function drawRange(surface: Surface, scene: TimelineScene, { theme }: TimelineProps, { range }: Interaction): void {
	const stretch = range === null ? null : stretchOf(scene, range);
	fill(surface.range, stretch === null ? [] : rangeMarks(scene, theme, stretch));
	fill(surface.handles, stretch === null ? [] : handleMarks(scene, theme, stretch));
}

function drawHover(
	surface: Surface,
	scene: TimelineScene,
	{ theme, describe, measure }: TimelineProps,
	{ hovered, pointer }: Interaction,
	arcs: ReadonlyMap<FloorNumber, readonly Arc[]>,
): void {
	const bar = hovered === null ? undefined : barOf(scene, hovered);
	if (hovered === null || bar === undefined) {
		fill(surface.hover, []);
		fill(surface.label, []);
		return;
	}
	const spot = pointer ?? spotOf(scene, scene.positions.get(hovered) ?? 0, bar);
	fill(surface.hover, hoverMarks(scene, theme, bar, arcs.get(hovered) ?? []));
	fill(surface.label, labelMarks(scene, theme, describe(hovered), spot, measure));
}

/** The chart as a slider over the floors, for those who hear it. */
function describeCursor(
	root: HTMLElement,
	{ floors }: TimelineScene,
	{ words, describe }: TimelineProps,
	{ cursor }: Interaction,
): void {
	const now = cursor ?? floors[0] ?? 0;
	const facts = {
		'aria-label': words.label,
		'aria-valuemin': floors[0] ?? 0,
		'aria-valuemax': floors.at(-1) ?? 0,
		'aria-valuenow': now,
		'aria-valuetext': describe(now),
	};
	for (const [name, value] of Object.entries(facts)) root.setAttribute(name, String(value));
}
