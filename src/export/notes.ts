import type { Size } from '../charts/chart.ts';
import type { SvgElement } from '../charts/svg.ts';
import { type Block, captionBlock, legendBlock } from './blocks.ts';
import type { PartId } from './figure-parts.ts';
import type { SheetInput } from './sheet-input.ts';

/** Legend and caption where they stand below the title, and the room that is left to the charts, from its corner. */
export interface PlacedNotes {
	readonly placed: readonly { readonly id: PartId; x: number; y: number; drawn: readonly SvgElement[] }[];
	readonly room: Size;
}

type NotesInput = Pick<SheetInput, 'charts' | 'legend' | 'caption' | 'reserved' | 'theme' | 'measure'>;

/** Between blocks, and between the charts and a column beside them, in layout units. */
const gap = 12;
const columnGap = 28;
/** The column's share of the width, within bounds. */
const columnShare = 0.27;
const columnWidth = { least: 230, most: 320 };
/** Wider bodies than this have more room at the side than below. */
const wideShape = 1.3;

/** In a column beside the charts where the figure is wide and the column can hold them, else below the charts. */
export function placeNotes(input: NotesInput, body: Size): PlacedNotes {
	return beside(input, body) ?? below(input, body);
}

function beside(input: NotesInput, body: Size): PlacedNotes | null {
	if (!input.charts.has('graph') && !input.charts.has('matrix')) return null;
	if (body.width < body.height * wideShape) return null;
	const width = Math.min(columnWidth.most, Math.max(columnWidth.least, body.width * columnShare));
	const [legend, caption] = blocksOf(input, width);
	if (legend.height + caption.height === 0 || legend.height + gap + caption.height > body.height) return null;
	const x = body.width - width;
	return {
		placed: [
			...(legend.height > 0 ? [{ id: 'legend' as const, x, y: 0, drawn: legend.drawn }] : []),
			...(caption.height > 0
				? [{ id: 'caption' as const, x, y: body.height - caption.height, drawn: caption.drawn }]
				: []),
		],
		room: { width: x - columnGap, height: body.height },
	};
}

function below(input: NotesInput, body: Size): PlacedNotes {
	const [legend, caption] = blocksOf(input, body.width);
	const withGap = ({ height }: Block) => (height > 0 ? height + gap : 0);
	const height = body.height - withGap(legend) - withGap(caption);
	// Without charts there is nothing to stand below.
	const top = input.charts.size > 0 ? height : -gap;
	return {
		placed: [
			...(legend.height > 0 ? [{ id: 'legend' as const, x: 0, y: top + gap, drawn: legend.drawn }] : []),
			...(caption.height > 0
				? [{ id: 'caption' as const, x: 0, y: top + withGap(legend) + gap, drawn: caption.drawn }]
				: []),
		],
		room: { width: body.width, height },
	};
}

/** Legend and caption, as high as what is shown or what is reserved, whichever is more. */
function blocksOf(input: NotesInput, width: number): [Block, Block] {
	const { legend, caption, reserved, theme, measure } = input;
	const higher = (block: Block, other: Block) =>
		block.height === 0 ? block : { ...block, height: Math.max(block.height, other.height) };
	return [
		higher(legendBlock(legend, width, measure), legendBlock(reserved.legend, width, measure)),
		higher(
			captionBlock(caption, width, theme.muted, measure),
			captionBlock(reserved.caption, width, theme.muted, measure),
		),
	];
}
