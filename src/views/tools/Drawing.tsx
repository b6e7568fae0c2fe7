import { useEffect, useRef } from 'react';
import { mountDrawing } from '../../charts/network/drawing.ts';
import { selectPeople } from '../../state/actions.ts';
import { type DrawTool, useChoices } from '../../state/choices.ts';
import { useExploreWords } from '../explore/useExplore.ts';
import type { ChartRef } from './GraphTools.tsx';
import css from './Tools.module.css';

/** Over the graph while people are selected by drawing: dragging draws, and moves neither view nor nodes. */
export default function Drawing({ chart, tool }: ChartRef & { tool: DrawTool }) {
	const { draw: words } = useExploreWords();
	const container = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (container.current === null) return;
		return mountDrawing(container.current, tool, {
			onDrawn: (isInside, { add }) => selectPeople(chart.current?.peopleWithin(isInside) ?? [], add),
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
				<button type="button" className="button" onClick={onEnd}>
					{words.done}
				</button>
			</div>
		</>
	);
}

function onEnd(): void {
	useChoices.setState({ drawing: null });
}
