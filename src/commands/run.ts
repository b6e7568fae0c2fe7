import { matchKeyBindingPress, parseKeybinding } from 'tinykeys';
import { type Command, type CommandId, commandIds, commandOf } from './list.ts';
import { isTyping } from './typing.ts';

type Run = NonNullable<Command['run']>;

/** What parts of the page give commands to do while they are there, the latest last. */
const given = new Map<CommandId, Run[]>();

/** Gives a command something to do. Returns what takes it back. */
export function provide(id: CommandId, run: Run): () => void {
	given.set(id, [...(given.get(id) ?? []), run]);
	return () => {
		given.set(
			id,
			(given.get(id) ?? []).filter((other) => other !== run),
		);
	};
}

/** What a command would do now; null: nothing. */
function runOf(id: CommandId): Run | null {
	const { when, run } = commandOf(id);
	if (when?.() === false) return null;
	return given.get(id)?.at(-1) ?? run ?? null;
}

/** Listens to the keys of all commands. Returns what ends that. */
export function followKeys(): () => void {
	const presses = commandIds.flatMap((id) =>
		commandOf(id).keys.flatMap((keys) => parseKeybinding(keys).map((press) => ({ id, press }))),
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
