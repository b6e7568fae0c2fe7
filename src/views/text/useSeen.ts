import { type RefObject, useEffect, useRef } from 'react';
import type { VListHandle } from 'virtua';
import type { FloorNumber } from '../../model/thread.ts';
import { markRead } from '../../store/read-floors.ts';
import type { Row } from './rows.ts';
import { seenRows } from './seen.ts';

/** How often to look, and for how many looks on end a floor must be in sight to be read. */
const lookMs = 400;
const enough = 3;

/** Marks floors read that stay in sight for a while. */
export function useSeen(list: RefObject<VListHandle | null>, rows: readonly Row[]): void {
	const latest = useRef(rows);
	useEffect(() => {
		latest.current = rows;
	});
	useEffect(() => {
		let looks = new Map<FloorNumber, number>();
		const look = () => {
			const handle = list.current;
			if (handle === null || document.hidden || document.querySelector('dialog[open]') !== null) return;
			const indices = seenRows(handle, latest.current.length);
			const seen = indices.flatMap((index) => {
				const row = latest.current[index];
				return row?.type === 'floor' ? row.floor : [];
			});
			looks = new Map(seen.map((floor) => [floor, (looks.get(floor) ?? 0) + 1]));
			markRead(seen.filter((floor) => looks.get(floor) === enough));
		};
		const timer = setInterval(look, lookMs);
		return () => clearInterval(timer);
	}, [list]);
}
