import type { FloorNumber } from '../../model/thread.ts';
import { askFor } from '../../store/asking.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useReading } from '../parts/useThread.ts';
import { useWords } from '../parts/words.ts';
import { Concluding } from './Concluding.tsx';
import { CorrectFloor } from './CorrectFloor.tsx';
import css from './Corrections.module.css';
import { FloorText } from './Inbox.tsx';

/** A floor's text and its correction form, wherever the page is: see `askFor`. */
export function AskDialog({ floor }: { floor: FloorNumber }) {
	const words = useWords().corrections;
	const facts = useReading().floors.find(({ number }) => number === floor);
	if (facts === undefined) return null;
	return (
		<Dialog title={words.labels.author(floor)} onClose={() => askFor(null)}>
			<div className={css.section}>
				<FloorText floor={floor} />
			</div>
			<CorrectFloor floor={facts} isFirst />
			<Concluding />
		</Dialog>
	);
}
