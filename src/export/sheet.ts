import type { Size } from '../charts/chart.ts';
import { document, element, type SvgElement, serialise } from '../charts/svg.ts';
import { fontStack, type Theme } from '../charts/theme.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { arrange } from './arrange.ts';
import { factsBlock, titleBlock } from './blocks.ts';
import type { PartId } from './figure-parts.ts';
import { placeNotes } from './notes.ts';
import type { SheetInput } from './sheet-input.ts';

/*
 * A figure is laid out in units in which names have their size on screen, and scaled to the size asked for: one number
 * makes a figure coarser or finer, and no chart needs to know. The preview is the SVG itself; pixels are that SVG
 * drawn by the browser, PDF is that SVG printed.
 */

/** The size is too small for the parts. */
export type SheetError = 'no-room';

/** Between blocks, in layout units. */
const gap = 12;
const factsGap = 3;

/** A figure as a whole SVG document. */
export interface Figure {
	readonly svg: string;
	/** In CSS pixels. */
	readonly size: Size;
}

/** Title, charts, legend and caption in exactly the size asked for: the charts share what the words leave. */
export function composeSheet(input: SheetInput): Result<Figure, SheetError> {
	const { measures, charts, title, facts, theme, measure } = input;
	const { layout, margin } = measures;
	const width = layout.width - 2 * margin;
	if (width <= 0) return fail('no-room');
	const head = titleBlock(title, width, measure);
	const line = factsBlock(facts, width, theme.muted, measure);
	const lineTop = head.height > 0 ? margin + head.height + factsGap : margin;
	const headEnd = line.height > 0 ? lineTop + line.height : margin + head.height;
	const top = headEnd > margin ? headEnd + gap : margin;
	const body = { width, height: layout.height - margin - top };
	const notes = placeNotes(input, body);
	const places = arrange(new Set(charts.keys()), notes.room);
	if (places === null || notes.room.height < -gap) return fail('no-room');
	const groups = [
		...(head.height > 0 ? [layer(input, 'title', margin, margin, head.drawn)] : []),
		...(line.height > 0 ? [layer(input, 'facts', margin, lineTop, line.drawn)] : []),
		...[...charts].flatMap(([id, draw]) => {
			const place = places.get(id);
			return place === undefined ? [] : [layer(input, id, margin + place.x, top + place.y, [draw(place)])];
		}),
		...notes.placed.map(({ id, x, y, drawn }) => layer(input, id, margin + x, top + y, drawn)),
	];
	return ok({ svg: documentOf(input, groups, theme), size: measures.css });
}

/** A group that Inkscape shows as a layer by its name. */
function layer({ names }: SheetInput, id: PartId, x: number, y: number, drawn: readonly SvgElement[]): SvgElement {
	const place = `translate(${rounded(x)} ${rounded(y)})`;
	const named = { 'inkscape:groupmode': 'layer', 'inkscape:label': names[id] };
	return element('g', { id: `figure-${id}`, ...named, transform: place }, ...drawn);
}

function rounded(length: number): number {
	return Math.round(length * 100) / 100;
}

function documentOf(input: SheetInput, groups: readonly SvgElement[], { ink }: Theme): string {
	const { measures, ground, title, language } = input;
	const { width, height } = measures.layout;
	const root = document(
		width,
		height,
		...(title.trim() === '' ? [] : [element('title', {}, title.trim())]),
		// Past the edges, since rounding must not leave a line of nothing there.
		...(ground === null
			? []
			: [element('rect', { id: 'ground', x: -1, y: -1, width: width + 2, height: height + 2, fill: ground })]),
		...groups,
	);
	return serialise({
		...root,
		attributes: {
			...root.attributes,
			'xmlns:inkscape': 'http://www.inkscape.org/namespaces/inkscape',
			'xml:lang': language,
			width: measures.width,
			height: measures.height,
			viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
			// Whole pixels have hardly another shape than the figure, but must be filled to the last one.
			preserveAspectRatio: 'none',
			'font-family': fontStack,
			fill: ink,
		},
	});
}
