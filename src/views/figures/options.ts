import { create } from 'zustand';
import { type FigureOptions, readOptions } from '../../export/figure-options.ts';
import type { FigureSize } from '../../export/figure-size.ts';
import { readSetting, writeSetting } from '../../store/settings.ts';

/** What is chosen of figures, as it was the last time. */
export const useFigureOptions = create<FigureOptions>()(() => readOptions(readSetting('figure')));

export function choose(change: Partial<FigureOptions>): void {
	useFigureOptions.setState(change);
	writeSetting('figure', JSON.stringify(useFigureOptions.getState()));
}

export function chooseSize(change: Partial<FigureSize>): void {
	choose({ size: { ...useFigureOptions.getState().size, ...change } });
}
