import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { type CommandId, nameOf } from '../../commands/list.ts';
import { perform } from '../../commands/run.ts';
import { useWords } from './words.ts';

export interface MenuButton {
	readonly label: ReactNode;
	/** The button's name, where its label is no text or not the whole name. */
	readonly name?: string | undefined;
	readonly kind: 'main' | undefined;
	readonly isDisabled: boolean;
	readonly isOpenAtFirst: boolean;
	/** Was it opened by a key, so that its first item takes the focus? */
	readonly isByKey: boolean;
	/** Told the button's element, which takes over the focus from the button that it replaces. */
	readonly onButton: (button: HTMLElement | null) => void;
}

/** A button with a menu below it. */
export function Menu({ button, children }: { button: MenuButton; children: ReactNode }) {
	const { label, name, kind, isDisabled, isOpenAtFirst, isByKey, onButton } = button;
	const [isFirst, setFirst] = useState(isOpenAtFirst && isByKey);
	return (
		<DropdownMenu.Root modal={false} defaultOpen={isOpenAtFirst}>
			<DropdownMenu.Trigger ref={onButton} className="button" aria-label={name} data-kind={kind} disabled={isDisabled}>
				{label}
			</DropdownMenu.Trigger>
			<DropdownMenu.Portal>
				<DropdownMenu.Content
					ref={isFirst ? focusFirst : null}
					className="menu"
					align="end"
					sideOffset={6}
					onCloseAutoFocus={() => setFirst(false)}
				>
					{children}
				</DropdownMenu.Content>
			</DropdownMenu.Portal>
		</DropdownMenu.Root>
	);
}

/** A menu item that does a command. `name`: another name than the command's own. */
export function CommandItem({ command, name }: { command: CommandId; name?: string }) {
	const words = useWords();
	return <DropdownMenu.Item onSelect={() => perform(command)}>{name ?? nameOf(command, words)}</DropdownMenu.Item>;
}

/** The menu was not loaded yet when the key was pressed, so that it did not give its first item the focus itself. */
function focusFirst(menu: HTMLElement | null): void {
	requestAnimationFrame(() => menu?.querySelector<HTMLElement>('[role^=menuitem]')?.focus());
}
