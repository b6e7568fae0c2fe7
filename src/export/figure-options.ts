import * as v from 'valibot';
import { languageIds } from '../words/languages.ts';
import { type FigureSize, units } from './figure-size.ts';
import { fileParameters, fileTypeIds } from './file-types.ts';

/** The parts of a figure that can be switched, in the order in which they stand. */
export type PartId = (typeof partIds)[number];
export const partIds = ['title', 'graph', 'timeline', 'lanes', 'matrix', 'legend', 'caption'] as const;

export type ChartId = Extract<PartId, 'graph' | 'timeline' | 'lanes' | 'matrix'>;
export const chartIds = ['graph', 'timeline', 'lanes', 'matrix'] as const satisfies readonly ChartId[];

const length = v.pipe(v.number(), v.minValue(0.01), v.maxValue(100_000));
const sizeSchema = v.object({
	unit: v.picklist(units),
	width: length,
	height: length,
	margin: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)),
	text: v.pipe(v.number(), v.minValue(1), v.maxValue(500)),
	dpi: v.pipe(v.number(), v.integer(), v.minValue(30), v.maxValue(2400)),
});

/** What a figure shows of the thread. */
export type Scope = (typeof scopes)[number];
export const scopes = ['view', 'screen', 'all'] as const;

const optionsSchema = v.object({
	parts: v.array(v.picklist(partIds)),
	/** All of the graph; what the filters leave; of that the part that the screen shows. */
	scope: v.picklist(scopes),
	size: sizeSchema,
	ratioLocked: v.boolean(),
	theme: v.picklist(['light', 'dark']),
	background: v.picklist(['theme', 'white', 'transparent']),
	/** So many of the most active are named at most, null: as many as have room. */
	names: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
	/** Null: as on screen. */
	language: v.nullable(v.picklist(languageIds)),
	fileType: v.picklist(fileTypeIds),
	seconds: v.pipe(v.number(), v.minValue(fileParameters.seconds.least), v.maxValue(fileParameters.seconds.most)),
});

/** Everything that is chosen of a figure. */
export type FigureOptions = Readonly<v.InferOutput<typeof optionsSchema>>;

/** Sizes that are offered: a picture in a post, a column of a paper, a slide, a page. To add one, add its line and its words. */
export const presets = {
	post: { unit: 'px', width: 1200, height: 675, margin: 24, text: 12, dpi: 300 },
	column: { unit: 'mm', width: 85, height: 120, margin: 2, text: 5.5, dpi: 300 },
	slide: { unit: 'px', width: 1920, height: 1080, margin: 40, text: 18, dpi: 300 },
	a4: { unit: 'mm', width: 210, height: 297, margin: 15, text: 8, dpi: 300 },
} as const satisfies Readonly<Record<string, FigureSize>>;

export type PresetId = keyof typeof presets;
export const presetIds = Object.keys(presets) as readonly PresetId[];

export const defaultOptions: FigureOptions = {
	parts: ['title', 'graph', 'timeline', 'legend', 'caption'],
	scope: 'view',
	size: presets.slide,
	ratioLocked: false,
	theme: 'light',
	background: 'white',
	names: null,
	language: null,
	fileType: 'png',
	seconds: fileParameters.seconds.initial,
};

/** The preset that a size is, null: one of people's own. */
export function presetOf(size: FigureSize): PresetId | null {
	const keys = Object.keys(presets.post) as (keyof FigureSize)[];
	return presetIds.find((id) => keys.every((key) => presets[id][key] === size[key])) ?? null;
}

/** What was chosen last time; the defaults where that says nothing, or nothing that makes sense. */
export function readOptions(stored: string | null): FigureOptions {
	try {
		return v.parse(optionsSchema, JSON.parse(stored ?? ''));
	} catch {
		return defaultOptions;
	}
}

/** White is for light figures: dark ones have light text. */
export function withTheme(options: FigureOptions, theme: FigureOptions['theme']): FigureOptions {
	const background = theme === 'dark' && options.background === 'white' ? 'theme' : options.background;
	return { ...options, theme, background };
}

/** The parts with one more or one less, in their order. */
export function withPart(parts: readonly PartId[], part: PartId, isOn: boolean): PartId[] {
	return partIds.filter((id) => (id === part ? isOn : parts.includes(id)));
}
