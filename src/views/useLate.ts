import { useEffect, useState } from 'react';

/** What `load` loads, once it is wanted and there; null until then, and where it cannot be loaded, which a notice says. `load` must be the same function every time. */
export function useLate<T>(load: () => Promise<T>, isWanted: boolean): T | null {
	const [late, setLate] = useState<{ readonly module: T } | null>(null);
	useEffect(() => {
		if (!isWanted) return;
		let isHere = true;
		load().then(
			(module) => isHere && setLate({ module }),
			() => {},
		);
		return () => {
			isHere = false;
		};
	}, [load, isWanted]);
	return late?.module ?? null;
}
