import { useLeaving } from '../../state/leaving.ts';
import { part } from '../borders/part.tsx';

/** The question before something is lost, loaded when it is asked. Where it cannot be, nothing is lost. */
const Question = part(
	() => import('./Leaving.tsx'),
	'none',
	() => useLeaving.getState().answer?.(false),
);

export function LateLeaving() {
	const isAsked = useLeaving(({ answer }) => answer !== null);
	return isAsked && <Question />;
}
