import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';

export interface MenuButton {
	readonly label: string;
	readonly name?: string | undefined;
	readonly kind: 'main' | undefined;
	readonly isDisabled: boolean;
	readonly isOpenAtFirst: boolean;
}

/** A button with a menu below it. */
export function Menu({ button, children }: { button: MenuButton; children: ReactNode }) {
	const { label, name, kind, isDisabled, isOpenAtFirst } = button;
	return (
		<DropdownMenu.Root modal={false} defaultOpen={isOpenAtFirst}>
			<DropdownMenu.Trigger className="button" aria-label={name} data-kind={kind} disabled={isDisabled}>
				{label}
			</DropdownMenu.Trigger>
			<DropdownMenu.Portal>
				<DropdownMenu.Content className="menu" align="end" sideOffset={6}>
					{children}
				</DropdownMenu.Content>
			</DropdownMenu.Portal>
		</DropdownMenu.Root>
	);
}
