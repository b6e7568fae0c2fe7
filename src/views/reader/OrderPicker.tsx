import { readingOrders, useChoices } from '../../state/choices.ts';
import css from './Tools.module.css';
import { useReaderWords } from './useReaderWords.ts';

/** In order, or each floor below what it answers. Whoever reads a floor stays at it. */
export function OrderPicker() {
	const words = useReaderWords();
	const order = useChoices((choices) => choices.readingOrder);
	return (
		<fieldset className={css.picker} aria-label={words.order}>
			{readingOrders.map((id) => (
				<button
					key={id}
					type="button"
					className="button"
					title={words.orderHint[id]}
					aria-pressed={id === order}
					onClick={() =>
						useChoices.setState(({ cursor }) => ({
							readingOrder: id,
							jump: cursor === null ? null : { floor: cursor },
						}))
					}
				>
					{words.orderBy[id]}
				</button>
			))}
		</fieldset>
	);
}
