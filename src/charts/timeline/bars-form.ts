import { listAt } from '../../lib/group.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { Arc } from './arcs.ts';
import type { Drawing } from './form.ts';
import { hitMarks } from './hits.ts';
import { hoverMarks, spotOf } from './overlay.ts';
import { barOf } from './paths.ts';
import { timelinePicture } from './picture.ts';
import { type TimelineInput, type TimelineScene, timelineScene } from './scene.ts';

/** A bar for each floor, and arcs above to what it answers. */
export function barsForm(input: TimelineInput): Drawing {
	const scene = timelineScene(input);
	let arcs: ReadonlyMap<FloorNumber, readonly Arc[]> | null = null;
	return {
		scene,
		height: scene.size.height,
		picture: (theme, emphasis) => timelinePicture(scene, theme, { emphasis, range: null }),
		hits: (theme, floors) => hitMarks(scene, theme, floors),
		hover(theme, floor) {
			const bar = barOf(scene, floor);
			if (bar === undefined) return null;
			arcs ??= groupArcs(scene);
			return {
				marks: hoverMarks(scene, theme, bar, arcs.get(floor) ?? []),
				spot: spotOf(scene, scene.positions.get(floor) ?? 0, bar),
			};
		},
	};
}

/** Under each floor the arcs that begin or end there. */
function groupArcs({ arcs }: TimelineScene): ReadonlyMap<FloorNumber, readonly Arc[]> {
	const groups = new Map<FloorNumber, Arc[]>();
	for (const arc of arcs) {
		listAt(groups, arc.from).push(arc);
		listAt(groups, arc.to).push(arc);
	}
	return groups;
}
