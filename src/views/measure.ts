import type { Measure } from '../charts/chart.ts';
import { fontStack } from '../charts/palette.ts';

const context = document.createElement('canvas').getContext('2d');
export const measureText: Measure = (text, size, weight) => {
	if (context === null) return text.length * size;
	context.font = `${weight} ${size}px ${fontStack}`;
	return context.measureText(text).width;
};
