import { type ReactNode, Suspense, useEffect, useState } from 'react';
import type { MenuButton } from './Menu.tsx';

interface Props extends Pick<MenuButton, 'label' | 'kind' | 'isDisabled'> {
	/** What the button is called where its label is a sign. */
	readonly name?: string;
	/** The button with its menu, loaded on demand. */
	readonly children: (button: MenuButton) => ReactNode;
}

/**
 * A button with a menu. The menu's code comes with the first sign of a user, long before anybody reaches the button; a
 * press that is earlier still opens the menu when it is there.
 */
export function LazyMenu({ label, name, kind, isDisabled, children }: Props) {
	const [isWanted, setWanted] = useState(false);
	const [isPressed, setPressed] = useState(false);
	useEffect(() => {
		const want = () => setWanted(true);
		const signs = ['pointermove', 'pointerdown', 'keydown', 'touchstart'] as const;
		for (const sign of signs) addEventListener(sign, want, { once: true, passive: true });
		return () => {
			for (const sign of signs) removeEventListener(sign, want);
		};
	}, []);
	const press = () => {
		setPressed(true);
		setWanted(true);
	};
	const button = (
		<button
			type="button"
			className="button"
			data-kind={kind}
			aria-label={name}
			disabled={isDisabled}
			aria-haspopup="menu"
			aria-expanded={false}
			// As the menu itself does. The button may be replaced before pointer or key is up, and then no click comes.
			onPointerDown={({ button: pressed, ctrlKey }) => pressed === 0 && !ctrlKey && press()}
			onKeyDown={({ key }) => (key === 'Enter' || key === ' ' || key === 'ArrowDown') && press()}
			onClick={press}
		>
			{label}
		</button>
	);
	if (!isWanted) return button;
	return <Suspense fallback={button}>{children({ label, name, kind, isDisabled, isOpenAtFirst: isPressed })}</Suspense>;
}
