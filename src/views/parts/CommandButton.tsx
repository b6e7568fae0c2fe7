import type { ButtonHTMLAttributes } from 'react';
import { ariaKeys, printedKeys } from '../../commands/keys.ts';
import { type CommandId, commandOf, nameOf } from '../../commands/list.ts';
import { perform } from '../../commands/run.ts';
import { useWords } from './words.ts';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'type' | 'name'> {
	readonly command: CommandId;
	/** What it is called here, if not as everywhere. */
	readonly name?: string;
}

/** A button for a command. With children, which are no words, it is called and hinted at by name and key. */
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
