import type { FilterStep, Parameters, ValuesOf } from '../graph/filters/definition.ts';
import type { filterSteps } from '../graph/filters/list.ts';
import type { NodeId } from '../model/graph.ts';
import type { graphForms, ShowAs } from '../view/forms.ts';

/** The words of each step of the filter: a step, a parameter or a choice without words is a type error. */
export type StepWords = {
	readonly [Type in keyof typeof filterSteps]: (typeof filterSteps)[Type] extends FilterStep<infer P>
		? WordsOf<P>
		: never;
};

/** The words of each form of the graph, checked in the same way. */
export type FormWords = {
	readonly [Id in ShowAs]: {
		readonly name: string;
		readonly parameters: {
			readonly [Key in keyof (typeof graphForms)[Id]['parameters']]: ParameterWords<
				(typeof graphForms)[Id]['parameters'][Key]
			>;
		};
	};
};

interface WordsOf<P extends Parameters> {
	readonly name: string;
	readonly hint: string;
	/** What the step leaves, with people by their names: for the filter line, the stack and the captions of figures. */
	readonly text: (values: Told<ValuesOf<P>>) => string;
	readonly parameters: { readonly [Key in keyof P]: ParameterWords<P[Key]> };
}

type Told<Values> = { readonly [Key in keyof Values]: Values[Key] extends NodeId | undefined ? string : Values[Key] };

/** `after`: what stands behind the field of an amount, such as a unit. */
type ParameterWords<P> = P extends { readonly kind: 'choice'; readonly of: readonly (infer Choice)[] }
	? { readonly label: string; readonly of: Readonly<Record<Choice & (string | number), string>> }
	: { readonly label: string; readonly after?: string };
