import { useEffect, useRef } from 'react';
import type { Command, CommandId } from './list.ts';
import { provide } from './run.ts';

/** Gives a command something to do while a part of the page is there; null: nothing for now. */
export function useCommand(id: CommandId, run: NonNullable<Command['run']> | null): void {
	const latest = useRef(run);
	useEffect(() => {
		latest.current = run;
	});
	const isGiven = run !== null;
	useEffect(() => (isGiven ? provide(id, (event) => latest.current?.(event)) : undefined), [id, isGiven]);
}
