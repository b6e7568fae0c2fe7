import { element } from '../../svg.ts';
import { chainsIn } from '../chain.ts';
import type { TimelineForm } from '../form.ts';
import { furtherLine } from '../overlay.ts';
import { circles, lanesPicture, linkPaths, scrolled } from './picture.ts';
import { type LanesInput, lanesScene } from './scene.ts';

/** A lane for each person, drawn as a timeline. */
export function lanesForm(input: LanesInput): TimelineForm {
	return (timeline, scroll) => {
		const scene = lanesScene(timeline, input);
		const { lanes, laneHeight, dots, dotOf, radius, top, bottom, frame } = scene;
		const chainOf = chainsIn(scene.links, ({ from, to }) => ({ from: from.floor, to: to.floor }));
		const isShown = (y: number) => y > top && y < Math.min(bottom, frame.barBase);
		return {
			scene,
			height: scene.height + top + (scene.size.height - bottom),
			picture: (theme, emphasis) => lanesPicture(scene, theme, { emphasis, range: null }, scroll),
			hover(theme, floor) {
				const dot = dotOf.get(floor);
				if (dot === undefined) return null;
				const ink = { stroke: theme.ink, 'stroke-width': 1.5 };
				const around = element('path', { d: circles([dot], radius + 2), fill: 'none', ...ink });
				const { direct, further } = chainOf(floor);
				const lines = [
					...linkPaths(further, () => ({ stroke: theme.ink, ...furtherLine })),
					...linkPaths(direct, () => ink),
				];
				const marks = scrolled(scene, scroll, [...lines, around]);
				const y = Math.min(Math.max(dot.y + top - scroll, top), bottom);
				return { marks: [marks], spot: { x: dot.x, y: y - radius } };
			},
			hits(theme, floors) {
				const found = dots.filter(({ floor }) => floors.has(floor));
				const ring = { fill: 'none', stroke: theme.ink, 'stroke-width': 1.25, class: 'hits' };
				if (found.length === 0) return [];
				return [scrolled(scene, scroll, [element('path', { d: circles(found, radius + 1.5), ...ring })])];
			},
			nameAt({ x, y }) {
				if (x >= frame.left || !isShown(y)) return null;
				const lane = lanes[Math.floor((y - top + scroll) / laneHeight)];
				if (lane === undefined || lane.of === 'unknown') return null;
				const tip = lane.name === lane.shown ? '' : lane.name;
				return lane.of === 'others' ? { type: 'fold', tip } : { type: 'person', person: lane.of, tip };
			},
			scrollFor(floor) {
				const y = dotOf.get(floor)?.y ?? scroll;
				const room = bottom - top;
				return Math.min(Math.max(scroll, y + laneHeight - room), Math.max(y - laneHeight, 0));
			},
		};
	};
}
