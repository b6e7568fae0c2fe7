import type { PaletteId } from '../model/encoding.ts';

/** The colours that charts and pictures draw with; the page's own are in `views/styles`. CSS colour strings. */
export interface Theme {
	readonly id: 'light' | 'dark';
	/** The background. */
	readonly ground: string;
	/** Text, brush, selection. */
	readonly ink: string;
	readonly muted: string;
	/** Rings, axes and other lines that carry no data: faint. */
	readonly rule: string;
	/** Ties at rest: at least 3:1 against the ground. */
	readonly tie: string;
	/** Colours that are told apart: of the most active people, in this order, or of groups. */
	readonly people: readonly string[];
	/** Amounts, from little to much, and how sure a name is, from certain to unknown; 3:1 against the ground, too. */
	readonly shades: readonly string[];
	readonly grades: readonly string[];
	/** Everybody else. */
	readonly others: string;
	/** Behind a brushed range. */
	readonly brush: string;
}

export const light: Theme = {
	id: 'light',
	ground: '#fbfaf6',
	ink: '#1b1d21',
	muted: '#5f6168',
	rule: '#dedbd0',
	tie: '#8b887f',
	people: ['#cf4125', '#2b6cb4', '#8450ba', '#a56a05', '#13807a', '#bb3375', '#5d6c1f', '#7b5433'],
	shades: ['#d0743c', '#b2555b', '#8a3f73', '#5c3078', '#2a1f5c'],
	grades: ['#1f5f99', '#a56a05', '#b3479b', '#67696f'],
	others: '#7d7f86',
	brush: '#1b1d2112',
};

export const dark: Theme = {
	id: 'dark',
	ground: '#16181c',
	ink: '#eeece6',
	muted: '#a6a9af',
	rule: '#33363c',
	tie: '#777b83',
	people: ['#ff7a59', '#5ca8ea', '#c792ea', '#f2bd4b', '#4fd0bd', '#f38db8', '#a5ba64', '#bf9474'],
	shades: ['#7a5cb0', '#b8689f', '#dd7f77', '#f2a95c', '#fbe29a'],
	grades: ['#6fb4ee', '#f2bd4b', '#f38db8', '#9aa0a8'],
	others: '#9aa0a8',
	brush: '#eeece61c',
};

/** The theme with another of its lists of colours for people: every chart follows without knowing what they mean. */
export const withPalette = (theme: Theme, palette: PaletteId): Theme =>
	palette === 'people' ? theme : { ...theme, people: theme[palette] };

/** The colours that a browser is told to draw everything with, as CSS colour strings: ground, text, and what is disabled. */
export interface ForcedColours {
	readonly ground: string;
	readonly ink: string;
	readonly grey: string;
}

/** The theme where colours are forced: what carries no data has the colours asked for, on the ground that is asked for. */
export function forcedTheme(theme: Theme, { ground, ink, grey }: ForcedColours): Theme {
	return { ...theme, ground, ink, muted: ink, rule: grey, tie: grey, others: grey };
}

/** White paper, for pictures that are printed or pasted: the light theme on white. */
export const paper: Theme = { ...light, ground: '#ffffff' };

/** System fonts first, then the fonts for Chinese of the common platforms. */
export const fontStack =
	'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** The colours that the page needs besides those of a theme: see {@link themeVariables}. */
const surfaces = {
	light: { paper: '#fffefb', chip: '#f2eee4', line: '#e3dfd4', edge: '#cdc8ba', mark: '#f9ebbd' },
	dark: { paper: '#1b1e23', chip: '#292d34', line: '#30343b', edge: '#464b54', mark: '#514722' },
} as const;

/** The CSS variables of a theme, which `vite.config.ts` puts into the page's style sheet: page and charts cannot differ. */
export function themeVariables(theme: Theme): string {
	const { ground, ink, muted, others, people } = theme;
	const colours = { ...surfaces[theme.id], ground, ink, muted, others };
	const named = [...Object.entries(colours), ...people.map((colour, index) => [`person-${index}`, colour] as const)];
	return named.map(([name, colour]) => `\t--${name}: ${colour};\n`).join('');
}
