import { useCallback } from 'react';
import type { Reference } from '../../model/attribution.ts';
import type { Selection } from '../../model/selection.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { letGo } from '../../store/actions.ts';
import { useChoices } from '../../store/choices.ts';
import { floorsByNumber, isMarked } from '../../store/selectors.ts';
import { tabbed, useMedia } from '../parts/narrow.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './Drawer.module.css';
import { FloorView } from './FloorView.tsx';
import { sideOf } from './rows.ts';
import { Title } from './TextHead.tsx';

/**
 * Where one pane is shown at a time, what is selected comes from below, or from the right of a low window, with the first of
 * its floors, and a button leads to all of them: a tap would else show nothing to read.
 */
export function ReadingDrawer() {
	const isTabbed = useMedia(tabbed);
	const pane = useChoices((choices) => choices.pane);
	const selection = useView((view) => view.selection);
	const side = useView((view) => view.side);
	const reading = useReading();
	if (!isTabbed || pane === 'text' || selection === null) return null;
	const floors = selection.type === 'floor' ? [selection.floor] : (sideOf(selection, side, reading) ?? []);
	return <Drawer key={JSON.stringify(selection)} selection={selection} floors={floors} />;
}

interface Props {
	readonly selection: NonNullable<Selection>;
	readonly floors: readonly FloorNumber[];
}

function Drawer({ selection, floors }: Props) {
	const { text: words, actions } = useWords();
	const reading = useReading();
	const [first] = floors;
	const facts = first === undefined ? undefined : floorsByNumber(reading.floors).get(first);
	const marks = useCallback(
		(floor: FloorNumber, reference: Reference) => isMarked(selection, reading.graph, floor, reference),
		[selection, reading],
	);
	const read = () =>
		useChoices.setState({
			pane: 'text',
			relatedOnly: selection.type !== 'floor',
			jump: first === undefined ? null : { floor: first },
		});
	return (
		<section className={css.drawer} aria-label={words.drawer}>
			<header className={css.head}>
				<Title selection={selection} />
				{floors.length > 0 && (
					<button type="button" className="button" data-kind="main" onClick={read}>
						{words.read(floors.length)}
					</button>
				)}
				<button type="button" className="icon-button" aria-label={actions.clear} onClick={letGo}>
					×
				</button>
			</header>
			<div className={css.first}>
				{facts === undefined ? (
					<p className={css.none}>{words.nothingToRead}</p>
				) : (
					<FloorView floor={facts} isMarked={marks} depth={0} isBetween={false} isOutside={false} />
				)}
			</div>
		</section>
	);
}
