import { useEffect, useState } from 'react';
import { type PanelImperativeHandle, usePanelRef } from 'react-resizable-panels';
import { type FoldablePane, foldPane, keepPanes, type SizedPane, usePaneSettings } from '../../store/pane-settings.ts';

/** The graph is never smaller, in CSS pixels. */
export const leastGraph = { width: 320, height: 160 };
/** Dragged to less than about half of that, a pane folds. */
const least: Readonly<Record<FoldablePane, number>> = { people: 180, text: 240, timeline: 96 };

/** How large a pane is before anybody has changed it, in CSS pixels: it depends on the window. */
const atFirst: Readonly<Record<SizedPane, (width: number, height: number) => number>> = {
	people: (width) => (width >= 1700 ? 280 : width > 1180 ? 260 : 216),
	text: (width) => (width >= 1700 ? 420 : width > 1180 ? 336 : 272),
	bars: (_, height) => (height >= 760 ? 155 : 118),
	lanes: (_, height) => Math.min(260, Math.round(height * 0.3)),
};

/**
 * A pane that is as large, or as folded, as people left it, and keeps what they change.
 * @param sized whose size it has now; another one brings another size
 */
export function useFoldable(pane: FoldablePane, sized: SizedPane) {
	const panel = usePanelRef();
	const isFolded = usePaneSettings(({ folded }) => folded.includes(pane));
	const size = usePaneSettings(({ sizes }) => sizes[sized] ?? null);
	const [first] = useState(() => (isFolded ? 0 : sizeNow(sized)));
	useEffect(() => {
		if (panel.current === null) return;
		if (isFolded) panel.current.collapse();
		else panel.current.resize(size ?? sizeAtFirst(sized));
	}, [panel, isFolded, size, sized]);
	return {
		panel: {
			id: pane,
			panelRef: panel,
			collapsible: true,
			collapsedSize: 0,
			defaultSize: first,
			minSize: least[pane],
			groupResizeBehavior: 'preserve-pixel-size' as const,
		},
		border: {
			disableDoubleClick: true,
			onDoubleClick: () => keepPanes({ sizes: { ...usePaneSettings.getState().sizes, [sized]: sizeAtFirst(sized) } }),
		},
		/** Keeps the size that it has been given, once it has it. */
		keep: () => requestAnimationFrame(() => panel.current !== null && keepSize(pane, sized, panel.current)),
	};
}

function keepSize(pane: FoldablePane, sized: SizedPane, panel: PanelImperativeHandle): void {
	foldPane(pane, panel.isCollapsed());
	const pixels = Math.round(panel.getSize().inPixels);
	const { sizes } = usePaneSettings.getState();
	if (!panel.isCollapsed() && pixels !== sizes[sized]) keepPanes({ sizes: { ...sizes, [sized]: pixels } });
}

function sizeAtFirst(sized: SizedPane): number {
	return atFirst[sized](innerWidth, innerHeight);
}

function sizeNow(sized: SizedPane): number {
	return usePaneSettings.getState().sizes[sized] ?? sizeAtFirst(sized);
}
