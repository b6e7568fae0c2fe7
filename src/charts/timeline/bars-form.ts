import { chainsIn } from './chain.ts';
import type { TimelineDrawing } from './form.ts';
import { hitMarks } from './hits.ts';
import { hoverMarks, labelPointOf } from './overlay.ts';
import { barOf } from './paths.ts';
import { timelinePicture } from './picture.ts';
import { type TimelineInput, timelineScene } from './scene.ts';

/** A bar for each floor, and arcs above to what it answers. */
export function barsForm(input: TimelineInput): TimelineDrawing {
	const scene = timelineScene(input);
	const chainOf = chainsIn(scene.arcs, (arc) => arc);
	return {
		scene,
		height: scene.size.height,
		picture: (theme, emphasis) => timelinePicture(scene, theme, { emphasis, range: null }),
		hits: (theme, floors) => hitMarks(scene, theme, floors),
		hover(theme, floor) {
			const bar = barOf(scene, floor);
			if (bar === undefined) return null;
			return {
				marks: hoverMarks(scene, theme, bar, chainOf(floor)),
				spot: labelPointOf(scene, scene.positions.get(floor) ?? 0, bar),
			};
		},
	};
}
