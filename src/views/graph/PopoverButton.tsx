import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import type { MenuButton } from '../parts/Menu.tsx';
import css from './GraphTools.module.css';

/** A button with fields below it, which stay until one clicks beside them or presses Esc. */
export function PopoverButton({ button, children }: { button: MenuButton; children: ReactNode }) {
	const { label, isDisabled, isOpenAtFirst, onButton } = button;
	return (
		<Popover.Root defaultOpen={isOpenAtFirst}>
			<Popover.Trigger ref={onButton} className="button" disabled={isDisabled}>
				{label}
			</Popover.Trigger>
			<Popover.Portal>
				<Popover.Content className={css.popover} aria-label={label} align="start" sideOffset={6} collisionPadding={8}>
					{children}
				</Popover.Content>
			</Popover.Portal>
		</Popover.Root>
	);
}
