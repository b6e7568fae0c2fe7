import { useEffect, useRef, useState } from 'react';
import { mountDrawing } from '../../charts/network/drawing.ts';
import { selectPeople } from '../../store/actions.ts';
import { type DrawTool, useChoices } from '../../store/choices.ts';
import { useWords } from '../parts/words.ts';
import type { ChartRef } from './DrawTools.tsx';
import css from './GraphTools.module.css';

/*
 * Drawing a selection is a layer over the graph, there while its button is pressed: below it nothing can be panned or
 * dragged by mistake. By keyboard, people are added with Shift+Enter.
 */

/** Over the graph while people are selected by drawing: dragging draws, and moves neither view nor nodes. */
export function Drawing({ chart, tool }: ChartRef & { tool: DrawTool }) {
	const { draw: words } = useWords();
	const container = useRef<HTMLDivElement>(null);
	const [isAdding, setAdding] = useState(false);
	// Read when something has been drawn: what is being drawn goes on.
	const adds = useRef(isAdding);
	useEffect(() => {
		adds.current = isAdding;
	}, [isAdding]);
	useEffect(() => {
		if (container.current === null) return;
		return mountDrawing(container.current, tool, {
			onDrawn: (isInside, { add }) => {
				selectPeople(chart.current?.peopleWithin(isInside) ?? [], add || adds.current);
			},
			onWheel: (factor) => chart.current?.zoomBy(factor),
			onEnd,
		});
	}, [chart, tool]);
	return (
		<>
			<div ref={container} className={css.drawing} data-drawing={tool} />
			<div className={css.banner}>
				<p role="status" title={words.keys}>
					{words[tool]}
				</p>
				<div className={css.bannerActions}>
					<button
						type="button"
						className="button"
						title={words.addHint}
						aria-pressed={isAdding}
						onClick={() => setAdding(!isAdding)}
					>
						{words.add}
					</button>
					<button type="button" className="button" onClick={onEnd}>
						{words.done}
					</button>
				</div>
			</div>
		</>
	);
}

function onEnd(): void {
	useChoices.setState({ drawing: null });
}
