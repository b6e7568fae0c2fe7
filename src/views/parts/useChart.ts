import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Chart } from '../../charts/chart.ts';

/**
 * Mounts a chart into the element that `container` is given to, keeps it up to date with `props` (null: there is
 * nothing to show yet) and takes it away with the view. `mount` is called once: what it closes over must not change.
 */
export function useChart<Props, C extends Chart<Props>>(
	mount: (container: HTMLElement) => C,
	props: Props | null,
): { container: RefObject<HTMLDivElement | null>; chart: RefObject<C | null> } {
	const container = useRef<HTMLDivElement>(null);
	const chart = useRef<C | null>(null);
	const mountOnce = useRef(mount);
	useLayoutEffect(() => {
		if (container.current === null) return;
		chart.current = mountOnce.current(container.current);
		return () => {
			chart.current?.destroy();
			chart.current = null;
		};
	}, []);
	useEffect(() => {
		if (props !== null) chart.current?.update(props);
	}, [props]);
	return { container, chart };
}
