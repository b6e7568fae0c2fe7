import { type ComponentType, useEffect, useState } from 'react';
import { useLeaving } from '../../state/leaving.ts';
import { tellMissing } from '../../state/parts.ts';

/** The question before something is lost, loaded when it is asked. Where it cannot be, nothing is lost and that is said. */
export function LateLeaving() {
	const answer = useLeaving((leaving) => leaving.answer);
	const [loaded, setLoaded] = useState<{ readonly Question: ComponentType } | null>(null);
	useEffect(() => {
		if (answer === null) return;
		import('./Leaving.tsx').then(
			({ default: Question }) => setLoaded({ Question }),
			(error: unknown) => {
				answer(false);
				tellMissing(error);
			},
		);
	}, [answer]);
	if (answer === null || loaded === null) return null;
	return <loaded.Question />;
}
