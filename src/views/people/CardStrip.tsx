import { type CardMark, cardMarks } from '../../graph/card-marks.ts';
import type { PersonCard } from '../../graph/metrics/card.ts';
import { floorOfNode } from '../../model/graph.ts';
import { follow } from '../../store/actions.ts';
import { personPaint, useEncoding } from '../parts/theme.ts';
import { usePointing } from '../parts/usePointing.ts';
import { useReading } from '../parts/useThread.ts';
import { useWords } from '../parts/words.ts';
import css from './Card.module.css';

const width = 300;
const half = 20;

/**
 * Floors over the thread: written above the axis, received below it. A click on a mark leads to its floor; by keyboard
 * the same floors are in the reader below, so that a strip of hundreds of marks is no hundred stops.
 */
export function CardStrip({ card }: { card: PersonCard }) {
	const { card: words } = useWords();
	const { floors } = useReading();
	const name = useWords().floorName;
	const { colours } = useEncoding();
	const last = floors.at(-1)?.number ?? 0;
	return (
		<svg
			className={css.strip}
			viewBox={`0 0 ${width} ${2 * half}`}
			preserveAspectRatio="none"
			role="img"
			aria-label={words.strip(card.written.length, card.received.length)}
		>
			{cardMarks(card, last).map((mark) => (
				<Mark
					key={`${mark.isWritten} ${mark.floor}`}
					mark={mark}
					fill={personPaint(colours.get(mark.source))}
					name={name(mark.floor)}
				/>
			))}
			<path d={`M0 ${half}h${width}`} stroke="var(--edge)" vectorEffect="non-scaling-stroke" />
		</svg>
	);
}

function Mark({ mark, fill, name }: { mark: CardMark; fill: string; name: string }) {
	const { floor, left, width: share, isWritten, source } = mark;
	const target = { type: 'floor', floor } as const;
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer, see above
		<rect
			data-floor={floor}
			x={left * width}
			y={isWritten ? 2 : half + 1}
			width={share * width}
			height={half - 3}
			fill={fill}
			fillOpacity={isWritten || floorOfNode(source) === null ? 1 : 0.45}
			onClick={() => follow(target)}
			{...usePointing(target)}
		>
			<title>{name}</title>
		</rect>
	);
}
