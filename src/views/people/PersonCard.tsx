import { useMemo } from 'react';
import { type PersonCard as Card, cardOf, type Partner } from '../../graph/metrics/card.ts';
import type { NodeId } from '../../model/graph.ts';
import { useChoices } from '../../store/choices.ts';
import { peopleById } from '../../store/selectors.ts';
import type { Words } from '../../words/languages.ts';
import { TargetLink } from '../parts/TargetLink.tsx';
import { useReading } from '../parts/useThread.ts';
import { useWords } from '../parts/words.ts';
import css from './Card.module.css';
import { CardStrip } from './CardStrip.tsx';
import { FloorLinks } from './FloorLinks.tsx';

/** So many partners, and of each so many floors, stand in a card. */
const listedPartners = 3;
const listedFloors = 4;

/** What the thread says of one person. It can be folded, and stays so for the next person. */
export function PersonCard({ person }: { person: NodeId }) {
	const { card: words } = useWords();
	const reading = useReading();
	const isOpen = useChoices((choices) => choices.isCardOpen);
	const card = useMemo(() => cardOf(reading, person), [reading, person]);
	if (card === null) return null;
	return (
		<details
			className={css.card}
			open={isOpen}
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

function factsOf(card: Card, words: Words['card']): string[] {
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
