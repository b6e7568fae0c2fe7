import type { Parameter } from '../graph/filters/definition.ts';
import {
	parametersOf,
	type Step,
	type StepValues,
	stepDefinition,
	stepTypes,
	stepWith,
} from '../graph/filters/list.ts';
import { type NodeId, personId } from '../model/graph.ts';
import { handleKey } from '../model/thread.ts';

/** A person's id is their handle behind `p:`; the address needs no prefix. */
export function handleOf(person: NodeId): string {
	return person.slice(2);
}

export function personOf(handle: string): NodeId {
	return personId(handleKey(handle));
}

/** A step as the address has it: its type, its numbers and words, and last a handle, which may hold anything. */
export function writeStep(step: Step): string {
	const { type, ...values } = step;
	const set: StepValues = values;
	const texts = peopleLast(parametersOf(type, set)).map(([name, parameter]) => {
		const value = set[name] ?? '';
		if (parameter.kind === 'choice') return parameter.written?.[value] ?? String(value);
		return parameter.kind === 'person' ? handleOf(value as NodeId) : String(value);
	});
	return [type, ...texts.filter((text) => text !== '')].join(':');
}

/** The steps that make sense, in order; of several of one type the first. */
export function readSteps(texts: readonly string[]): Step[] {
	const steps = texts.flatMap((text) => readStep(text) ?? []);
	const first = new Map(steps.toReversed().map((step) => [step.type, step]));
	return steps.filter((step) => first.get(step.type) === step);
}

function readStep(text: string): Step | null {
	const [name, ...texts] = text.split(':');
	const type = stepTypes.find((known) => known === name);
	if (type === undefined) return null;
	const values: Record<string, string | number> = {};
	for (const [key, parameter] of peopleLast(Object.entries(stepDefinition(type).parameters))) {
		if (!parametersOf(type, values).some(([there]) => there === key)) continue;
		const value = readValue(parameter, texts);
		if (value === null) return null;
		values[key] = value;
	}
	return texts.length > 0 ? null : stepWith(type, values, null);
}

/** Removes the first of the texts and returns the value that it stands for; null where it makes no sense. */
function readValue(parameter: Parameter, texts: string[]): string | number | null {
	if (parameter.kind === 'person') {
		const handle = texts.splice(0).join(':');
		return handle === '' ? null : personOf(handle);
	}
	if (parameter.kind === 'choice') {
		const { of, written } = parameter;
		const writtenAs = (text: string) => of.find((value) => (written?.[value] ?? String(value)) === text);
		const value = texts[0] ? writtenAs(texts[0]) : undefined;
		if (value !== undefined) texts.shift();
		return value ?? writtenAs('') ?? null;
	}
	const text = texts.shift() ?? '';
	return /^\d{1,6}$/.test(text) && Number(text) >= parameter.least ? Number(text) : null;
}

/** People come last, since a handle may hold the sign that separates the values. */
function peopleLast(parameters: readonly (readonly [string, Parameter])[]) {
	const isPerson = ([, { kind }]: readonly [string, Parameter]) => kind === 'person';
	return [...parameters.filter((each) => !isPerson(each)), ...parameters.filter(isPerson)];
}
