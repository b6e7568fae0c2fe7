import type { NodeId } from '../../model/graph.ts';
import { type FilterStep, type Parameters, parametersUnder, type ValuesOf } from './definition.ts';
import { core } from './steps/core.ts';
import { ego } from './steps/ego.ts';
import { part } from './steps/part.ts';
import { tied } from './steps/tied.ts';
import { weight } from './steps/weight.ts';

/*
 * A filter is a stack, an order of its parts fixed: what looks at one tie or one person comes first, since its order
 * changes nothing; ego network, parts and k-core follow in the order added. What is off is kept in `View.stepsOff`;
 * read a view's filter through `shownView`, never its fields.
 */

/** Every step that a filter can have, in the order in which they are offered. To add one, add its file and its line here. */
export const filterSteps = { ego, weight, part, core, tied };

export type StepType = keyof typeof filterSteps;
export const stepTypes = Object.keys(filterSteps) as readonly StepType[];

type StepOf<Type extends StepType> =
	(typeof filterSteps)[Type] extends FilterStep<infer P> ? { readonly type: Type } & ValuesOf<P> : never;

/** A step that looks at what the choices of ties and people have left. At most one of each type is on. */
export type Step = { [Type in StepType]: StepOf<Type> }[StepType];

/** The values of a step, by parameter. */
export type StepValues = Readonly<Record<string, string | number | NodeId | undefined>>;

/** The definition of a type, for what does the same to each: its parameters by name, and what it does with their values. */
export function stepDefinition(type: StepType): FilterStep<Parameters> {
	return filterSteps[type] as unknown as FilterStep<Parameters>;
}

/** The parameters of a step that there are under what is set so far. */
export function parametersOf(type: StepType, values: StepValues): [string, Parameters[string]][] {
	return parametersUnder(stepDefinition(type).parameters, values);
}

/**
 * The step with these values: what is missing is as it is at first, and what it has no parameter for is left out.
 *
 * @param person the person it is about, if `values` name none; null: there is none, and a step that needs one is null too
 */
export function stepWith(type: StepType, values: StepValues, person: NodeId | null): Step | null {
	const set: Record<string, string | number | NodeId | undefined> = {};
	for (const [name, parameter] of Object.entries(stepDefinition(type).parameters)) {
		if (!parametersOf(type, set).some(([each]) => each === name)) continue;
		const value = values[name] ?? (parameter.kind === 'person' ? person : parameter.initial);
		if (value === null) return null;
		set[name] = value;
	}
	return { type, ...set } as unknown as Step;
}

/** The step with its person replaced; null where `other` gives nobody in their place. */
export function aboutOthers(step: Step, other: (person: NodeId) => NodeId | null): Step | null {
	const { type, ...values } = step;
	const people = parametersOf(type, values).filter(([, { kind }]) => kind === 'person');
	const now = people.map(([name]) => [name, other((values as StepValues)[name] as NodeId)] as const);
	return now.some(([, person]) => person === null) ? null : ({ ...step, ...Object.fromEntries(now) } as Step);
}

/**
 * Everything that filters, in the order in which the stack applies it, but for ordered steps: these stand between people
 * and those that come last in the order in which they were added, since of these alone it matters.
 */
export type FilterPart = 'range' | 'kinds' | 'marks' | 'without' | 'people' | StepType;
export const filterParts: readonly FilterPart[] = [
	...(['range', 'kinds', 'marks'] as const),
	...typesAt('ties'),
	...(['without', 'people'] as const),
	...typesAt('ordered'),
	...typesAt('last'),
];

function typesAt(place: FilterStep<Parameters>['place']): StepType[] {
	return stepTypes.filter((type) => stepDefinition(type).place === place);
}

/** Does it matter where among the others a part stands? */
export function isOrdered(part: FilterPart): boolean {
	return Object.hasOwn(filterSteps, part) && stepDefinition(part as StepType).place === 'ordered';
}

/** The steps in the order in which they apply: those at ties, the ordered ones as they stand, the last. */
export function stepsInOrder(steps: readonly Step[]): readonly Step[] {
	return (['ties', 'ordered', 'last'] as const).flatMap((place) =>
		steps.filter(({ type }) => stepDefinition(type).place === place),
	);
}
