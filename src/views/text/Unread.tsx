import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { VListHandle } from 'virtua';
import { useShallow } from 'zustand/react/shallow';
import { ariaKeys } from '../../commands/keys.ts';
import { perform, useCommand } from '../../commands/run.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { useChoices } from '../../store/choices.ts';
import { markRead, useReadFloors } from '../../store/read-floors.ts';
import { useReading } from '../parts/useThread.ts';
import { useWords } from '../parts/words.ts';
import { goToFloor, type Row, seenRows } from './rows.ts';
import css from './TextTools.module.css';

/**
 * How many floors were not read in this browser yet, and a button to the next of them. It is there once the thread is
 * being read, or was read before: that all of a new thread is unread goes without saying.
 */
export function Unread({ list, rows }: { list: RefObject<VListHandle | null>; rows: readonly Row[] }) {
	const words = useWords().text;
	const { floors } = useReading();
	const { read, fresh, earlier, isReturning } = useReadFloors(
		useShallow(({ read, fresh, earlier, isReturning }) => ({ read, fresh, earlier, isReturning })),
	);
	const isReading = useChoices(({ cursor }) => cursor !== null);
	const [hasBegun, setBegun] = useState(false);
	if (isReading && !hasBegun) setBegun(true);
	useSeen(list, rows);
	const unread = useMemo(
		() => floors.map(({ number }) => number).filter((number) => !read.has(number)),
		[floors, read],
	);
	const goOn = () => {
		const { cursor } = useChoices.getState();
		const next = unread.find((floor) => cursor === null || floor > cursor) ?? unread[0];
		if (next !== undefined) goToFloor(next, rows);
	};
	useCommand('nextUnread', goOn);
	useCommand('markRead', () => {
		const { cursor } = useChoices.getState();
		if (cursor !== null) markRead([cursor], !read.has(cursor));
	});
	if (!isReturning && !(hasBegun && read.size > 0)) return null;
	const isNews = fresh.size > 0 && earlier !== null;
	return (
		<>
			<button
				type="button"
				className="button"
				aria-keyshortcuts={ariaKeys('nextUnread')}
				title={words.nextUnread}
				disabled={unread.length === 0}
				onClick={() => perform('nextUnread')}
			>
				{unread.length === 0 ? words.allRead : words.unread(unread.length)}
			</button>
			{isNews && <p className={css.quiet}>{words.fresh(fresh.size, earlier)}</p>}
		</>
	);
}

/** Every so many milliseconds the floors in sight are noted; a floor in sight this many times on end counts as read. */
const lookMs = 400;
const enough = 3;

/** Marks floors as read that stay in sight for a while. */
function useSeen(list: RefObject<VListHandle | null>, rows: readonly Row[]): void {
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
