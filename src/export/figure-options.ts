import * as v from 'valibot';
import { languageIds } from '../words/languages.ts';
import { partIds } from './figure-parts.ts';
import { units } from './figure-size.ts';
import { fileParameters, fileTypeIds } from './file-types.ts';
import { presets } from './presets.ts';

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

export const defaultOptions: FigureOptions = {
	parts: [...presets.post.parts],
	scope: 'view',
	size: presets.post.size,
	ratioLocked: false,
	theme: 'light',
	background: 'white',
	names: null,
	language: null,
	fileType: 'png',
	seconds: fileParameters.seconds.initial,
};

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
