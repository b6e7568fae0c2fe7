import { parametersOf, type Step, type StepValues } from '../../graph/filters/list.ts';
import type { NodeId } from '../../model/graph.ts';
import type { Words } from '../../words/languages.ts';

/** What a step of the filter leaves, in words. */
export function stepText(step: Step, { steps }: Words['filter'], nameOf: (person: NodeId) => string): string {
	const { type, ...values } = step;
	const told = parametersOf(type, values).map(([name, { kind }]) => {
		const value = (values as StepValues)[name];
		return [name, kind === 'person' ? nameOf(value as NodeId) : value];
	});
	// Each step has the words of its own type, which the compiler cannot follow.
	const text = steps[type].text as (values: unknown) => string;
	return text(Object.fromEntries(told));
}
