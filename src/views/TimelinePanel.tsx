import { brush } from '../state/actions.ts';
import { useChoices } from '../state/choices.ts';
import css from './TimelinePanel.module.css';
import { useTimeline } from './useTimeline.ts';
import { useWords } from './words.ts';

/** Floor by floor: how long each is and what it answers, with a brush to a range. */
export function TimelinePanel() {
	const { timeline: words, actions } = useWords();
	const range = useChoices((choices) => choices.range);
	const { container } = useTimeline();
	return (
		<section className={css.panel} aria-label={words.title}>
			<header className={css.header}>
				<h2>{words.title}</h2>
				{range !== null && (
					<p className={css.range}>
						{words.range(nameOf(range[0], words.post), nameOf(range[1], words.post))}
						<button type="button" className="button" data-kind="plain" onClick={() => brush(null)}>
							{actions.clear}
						</button>
					</p>
				)}
			</header>
			<div ref={container} className={css.chart} data-chart="timeline" />
		</section>
	);
}

function nameOf(floor: number, post: string): string {
	return floor === 0 ? post : `#${floor}`;
}
