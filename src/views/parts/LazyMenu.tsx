import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { MenuButton } from './Menu.tsx';
import { PlaceOf } from './part.tsx';
import { useWords } from './words.ts';

interface Props extends Pick<MenuButton, 'label' | 'name' | 'kind' | 'isDisabled'> {
	/** What opens, for assistive technology; a menu if absent. */
	readonly popup?: 'menu' | 'dialog';
	/** The button with its menu, loaded on demand. */
	readonly children: (button: MenuButton) => ReactNode;
}

/**
 * A button with a menu. The menu's code is loaded at the user's first move, key or touch, mostly long before the button
 * is reached. A press before it has come opens the menu as soon as it has, and the focus stays on the button.
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
	const isFocused = useRef(false);
	const takeFocus = useCallback((button: HTMLElement | null) => {
		if (isFocused.current) button?.focus();
	}, []);
	const onButton = useCallback(
		(button: HTMLElement | null) => {
			takeFocus(button);
			if (button !== null) isFocused.current = false;
		},
		[takeFocus],
	);
	const { borders: words } = useWords();
	const press = (by: 'pointer' | 'key', again: (() => void) | null) => {
		setPressed(by);
		setWanted(true);
		again?.();
	};
	/** `again`: not null where the menu could not be loaded; a press then tries once more. */
	const button = (again: (() => void) | null) => (
		<button
			type="button"
			className="button"
			data-kind={kind}
			aria-label={name}
			title={again === null ? undefined : words.missing}
			disabled={isDisabled}
			aria-haspopup={popup}
			aria-expanded={false}
			// The events by which the menu itself opens. The button may be replaced between press and release, and then no
			// click comes.
			onPointerDown={({ button: which, ctrlKey }) => which === 0 && !ctrlKey && press('pointer', again)}
			onKeyDown={({ key }) => (key === 'Enter' || key === ' ' || key === 'ArrowDown') && press('key', again)}
			onClick={() => press(pressed ?? 'pointer', null)}
			ref={takeFocus}
			onFocus={() => {
				isFocused.current = true;
			}}
			onBlur={() => {
				isFocused.current = false;
			}}
		>
			{again !== null && '⚠ '}
			{label}
		</button>
	);
	if (!isWanted) return button(null);
	const opening = { isOpenAtFirst: pressed !== null, isByKey: pressed === 'key', onButton };
	return (
		<PlaceOf value={{ waiting: button(null), broken: button }}>
			{children({ label, name, kind, isDisabled, ...opening })}
		</PlaceOf>
	);
}
