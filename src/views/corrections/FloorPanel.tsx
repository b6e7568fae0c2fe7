import { useEffect } from 'react';
import type { FloorNumber } from '../../model/thread.ts';
import { useAsked } from '../../store/asked.ts';
import { useChoices } from '../../store/choices.ts';
import { tabbed, useMedia } from '../parts/narrow.ts';
import { useReading } from '../parts/useThread.ts';
import { useWords } from '../parts/words.ts';
import { Panel } from '../side/Panel.tsx';
import { BroughtNote } from './BroughtNote.tsx';
import { CorrectFloor } from './CorrectFloor.tsx';
import { FloorText } from './FloorText.tsx';

/** The form that puts one floor right, beside the text, which goes to that floor. */
export function FloorPanel({ floor }: { floor: FloorNumber }) {
	const { labels } = useWords().corrections;
	const isNarrow = useMedia(tabbed);
	const facts = useReading().floors.find(({ number }) => number === floor);
	useEffect(() => {
		useAsked.setState({ asked: { floor, passages: new Map() } });
		useChoices.setState({ jump: { floor }, relatedOnly: false });
		return () => useAsked.setState({ asked: null });
	}, [floor]);
	if (facts === undefined) return null;
	return (
		<Panel title={labels.author(floor)} foot={<BroughtNote />}>
			{isNarrow && <FloorText floor={floor} />}
			<CorrectFloor floor={facts} isFirst />
		</Panel>
	);
}
