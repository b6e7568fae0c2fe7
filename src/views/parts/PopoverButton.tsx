import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import type { MenuButton } from './Menu.tsx';
import css from './Popover.module.css';

interface Props {
	readonly button: MenuButton;
	/** What is opened is called, where the button has no name of its own. */
	readonly title?: string;
	/** Told when it is opened or closed. */
	readonly onOpen?: (isOpen: boolean) => void;
	readonly children: ReactNode;
}

/** A button with fields below it, which stay until one clicks beside them or presses Esc. */
export function PopoverButton({ button, title, onOpen, children }: Props) {
	const { label, name, isDisabled, isOpenAtFirst, onButton } = button;
	return (
		<Popover.Root defaultOpen={isOpenAtFirst} {...(onOpen !== undefined && { onOpenChange: onOpen })}>
			<Popover.Trigger ref={onButton} className="button" aria-label={name} disabled={isDisabled}>
				{label}
			</Popover.Trigger>
			<Popover.Portal>
				<Popover.Content
					className={css.popover}
					aria-label={title ?? name ?? (typeof label === 'string' ? label : undefined)}
					align="start"
					sideOffset={6}
					collisionPadding={8}
				>
					{children}
				</Popover.Content>
			</Popover.Portal>
		</Popover.Root>
	);
}
