import { type ReactNode, Suspense, useEffect, useState } from 'react';
import type { MenuButton } from './Menu.tsx';

interface Props extends Pick<MenuButton, 'label' | 'kind' | 'isDisabled'> {
	/** What opens; a menu where nothing is said. */
	readonly popup?: 'menu' | 'dialog';
	/** What the button is called where its label is a sign. */
	readonly name?: string;
	/** The button with its menu, loaded on demand. */
	readonly children: (button: MenuButton) => ReactNode;
}

/**
 * A button with a menu. The menu's code comes with the first sign of a user, long before anybody reaches the button; a
 * press that is earlier still opens the menu when it is there.
 */
export function LazyMenu({ label, name, kind, isDisabled, popup = 'menu', children }: Props) {
	const [isWanted, setWanted] = useState(false);
	const [pressed, setPressed] = useState<'pointer' | 'key' | null>(null);
	useEffect(() => {
		const want = () => setWanted(true);
		const signs = ['pointermove', 'pointerdown', 'keydown', 'touchstart'] as const;
		for (const sign of signs) addEventListener(sign, want, { once: true, passive: true });
		return () => {
			for (const sign of signs) removeEventListener(sign, want);
		};
	}, []);
	const press = (by: 'pointer' | 'key') => {
		setPressed(by);
		setWanted(true);
	};
	const button = (
		<button
			type="button"
			className="button"
			data-kind={kind}
			aria-label={name}
			disabled={isDisabled}
			aria-haspopup={popup}
			aria-expanded={false}
			// As the menu itself does. The button may be replaced before pointer or key is up, and then no click comes.
			onPointerDown={({ button: which, ctrlKey }) => which === 0 && !ctrlKey && press('pointer')}
			onKeyDown={({ key }) => (key === 'Enter' || key === ' ' || key === 'ArrowDown') && press('key')}
			onClick={() => press(pressed ?? 'pointer')}
		>
			{label}
		</button>
	);
	if (!isWanted) return button;
	const opening = { isOpenAtFirst: pressed !== null, isByKey: pressed === 'key' };
	return <Suspense fallback={button}>{children({ label, name, kind, isDisabled, ...opening })}</Suspense>;
}
