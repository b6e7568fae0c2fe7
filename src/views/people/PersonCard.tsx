import { useMemo } from 'react';
import { type CardFacts, type CardMark, cardMarks, cardOf, type Partner } from '../../graph/metrics/card.ts';
import { floorOfNode, type NodeId } from '../../model/graph.ts';
import { follow } from '../../store/actions.ts';
import { useChoices } from '../../store/choices.ts';
import { peopleById } from '../../store/selectors.ts';
import type { Words } from '../../words/languages.ts';
import { FloorLinks, TargetLink } from '../parts/TargetLink.tsx';
import { personPaint, useEncoding } from '../parts/theme.ts';
import { usePointing } from '../parts/usePointing.ts';
import { useReading } from '../parts/useThread.ts';
import { useWords } from '../parts/words.ts';
import css from './Card.module.css';

/** A card lists at most this many partners, and of each at most this many floors. */
const listedPartners = 3;
const listedFloors = 4;

/** What the thread says of one person. Folded it goes, and the menu of the text brings it back. */
export function PersonCard({ person }: { person: NodeId }) {
	const { card: words } = useWords();
	const reading = useReading();
	const card = useMemo(() => cardOf(reading, person), [reading, person]);
	if (card === null) return null;
	return (
		<details
			className={css.card}
			open
			onToggle={({ currentTarget }) => useChoices.setState({ isCardOpen: currentTarget.open })}
		>
			<summary>{words.title}</summary>
			<CardStrip card={card} />
			<p>{factsOf(card, words).join(' · ')}</p>
			<Partners label={words.speaksTo} partners={card.speaksTo} />
			<Partners label={words.spokenToBy} partners={card.spokenToBy} />
		</details>
	);
}

function factsOf(card: CardFacts, words: Words['card']): string[] {
	const { written, received, answered, reciprocity } = card;
	return [
		words.written(written.length),
		words.received(received.length),
		...(written.length === 0 ? [] : [words.answered(answered, written.length)]),
		...(reciprocity === null ? [] : [words.reciprocity(reciprocity)]),
	];
}

function Partners({ label, partners }: { label: string; partners: readonly Partner[] }) {
	const { card: words } = useWords();
	const people = peopleById(useReading().graph);
	const rest = partners.length - listedPartners;
	if (partners.length === 0) return null;
	return (
		<dl className={css.partners}>
			<dt>{label}</dt>
			{partners.slice(0, listedPartners).map(({ person, floors }) => (
				<dd key={person}>
					<TargetLink target={{ type: 'person', person }}>{people.get(person)?.handle ?? ''}</TargetLink>{' '}
					{words.times(floors.length)} <FloorLinks floors={floors} most={listedFloors} className={css.floors} />
				</dd>
			))}
			{rest > 0 && <dd className={css.quiet}>{words.morePeople(rest)}</dd>}
		</dl>
	);
}

const width = 300;
const half = 20;

/**
 * Floors along the thread: written above the axis, received below it. A click on a mark goes to its floor. The marks
 * are no stops for the keyboard, since there may be hundreds; the text lists the same floors.
 */
function CardStrip({ card }: { card: CardFacts }) {
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
