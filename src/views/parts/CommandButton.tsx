import type { ButtonHTMLAttributes } from 'react';
import { ariaKeys, printedKeys } from '../../commands/keys.ts';
import { type CommandId, commandOf, nameOf } from '../../commands/list.ts';
import { perform } from '../../commands/run.ts';
import { useWords } from './words.ts';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'type' | 'name'> {
	readonly command: CommandId;
	/** Another name than the command's own. */
	readonly name?: string;
}

/**
 * A button that does a command. Its children, if any, are a sign; then its name is read aloud and, with the key, shown
 * as a hint.
 */
export function CommandButton({ command, name, children, ...attributes }: Props) {
	const words = useWords();
	const label = name ?? nameOf(command, words);
	const keys = commandOf(command).keys === undefined ? '' : ` (${printedKeys(command).join('+')})`;
	return (
		<button
			type="button"
			className="button"
			aria-keyshortcuts={ariaKeys(command) || undefined}
			onClick={() => perform(command)}
			{...(children !== undefined && { 'aria-label': label, title: label + keys })}
			{...attributes}
		>
			{children ?? label}
		</button>
	);
}
