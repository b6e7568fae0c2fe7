import { useText } from '../parts/useThread.ts';
import { useWords } from '../parts/words.ts';
import { Body } from '../text/Body.tsx';
import css from './Corrections.module.css';

/** A floor's number and text beside the question about it. */
export function FloorText({ floor }: { floor: number }) {
	const text = useText(floor);
	const { floorName } = useWords();
	return (
		<div className={css.text}>
			<strong>{floorName(floor)}</strong>
			{text === null || text === 'failed' ? '…' : <Body nodes={text.nodes} isMarked={never} meant={undefined} />}
		</div>
	);
}

function never(): boolean {
	return false;
}
