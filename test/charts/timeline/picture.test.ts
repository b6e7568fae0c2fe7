import fc from 'fast-check';
import { expect, test } from 'vitest';
import { element, serialise, document as svgDocument } from '../../../src/charts/svg.ts';
import { paper } from '../../../src/charts/theme.ts';
import { timelinePicture } from '../../../src/charts/timeline/picture.ts';
import { timelineScene } from '../../../src/charts/timeline/scene.ts';
import { floors, id, propsOf, words } from './sample.ts';

function parse(svg: string): Document {
	const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
	expect(parsed.querySelector('parsererror')).toBeNull();
	return parsed;
}

const size = { width: 900, height: 200 };
const props = propsOf(floors(60), [
	{ from: 9, to: 3 },
	{ from: 30, to: 9 },
]);

test('a picture has the scene’s marks in named groups, its words as text', () => {
	const hostile = { ...words, answers: `回复 <"&'>`, length: '长度' };
	const scene = timelineScene({ ...props, words: hostile, size });
	const svg = serialise(svgDocument(900, 200, timelinePicture(scene, paper, { emphasis: null, range: [5, 9] })));
	const parsed = parse(svg);
	expect([...parsed.querySelectorAll('#timeline > *')].map(({ id }) => id)).toEqual([
		'timeline-range',
		'timeline-answers',
		'timeline-floors',
		'timeline-axis',
	]);
	expect([...parsed.querySelectorAll('text')].map((text) => text.textContent)).toEqual(
		expect.arrayContaining([`回复 <"&'>`, '长度', 'post', '#10']),
	);
	const arcs = [...parsed.querySelectorAll('#timeline-answers path')].map((path) => path.getAttribute('d') ?? '');
	expect(arcs.join('').match(/A/g)).toHaveLength(2);
	const bars = [...parsed.querySelectorAll('#timeline-floors path')].map((path) => path.getAttribute('d') ?? '');
	expect(bars.join('').match(/z/g)).toHaveLength(60);
});

test('bars are filled as far as their author is sure, arcs have their colours, probable ones are paler', () => {
	const [first, ...others] = floors(5).map((floor) => ({ ...floor, author: id('Ann'), length: 100 }));
	if (first === undefined) throw new Error('no floors');
	const drawn = (grade: typeof first.grade) =>
		timelineScene({ ...props, floors: [{ ...first, grade }, ...others], answers: [], size });
	const filled = (grade: typeof first.grade) => {
		const parsed = parse(serialise(svgDocument(900, 200, timelinePicture(drawn(grade), paper))));
		const path = parsed.querySelector('#timeline-bars-0')?.getAttribute('d') ?? '';
		const heights = [...path.matchAll(/v(\d+)/g)].map(([, height]) => Number(height));
		expect(parsed.querySelectorAll('#timeline-bars-0-outline')).toHaveLength(grade === 'proven' ? 0 : 1);
		return (heights[0] ?? 0) / (heights[1] ?? 1);
	};
	expect(filled('proven')).toBe(1);
	expect(filled('likely')).toBeCloseTo(0.5, 1);
	expect(filled('guess')).toBeCloseTo(0.25, 1);

	const answers = [
		{ from: 9, to: 3, grade: 'likely' },
		{ from: 9, to: 3, grade: 'proven' },
		{ from: 30, to: 9, grade: 'likely' },
	] as const;
	const parsed = parse(
		serialise(svgDocument(900, 200, timelinePicture(timelineScene({ ...props, answers, size }), paper))),
	);
	const lines = [...parsed.querySelectorAll('#timeline-answers path')].map((path) => ({
		arcs: path.getAttribute('d')?.match(/A/g)?.length,
		colour: path.getAttribute('stroke'),
		opacity: Number(path.getAttribute('opacity')),
	}));
	expect(lines).toHaveLength(2);
	const strokeOf = (floor: number) => {
		const { author } = props.floors[floor] ?? {};
		const colour = author == null ? paper.tie : paper.people[props.colours.get(author) ?? Number.NaN];
		return colour ?? paper.others;
	};
	expect(new Set(lines.map(({ colour }) => colour))).toEqual(new Set([strokeOf(9), strokeOf(30)]));
	const [nine, thirty] = [9, 30].map((floor) => lines.find(({ colour }) => colour === strokeOf(floor)));
	expect([nine?.arcs, thirty?.arcs]).toEqual([1, 1]);
	expect(thirty?.opacity).toBeLessThan((nine?.opacity ?? 0) * 0.7);
});

test('any text is read back as it was, but for what XML cannot hold', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const drawn = parse(serialise(svgDocument(9, 9, element('text', {}, `|${text}|`)))).documentElement.textContent;
			// A parser turns every line end into \n: https://www.w3.org/TR/xml/#sec-line-ends.
			const meant = text.replaceAll(/\r\n?/g, '\n');
			expect(drawn?.replaceAll('\uFFFD', '?')).toBe(`|${Array.from(meant, allowed).join('')}|`);
		}),
	);
});

function allowed(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	const isControl = code < 0x20 && !'\t\n\r'.includes(character);
	return isControl || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffd || code === 0xfffe || code === 0xffff
		? '?'
		: character;
}
