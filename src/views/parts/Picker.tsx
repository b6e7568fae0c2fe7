import type { ReactNode } from 'react';
import css from './Picker.module.css';

interface Props<T extends string> {
	/** What the buttons are about, read aloud. */
	readonly label: string;
	readonly items: readonly T[];
	/** The item whose button is pressed; null: none. */
	readonly chosen: T | null;
	readonly show: (item: T) => ReactNode;
	/** The name of an item that `show` draws instead of writing. */
	readonly nameOf?: (item: T) => string;
	readonly hintOf?: (item: T) => string;
	readonly onChoose: (item: T) => void;
}

/** Buttons side by side, of which one is pressed. */
export function Picker<T extends string>({ label, items, chosen, show, nameOf, hintOf, onChoose }: Props<T>) {
	return (
		<fieldset className={css.picker} aria-label={label}>
			{items.map((item) => (
				<button
					key={item}
					type="button"
					className="button"
					aria-pressed={item === chosen}
					aria-label={nameOf?.(item)}
					title={hintOf?.(item)}
					onClick={() => onChoose(item)}
				>
					{show(item)}
				</button>
			))}
		</fieldset>
	);
}
