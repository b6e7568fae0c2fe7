import { create } from 'zustand';
import { type Pane, panes } from './choices.ts';
import { readSetting, writeSetting } from './settings.ts';

/** A pane that can be folded away to its edge; the graph cannot. */
export type FoldablePane = Exclude<Pane, 'graph'>;
export const foldablePanes = panes.filter((pane): pane is FoldablePane => pane !== 'graph');

/** What has a size of its own: a timeline of lanes is higher than one of bars. */
const sizedPanes = ['people', 'text', 'bars', 'lanes'] as const;
export type SizedPane = (typeof sizedPanes)[number];

/** How the panes of a wide window were left, whatever thread was open. */
export interface PaneSettings {
	/** Widths, or the timeline's heights, in CSS pixels; those that nobody has changed are missing. */
	readonly sizes: Partial<Readonly<Record<SizedPane, number>>>;
	readonly folded: readonly FoldablePane[];
}

const asAtFirst: PaneSettings = { sizes: {}, folded: [] };

export const usePaneSettings = create<PaneSettings>()(() => readPaneSettings(readSetting('panes')));

/** Reads what `keepPanes` wrote; what it does not understand is as at first. */
export function readPaneSettings(text: string | null): PaneSettings {
	const read: unknown = parsed(text);
	if (typeof read !== 'object' || read === null) return asAtFirst;
	const { sizes, folded } = read as { readonly sizes?: unknown; readonly folded?: unknown };
	const sizeOf = (pane: SizedPane) => (sizes as Readonly<Record<string, unknown>> | undefined)?.[pane];
	return {
		sizes: Object.fromEntries(sizedPanes.map((pane) => [pane, sizeOf(pane)]).filter(([, size]) => isSize(size))),
		folded: foldablePanes.filter((pane) => Array.isArray(folded) && folded.includes(pane)),
	};
}

function parsed(text: string | null): unknown {
	try {
		return JSON.parse(text ?? 'null');
	} catch {
		return null;
	}
}

function isSize(size: unknown): boolean {
	return typeof size === 'number' && size > 0 && Number.isFinite(size);
}

/** Keeps what has changed, for this page and the next. */
export function keepPanes(change: Partial<PaneSettings>): void {
	usePaneSettings.setState(change);
	const { sizes, folded } = usePaneSettings.getState();
	writeSetting('panes', JSON.stringify({ sizes, folded }));
}

export function isFolded(pane: FoldablePane): boolean {
	return usePaneSettings.getState().folded.includes(pane);
}

/** Folds a pane away or puts it back; whichever it is not, where nothing is said. */
export function foldPane(pane: FoldablePane, willBeFolded = !isFolded(pane)): void {
	if (willBeFolded === isFolded(pane)) return;
	const others = usePaneSettings.getState().folded.filter((each) => each !== pane);
	keepPanes({ folded: willBeFolded ? [...others, pane] : others });
}

/** All panes as on a first visit. */
export function resetPanes(): void {
	keepPanes(asAtFirst);
}
