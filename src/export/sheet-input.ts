import type { Measure, Size } from '../charts/chart.ts';
import type { SvgElement } from '../charts/svg.ts';
import type { Theme } from '../charts/theme.ts';
import type { ChartId, PartId } from './figure-parts.ts';
import type { Measures } from './figure-size.ts';
import type { LegendItem } from './legend.ts';

/** What a figure of fixed size is composed of. Parts that are left out are empty. */
export interface SheetInput {
	readonly measures: Measures;
	readonly title: string;
	/** In one line below the title. */
	readonly facts: string;
	/** Each draws itself in a size, in layout units, from its own origin. */
	readonly charts: ReadonlyMap<ChartId, (size: Size) => SvgElement>;
	/** In groups that each begin a new line. */
	readonly legend: readonly (readonly LegendItem[])[];
	readonly caption: readonly string[];
	/** Legend and caption get room for these as well, so that a filter moves nothing from one export to the next. */
	readonly reserved: Pick<SheetInput, 'legend' | 'caption'>;
	readonly theme: Theme;
	/** Null: transparent. */
	readonly ground: string | null;
	/** What the groups are called in a drawing program. */
	readonly names: Readonly<Record<PartId, string>>;
	/** As in `lang`: which forms Chinese characters have. */
	readonly language: string;
	readonly measure: Measure;
}
