import { memoLast } from '../../lib/memo.ts';
import type { Point } from '../../model/graph.ts';
import type { FloorNumber, FloorRange } from '../../model/thread.ts';
import type { Theme } from '../theme.ts';
import { barsForm } from './bars-form.ts';
import type { TimelineDrawing } from './form.ts';
import type { TimelineEmphasis } from './marks.ts';
import { handleMarks, labelMarks, playheadMarks, rangeMarks } from './overlay.ts';
import { stretchOf } from './paths.ts';
import type { TimelineProps } from './props.ts';
import type { AxisScene } from './scene.ts';
import { fill, setContentHeight, type TimelineSurface } from './surface.ts';

/** What changes while somebody points, brushes or types. */
export interface Interaction {
	readonly range: FloorRange | null;
	readonly hovered: FloorNumber | null;
	/** Where the pointer is; null while the hover comes from elsewhere. */
	readonly pointer: Point | null;
	/** The floor that the keyboard moves on from. */
	readonly cursor: FloorNumber | null;
}

/** Draws props and interaction into a surface, and only what has changed. */
export interface TimelineView {
	/** Returns what was drawn; null while the surface has no size. */
	draw(props: TimelineProps, interaction: Interaction): TimelineDrawing | null;
}

export function createTimelineView(surface: TimelineSurface): TimelineView {
	const build = memoLast(drawingOf);
	const paint = memoLast((drawing: TimelineDrawing, theme: Theme, emphasis: TimelineEmphasis | null) => {
		const { width, height } = drawing.scene.size;
		surface.svg.setAttribute('width', String(width));
		surface.svg.setAttribute('height', String(height));
		fill(surface.drawing, [drawing.picture(theme, emphasis)]);
	});
	const markHits = memoLast((drawing: TimelineDrawing, theme: Theme, hits: TimelineProps['hits']) => {
		fill(surface.hits, hits ? drawing.hits(theme, hits) : []);
	});
	return {
		draw(props, interaction) {
			const { root } = surface;
			if (root.clientWidth === 0 || root.clientHeight === 0) return null;
			const make = () => {
				const { floors, answers, colours, words, measure, form = barsForm, axis = null, window = null } = props;
				const { clientWidth, clientHeight, scrollTop } = root;
				return build(
					...([floors, answers, colours, words, measure] as const),
					...([form, axis, window, clientWidth, clientHeight, scrollTop] as const),
				);
			};
			// A scroll bar that comes or goes leaves another width.
			if (setContentHeight(surface, make().height)) setContentHeight(surface, make().height);
			const drawing = make();
			paint(drawing, props.theme, props.emphasis);
			markHits(drawing, props.theme, props.hits);
			drawRange(surface, drawing.scene, props, interaction);
			drawHover(surface, drawing, props, interaction);
			fill(surface.playhead, playheadMarks(drawing.scene, props.theme, props.playhead?.floor ?? null));
			describeCursor(root, drawing.scene, props, interaction);
			return drawing;
		},
	};
}

function drawingOf(
	floors: TimelineProps['floors'],
	answers: TimelineProps['answers'],
	colours: TimelineProps['colours'],
	words: TimelineProps['words'],
	measure: TimelineProps['measure'],
	form: NonNullable<TimelineProps['form']>,
	axis: TimelineProps['axis'],
	window: TimelineProps['window'],
	width: number,
	height: number,
	scroll: number,
): TimelineDrawing {
	const input = { floors, answers, colours, words, measure, axis, window, size: { width, height } };
	return form(input, scroll);
}

function drawRange(surface: TimelineSurface, scene: AxisScene, { theme }: TimelineProps, { range }: Interaction): void {
	const stretch = range === null ? null : stretchOf(scene, range);
	fill(surface.range, stretch === null ? [] : rangeMarks(scene, theme, stretch));
	fill(surface.handles, stretch === null ? [] : handleMarks(scene, theme, stretch));
}

function drawHover(
	surface: TimelineSurface,
	drawing: TimelineDrawing,
	{ theme, describe, measure }: TimelineProps,
	{ hovered, pointer }: Interaction,
): void {
	const shown = hovered === null ? null : drawing.hover(theme, hovered);
	fill(surface.hover, shown?.marks ?? []);
	if (hovered === null || shown === null) fill(surface.label, []);
	else fill(surface.label, labelMarks(drawing.scene, theme, describe(hovered), pointer ?? shown.spot, measure));
}

/** The chart as a slider over the floors, for those who hear it. */
function describeCursor(
	root: HTMLElement,
	{ floors }: AxisScene,
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
