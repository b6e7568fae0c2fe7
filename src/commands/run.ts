import { useEffect, useRef } from 'react';
import { matchKeyBindingPress, parseKeybinding } from 'tinykeys';
import type { Words } from '../words/words.ts';
import type { Command } from './command.ts';
import { type CommandId, commandIds, commandOf, nameOf } from './list.ts';
import { isTyping } from './typing.ts';

type Run = NonNullable<Command['run']>;

/** What parts of the page have commands do, by command; the latest is the last. */
const given = new Map<CommandId, Run[]>();

/** Sets what a command does. Returns what ends that. */
export function provide(id: CommandId, run: Run): () => void {
	given.set(id, [...(given.get(id) ?? []), run]);
	return () => {
		given.set(
			id,
			(given.get(id) ?? []).filter((other) => other !== run),
		);
	};
}

/** What a command does now; null where it cannot be done. */
function runOf(id: CommandId): Run | null {
	const { when, run } = commandOf(id);
	if (when?.() === false) return null;
	return given.get(id)?.at(-1) ?? run ?? null;
}

/** Sets what a command does while a part of the page is mounted; null: nothing for now. */
export function useCommand(id: CommandId, run: Run | null): void {
	const latest = useRef(run);
	useEffect(() => {
		latest.current = run;
	});
	const isGiven = run !== null;
	useEffect(() => (isGiven ? provide(id, (event) => latest.current?.(event)) : undefined), [id, isGiven]);
}

/** Does a command, as its key does. Does nothing where it cannot be done now. */
export function perform(id: CommandId): void {
	runOf(id)?.(null);
}

/** The commands that the palette offers now, with their names in these words. */
export function offeredCommands(words: Words): readonly { readonly id: CommandId; readonly name: string }[] {
	return commandIds
		.filter(
			(id) => commandOf(id).name !== undefined && runOf(id) !== null && commandOf(id).isOffered?.(words) !== false,
		)
		.map((id) => ({ id, name: nameOf(id, words) }));
}

/** Listens to the keys of all commands. Returns what ends that. */
export function followKeys(): () => void {
	const presses = commandIds.flatMap((id) =>
		(commandOf(id).keys ?? []).flatMap((keys) => parseKeybinding(keys).map((press) => ({ id, press }))),
	);
	const listen = (isFirst: boolean) => (event: KeyboardEvent) => {
		if (event.defaultPrevented) return;
		for (const { id, press } of presses) {
			const command = commandOf(id);
			if ((command.isFirst ?? false) !== isFirst || !matchKeyBindingPress(event, press)) continue;
			const run = isHeard(command, event) ? runOf(id) : null;
			if (run === null) continue;
			event.preventDefault();
			if (isFirst) event.stopImmediatePropagation();
			return run(event);
		}
	};
	const [first, others] = [listen(true), listen(false)];
	addEventListener('keydown', first, { capture: true });
	addEventListener('keydown', others);
	return () => {
		removeEventListener('keydown', first, { capture: true });
		removeEventListener('keydown', others);
	};
}

function isHeard({ whileTyping, inDialogs }: Command, { target }: KeyboardEvent): boolean {
	if (!whileTyping && isTyping(target)) return false;
	if (document.querySelector('[role="menu"]') !== null && !whileTyping && !inDialogs) return false;
	return inDialogs === true || document.querySelector('dialog[open]') === null;
}
