import { create } from 'zustand';
import type { ApplySteps } from '../graph/filter/filter.ts';
import type { Step } from '../graph/filter/steps.ts';
import type { NodeId } from '../model/graph.ts';
import { loadPart } from './parts.ts';

/** A step in words, by language; `nameOf`: what a person is called. */
export type StepTexts = Readonly<Record<string, (step: Step, nameOf: (person: NodeId) => string) => string>>;

interface Late {
	readonly applySteps: ApplySteps | null;
	readonly stepTexts: StepTexts | null;
}

/** What few views need to be shown, once it is loaded. */
export const useLate = create<Late>()(() => ({ applySteps: null, stepTexts: null }));

/** Loads what applies steps of the filter and says what they do; `texts`: the words, which only views know. */
export async function loadSteps(texts: () => Promise<StepTexts>): Promise<void> {
	if (useLate.getState().applySteps !== null) return;
	const [{ applySteps }, stepTexts] = await Promise.all([loadPart(() => import('../graph/filter/apply.ts')), texts()]);
	useLate.setState({ applySteps, stepTexts });
}
