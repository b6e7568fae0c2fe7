import type { RefObject } from 'react';
import type { Network } from '../../charts/network/mount.ts';
import { type DrawTool, drawTools, useChoices } from '../../store/choices.ts';
import { Picker } from '../parts/Picker.tsx';
import { useWords } from '../parts/words.ts';
import panelCss from './GraphPanel.module.css';
export interface ChartRef {
	readonly chart: RefObject<Network | null>;
}

/** The shapes that people are selected by; without one, dragging moves the view. */
export function DrawTools() {
	const { graph: words } = useWords();
	const drawing = useChoices((choices) => choices.drawing);
	return (
		<Picker
			label={words.selectBy}
			items={drawTools}
			chosen={drawing}
			show={(tool) => <ToolMark tool={tool} />}
			nameOf={(tool) => words.tool[tool]}
			hintOf={(tool) => `${words.selectBy}: ${words.tool[tool]}`}
			onChoose={(tool) => useChoices.setState({ drawing: tool === drawing ? null : tool })}
		/>
	);
}

export function Zoom({ chart }: ChartRef) {
	const { graph: words } = useWords();
	return (
		<div className={panelCss.zoom}>
			<button
				type="button"
				className="button"
				aria-label={words.zoomOut}
				onClick={() => chart.current?.zoomBy(1 / 1.4)}
			>
				−
			</button>
			<button type="button" className="button" aria-label={words.zoomIn} onClick={() => chart.current?.zoomBy(1.4)}>
				+
			</button>
			<button type="button" className="button" onClick={() => chart.current?.fit()}>
				{words.fit}
			</button>
		</div>
	);
}

function ToolMark({ tool }: { tool: DrawTool }) {
	const d =
		tool === 'box' ? 'M2.5 3.5h11v9h-11z' : 'M6 11.5C2 11 1.5 6 5 3.5S14 2.5 14 6.5S10 11 7 10.5S4.5 13 3.5 14.5';
	return (
		<svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
			<path d={d} strokeWidth="1.5" strokeDasharray={tool === 'box' ? '2.5 1.8' : undefined} />
		</svg>
	);
}
