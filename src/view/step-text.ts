import type { Step } from '../graph/filter/steps.ts';
import { type EgoDepth, egoDepths } from '../graph/metrics/ego.ts';
import { directions } from '../graph/metrics/neighbours.ts';
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
	switch (step.type) {
		case 'weight':
			return `weight:${step.least}`;
		case 'core':
			return `core:${step.k}`;
		case 'ego':
			return `ego:${step.depth}:${step.direction}:${handleOf(step.person)}`;
		case 'part':
			if (step.which === 'person') return `part:of:${handleOf(step.person)}`;
			return step.which === 'size' ? `part:${step.least}` : 'part:largest';
		case 'tied':
			return 'tied';
	}
}

/** The steps that make sense, in order; of several of one type the first. */
export function readSteps(texts: readonly string[]): Step[] {
	const steps = texts.flatMap((text) => readStep(text) ?? []);
	const first = new Map(steps.toReversed().map((step) => [step.type, step]));
	return steps.filter((step) => first.get(step.type) === step);
}

function readStep(text: string): Step | null {
	const [type = '', first = '', ...rest] = text.split(':');
	const number = /^\d{1,6}$/.test(first) ? Number(first) : 0;
	if (type === 'tied') return { type };
	if (type === 'weight') return number > 1 ? { type, least: number } : null;
	if (type === 'core') return number > 0 ? { type, k: number } : null;
	if (type === 'ego') return readEgo(number, rest);
	if (type !== 'part') return null;
	if (first === 'of' && rest.length > 0) return { type, which: 'person', person: personOf(rest.join(':')) };
	if (number > 1) return { type, which: 'size', least: number };
	return first === 'largest' ? { type, which: 'largest' } : null;
}

function readEgo(number: number, [way, ...handle]: readonly string[]): Step | null {
	const depth: EgoDepth | undefined = egoDepths.find((one) => one === number);
	const direction = directions.find((one) => one === way);
	if (depth === undefined || direction === undefined || handle.length === 0) return null;
	return { type: 'ego', person: personOf(handle.join(':')), depth, direction };
}
