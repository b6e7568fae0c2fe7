import type { Measure } from '../charts/chart.ts';

/** The text in lines no wider than `width`, broken between words; Chinese has no spaces but words all the same. */
export function wrap(text: string, width: number, fontSize: number, measure: Measure): string[] {
	const lines: string[] = [];
	let line = '';
	for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
		if (line !== '' && measure(line + segment, fontSize, 400) > width) {
			lines.push(line.trimEnd());
			line = segment.trimStart();
		} else line += segment;
	}
	return [...lines, line.trimEnd()].filter((each) => each !== '');
}
