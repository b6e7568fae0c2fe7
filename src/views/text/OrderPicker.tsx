import { useChoices } from '../../store/choices.ts';
import { type ReadingOrder, readingOrders } from '../../view/text.ts';
import { Picker } from '../parts/Picker.tsx';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';

/** In order, or each floor below what it answers. Whoever reads a floor stays at it. */
export function OrderPicker() {
	const words = useWords().reader;
	const order = useView((view) => view.readingOrder);
	const choose = (id: ReadingOrder) =>
		useChoices.setState(({ cursor }) => ({
			readingOrder: id,
			jump: cursor === null ? null : { floor: cursor },
		}));
	return (
		<Picker
			label={words.order}
			items={readingOrders}
			chosen={order}
			show={(id) => words.orderBy[id]}
			hintOf={(id) => words.orderHint[id]}
			onChoose={choose}
		/>
	);
}
