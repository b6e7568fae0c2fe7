import type { Step } from '../../graph/filter/steps.ts';
import { type FilterWords, filterIn } from '../../i18n/filter/filter.ts';
import type { NodeId } from '../../model/graph.ts';
import type { StepTexts } from '../../state/late.ts';

/** What a step of the filter leaves, in words. */
export function stepText(step: Step, { step: words }: FilterWords, nameOf: (person: NodeId) => string): string {
	switch (step.type) {
		case 'weight':
			return words.weight(step.least);
		case 'ego':
			return words.ego(nameOf(step.person), step.depth, words.direction[step.direction]);
		case 'part':
			if (step.which === 'person') return words.partOf(nameOf(step.person));
			return step.which === 'size' ? words.partsOf(step.least) : words.largest;
		case 'core':
			return words.core(step.k);
		case 'tied':
			return words.tied;
	}
}

export const stepTexts: StepTexts = Object.fromEntries(
	Object.entries(filterIn).map(([language, words]) => [
		language,
		(step: Step, nameOf: (person: NodeId) => string) => stepText(step, words, nameOf),
	]),
);
