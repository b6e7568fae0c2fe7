import { useEffect, useRef } from 'react';

/** The table of the page with all its rows, as it is sorted there: a copy of it, once they have been made. */
export function TableSheet() {
	const holder = useRef<HTMLDivElement>(null);
	useEffect(() => {
		const frame = requestAnimationFrame(() => {
			const table = document.querySelector('[data-table] table')?.cloneNode(true);
			if (table !== undefined) holder.current?.replaceChildren(table);
		});
		return () => cancelAnimationFrame(frame);
	}, []);
	return <div ref={holder} />;
}
