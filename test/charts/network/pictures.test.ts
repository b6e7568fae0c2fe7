import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { networkPicture } from '../../../src/charts/network/picture.ts';
import { networkScene } from '../../../src/charts/network/scene.ts';
import { element, serialise, document as svgDocument } from '../../../src/charts/svg.ts';
import { dark, fontStack, light } from '../../../src/charts/theme.ts';
import { around, byForce, propsFor, seedGraph } from './seed.ts';

/** Pictures of the seed for people to open: test/out/network-*.svg. */
test.each([
	['force', byForce, 800, 560],
	['force-phone', byForce, 390, 560],
	['clock', around('iMiata'), 800, 560],
	['clock-phone', around('iMiata'), 390, 560],
])('%s', async (name, choice, width, height) => {
	const props = propsFor(await seedGraph(), choice);
	const scene = networkScene({ ...props, size: { width, height } });
	for (const theme of [light, dark]) {
		const ground = element('rect', { width, height, fill: theme.ground });
		const picture = element('g', { 'font-family': fontStack }, networkPicture(scene, theme));
		const text = serialise(svgDocument(width, height, ground, picture));
		await commands.writeFile(`test/out/network-${name}-${theme.id}.svg`, text);
		const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
		expect(parsed.querySelector('parsererror')).toBeNull();
		expect([...parsed.querySelectorAll('#labels text')].map(({ textContent }) => textContent)).toEqual(
			scene.labels.map((label) => label.text),
		);
		expect(parsed.querySelectorAll('#nodes circle').length).toBeGreaterThanOrEqual(
			scene.nodes.filter(({ kind }) => kind === 'person').length,
		);
		expect(parsed.querySelectorAll('#bars > path')).toHaveLength(scene.bars.length);
	}
});
