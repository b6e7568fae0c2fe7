import type { Measure } from './chart.ts';
import { fontStack } from './theme.ts';

let context: CanvasRenderingContext2D | null = null;

/** Widths as the browser draws them, in the fonts that charts and pictures use. */
export const measureText: Measure = (text, fontSize, weight) => {
	context ??= document.createElement('canvas').getContext('2d');
	if (context === null) throw new Error('this browser has no canvas');
	context.font = `${weight} ${fontSize}px ${fontStack}`;
	return context.measureText(text).width;
};
