import type { PartId } from './figure-parts.ts';
import type { FigureSize } from './figure-size.ts';

/** A figure for a purpose: how large it is, and what of the thread is in it. All else is as it was chosen before. */
export interface Preset {
	readonly size: FigureSize;
	readonly parts: readonly PartId[];
}

/** Little besides the picture, which has four fifths of the area at least: for where nobody reads notes. */
const bare = ['title', 'facts', 'graph'] as const;

/**
 * What is offered: a picture in a post, one as high as a phone, a slide, a column of a paper, a page, the timeline as a
 * band across a page. To add one, add its line here and its words; no two may have the same size, which tells them
 * apart.
 */
export const presets = {
	post: { size: { unit: 'px', width: 1200, height: 675, margin: 18, text: 17, dpi: 300 }, parts: bare },
	phone: { size: { unit: 'px', width: 1080, height: 1920, margin: 32, text: 28, dpi: 300 }, parts: bare },
	slide: { size: { unit: 'px', width: 1920, height: 1080, margin: 32, text: 26, dpi: 300 }, parts: bare },
	column: {
		size: { unit: 'mm', width: 85, height: 115, margin: 1.5, text: 6, dpi: 300 },
		parts: ['title', 'facts', 'graph', 'legend'],
	},
	a4: {
		size: { unit: 'mm', width: 210, height: 297, margin: 15, text: 8, dpi: 300 },
		parts: ['title', 'graph', 'timeline', 'legend', 'caption'],
	},
	timeline: {
		size: { unit: 'px', width: 1200, height: 400, margin: 18, text: 14, dpi: 300 },
		parts: ['title', 'facts', 'timeline', 'legend'],
	},
} as const satisfies Readonly<Record<string, Preset>>;

export type PresetId = keyof typeof presets;
export const presetIds = Object.keys(presets) as readonly PresetId[];

export function presetOf(id: PresetId): Preset {
	return presets[id];
}

/** The preset that has this size, null: one of people's own. */
export function presetOfSize(size: FigureSize): PresetId | null {
	const keys = Object.keys(presets.post.size) as (keyof FigureSize)[];
	return presetIds.find((id) => keys.every((key) => presets[id].size[key] === size[key])) ?? null;
}
