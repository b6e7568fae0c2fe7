import { describe, expect, test } from 'vitest';
import { matrixPicture } from '../../../src/charts/matrix/picture.ts';
import { matrixScene } from '../../../src/charts/matrix/scene.ts';
import { measureText } from '../../../src/charts/measure.ts';
import { serialise, document as svgDocument } from '../../../src/charts/svg.ts';
import { paper } from '../../../src/charts/theme.ts';
import { matrixOrderOf } from '../../../src/graph/matrix-orders.ts';
import { cell, id, person, propsOf, small, words } from './sample.ts';

const size = { width: 600, height: 400 };
const { colours } = propsOf(small);

function parse(data = small, state: Partial<Parameters<typeof matrixPicture>[2]> = {}): Document {
	const scene = matrixScene({ data, order: matrixOrderOf('community'), size, words, measure: measureText });
	const picture = matrixPicture(scene, paper, {
		...{ colours, emphasis: null, selected: new Set(), selectedTies: new Set() },
		...state,
	});
	const parsed = new DOMParser().parseFromString(serialise(svgDocument(600, 400, picture)), 'image/svg+xml');
	expect(parsed.querySelector('parsererror')).toBeNull();
	return parsed;
}
const ids = (parsed: Document, selector: string) => [...parsed.querySelectorAll(selector)].map((node) => node.id);

describe('a picture', () => {
	test('has the scene’s marks in named groups, its words as text', () => {
		const parsed = parse();
		expect(ids(parsed, '#matrix > *')).toEqual([
			'matrix-grid',
			'matrix-cells',
			'matrix-colours',
			'matrix-selected',
			'matrix-names',
			'matrix-foot',
		]);
		const texts = [...parsed.querySelectorAll('text')].map((text) => text.textContent);
		expect(texts.filter((text) => text === 'Ann')).toHaveLength(2);
		expect(texts).toEqual(expect.arrayContaining([words.axes, words.unknown, words.weight, '9+']));
	});

	test('draws every cell, darker the more it weighs', () => {
		const parsed = parse();
		expect(ids(parsed, '#matrix-cells > *').sort()).toEqual([0, 1, 2, 4].map((step) => `matrix-cells-${step}`));
		const opacity = (step: number) =>
			Number(parsed.querySelector(`#matrix-cells-${step}`)?.getAttribute('opacity') ?? 1);
		expect([0, 1, 2, 4].map(opacity)).toEqual([0.52, 0.64, 0.76, 1]);
	});

	test('makes faint what is not picked out, cells by their ties and names by their people', () => {
		const parsed = parse(small, { emphasis: { nodes: new Set([id('Ann'), id('Bob')]), ties: new Set(['Ann>Bob']) } });
		expect(ids(parsed, '#matrix-cells > *').filter((name) => !name.includes('other'))).toEqual(['matrix-cells-0']);
		const faint = [...parsed.querySelectorAll('#matrix-names text[opacity]')].map((text) => text.textContent);
		expect(new Set(faint)).toEqual(new Set(['Cat', 'Dan']));
	});

	test('outlines the rows and columns of the people selected', () => {
		expect(parse().querySelectorAll('#matrix-selected rect')).toHaveLength(0);
		const parsed = parse(small, { selected: new Set([id('Cat')]) });
		expect(parsed.querySelectorAll('#matrix-selected rect')).toHaveLength(2);
		const bold = [...parsed.querySelectorAll('#matrix-names [font-weight="600"]')].map((text) => text.textContent);
		expect(bold).toEqual(['Cat', 'Cat']);
	});

	test('holds names of any characters', () => {
		const name = `<"&'>\u0000回`;
		const data = { people: [person(name, 2, 0, null), person('b', 1, 1, null)], cells: [cell('b>b', 1, 'likely')] };
		expect([...parse(data).querySelectorAll('text')].map((text) => text.textContent)).toContain(`<"&'>\uFFFD回`);
	});

	test('outlines a cell that is selected, however small it is', () => {
		const parsed = parse(small, { selectedTies: new Set(['Ann>Bob']) });
		const outlines = [...parsed.querySelectorAll('#matrix-selected rect')];
		expect(outlines).toHaveLength(1);
		expect(Number(outlines[0]?.getAttribute('width'))).toBeGreaterThanOrEqual(9);
	});
});
