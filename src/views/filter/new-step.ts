import { mostActive } from '../../graph/activity.ts';
import type { Step } from '../../graph/filter/steps.ts';
import type { NodeId } from '../../model/graph.ts';
import type { Reading } from '../../model/reading.ts';
import { useChoices } from '../../state/choices.ts';
import { openingPosterOf } from '../../state/inference.ts';

/** Whom a new step is about: who is selected, or else the opening poster, or whoever is most active. */
export function personFor(reading: Reading): NodeId | null {
	const { selection } = useChoices.getState();
	const selected = selection?.type === 'people' ? selection.people.at(-1) : undefined;
	return selected ?? openingPosterOf(reading) ?? mostActive(reading.graph.people)[0]?.id ?? null;
}

/** A step as it is added; null where there is nobody for it to be about. */
export function newStep(type: Step['type'], reading: Reading): Step | null {
	switch (type) {
		case 'weight':
			return { type, least: 2 };
		case 'core':
			return { type, k: 2 };
		case 'part':
			return { type, which: 'largest' };
		case 'tied':
			return { type };
		case 'ego': {
			const person = personFor(reading);
			return person === null ? null : { type, person, depth: 1, direction: 'both' };
		}
	}
}
