import { describe, expect, test } from 'vitest';
import type { Measure, Size } from '../../src/charts/chart.ts';
import { element, type SvgElement } from '../../src/charts/svg.ts';
import { paper } from '../../src/charts/theme.ts';
import { measuresOf } from '../../src/export/figure-size.ts';
import { presetIds, presetOf, presetOfSize, presets } from '../../src/export/presets.ts';
import { composeSheet } from '../../src/export/sheet.ts';

/** As wide as system fonts are: half a square, of Chinese a whole one. */
const measure: Measure = (text, fontSize) =>
	Array.from(text).reduce((width, sign) => width + (sign > '\u2e80' ? 1 : 0.56) * fontSize, 0);

test('a size is told to be a preset only while all of it is', () => {
	expect(presetIds.map((id) => presetOfSize({ ...presetOf(id).size }))).toEqual([...presetIds]);
	expect(presetOfSize({ ...presets.post.size, width: 1201 })).toBeNull();
	expect(presetOfSize({ ...presets.post.size, text: 13 })).toBeNull();
});

/** How much of the figure its chart has. */
function shareOf(id: 'post' | 'phone' | 'slide', title: string): number {
	const measures = measuresOf(presets[id].size);
	let room: Size = { width: 0, height: 0 };
	const graph = (size: Size): SvgElement => {
		room = size;
		return element('g');
	};
	const composed = composeSheet({
		measures,
		title,
		facts: '147 floors · 55 people · pale where the author is inferred · Loutu',
		charts: new Map([['graph', graph]]),
		...{ legend: [], caption: [], reserved: { legend: [], caption: [] } },
		...{ theme: paper, ground: '#ffffff', language: 'en', measure },
		names: { title: '', facts: '', graph: '', timeline: '', lanes: '', matrix: '', legend: '', caption: '' },
	});
	expect(composed.ok).toBe(true);
	return (room.width * room.height) / (measures.layout.width * measures.layout.height);
}

describe.each(['post', 'phone', 'slide'] as const)('for a %s', (id) => {
	test.each(['Who answered whom', '一堆拿技术当赚钱工具的人，在教一个热爱技术的人 为人处世，真的蛮可悲的'])(
		'the picture has four fifths of the area, whatever its title: %s',
		(title) => expect(shareOf(id, title)).toBeGreaterThanOrEqual(0.8),
	);

	test('names are larger than on screen', () => expect(presets[id].size.text).toBeGreaterThan(14));
});
