import { mostActive } from '../../graph/activity.ts';
import type { NodeId } from '../../model/graph.ts';
import type { Reading } from '../../model/reading.ts';
import { appliedView } from '../../store/applied.ts';
import { openingPosterOf } from '../../store/inference.ts';

/** Whom a new step is about: who is selected, or else the opening poster, or whoever is most active. */
export function personFor(reading: Reading): NodeId | null {
	const { selection } = appliedView();
	const selected = selection?.type === 'people' ? selection.people.at(-1) : undefined;
	return selected ?? openingPosterOf(reading) ?? mostActive(reading.graph.people)[0]?.id ?? null;
}
