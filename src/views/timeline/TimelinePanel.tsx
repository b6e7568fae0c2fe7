import { type RefObject, useEffect, useState } from 'react';
import { brush } from '../../store/actions.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { Overview } from './Overview.tsx';
import css from './TimelinePanel.module.css';
import { TimelineTools } from './TimelineTools.tsx';
import { useTimeline } from './useTimeline.ts';

/** A thread of more floors than this is shown in part, if each floor would have fewer pixels than that. */
const longFrom = 300;
const leastSlot = 4;

/** The timeline: how long each floor is and what it answers, or who wrote it, with a brush to choose a range. */
export function TimelinePanel() {
	const { timeline: words, actions, floorName } = useWords();
	const range = useView((view) => view.range);
	const { container, chart } = useTimeline();
	const isLong = useIsLong(container);
	return (
		<section className={css.panel} aria-label={words.title}>
			<header className={css.header}>
				<h2>{words.title}</h2>
				{range !== null && (
					<p className={css.range}>
						{words.range(floorName(range[0]), floorName(range[1]))}
						<button type="button" className="button" data-kind="plain" onClick={() => brush(null)}>
							{actions.clear}
						</button>
					</p>
				)}
				<TimelineTools />
			</header>
			<div ref={container} className={css.chart} data-chart="timeline" />
			{isLong && <Overview container={container} chart={chart} />}
		</section>
	);
}

function useIsLong(container: RefObject<HTMLDivElement | null>): boolean {
	const count = useReading().floors.length;
	const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
	useEffect(() => {
		const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width || Number.POSITIVE_INFINITY));
		if (container.current !== null) observer.observe(container.current);
		return () => observer.disconnect();
	}, [container]);
	return count > longFrom && width / count < leastSlot;
}
