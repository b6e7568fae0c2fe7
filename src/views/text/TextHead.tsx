import { type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useCommand } from '../../commands/run.ts';
import type { NodeId } from '../../model/graph.ts';
import type { Selection } from '../../model/selection.ts';
import { letGo } from '../../store/actions.ts';
import { useChoices } from '../../store/choices.ts';
import type { Side } from '../../view/text.ts';
import { loadMenus } from '../app/load.ts';
import { useNameOf } from '../filter/describe-filter.ts';
import { LazyMenu } from '../parts/LazyMenu.tsx';
import { showPane } from '../parts/narrow.ts';
import { pagePart } from '../parts/part.tsx';
import { personPaint, useEncoding } from '../parts/theme.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { FindField, FindResult, type HitSteps } from './Find.tsx';
import { sideOf, sideShown, textTitle } from './rows.ts';
import css from './TextHead.module.css';

const Items = pagePart(loadMenus, 'TextItems');

interface Props {
	readonly steps: HitSteps;
	/** Told an element within the text's pane. */
	readonly root: RefObject<HTMLDivElement | null>;
	/** Are the floors shown fewer than all, for the selection's sake? */
	readonly isNarrowed: boolean;
}

/**
 * One line above the text: whose floors these are and how many, the search, a menu of all else, and what lets go. Without
 * a selection the field of the search stands in it; with one, a sign opens it below.
 */
export function TextHead({ steps, root, isNarrowed }: Props) {
	const { text: words, actions } = useWords();
	const selection = useView((view) => view.selection);
	const isAsked = useView(({ find }) => find !== '');
	const [isOpened, setOpened] = useState(false);
	const field = useRef<HTMLInputElement>(null);
	const isFinding = selection === null || isAsked || isOpened;
	const openFind = () => {
		flushSync(() => setOpened(true));
		field.current?.select();
	};
	useCommand('search', () => {
		showPane('text');
		openFind();
	});
	return (
		<div ref={root} className={css.bar}>
			<p className={css.onPaper}>{words.onPaper}</p>
			<header className={css.head} data-selected={selection !== null || undefined}>
				<Title selection={selection} />
				{selection !== null && <Narrowing selection={selection} isNarrowed={isNarrowed} />}
				{isFinding && <FindField steps={steps} field={field} onLeave={() => setOpened(false)} />}
				{!isFinding && (
					<button
						type="button"
						className="icon-button"
						aria-label={words.find}
						title={words.findHint}
						onClick={openFind}
					>
						<svg width="15" height="15" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor">
							<path d="M11 6.5a4.5 4.5 0 1 1-9 0a4.5 4.5 0 0 1 9 0zM10 10l4 4" strokeWidth="1.6" />
						</svg>
					</button>
				)}
				<TextMenu />
				{selection !== null && (
					<button
						type="button"
						className="icon-button"
						aria-label={actions.clear}
						title={actions.clear}
						onClick={letGo}
					>
						×
					</button>
				)}
			</header>
			<FindResult steps={steps} />
		</div>
	);
}

/** What the floors have in common; of one person with the dot that is theirs everywhere. */
export function Title({ selection }: { selection: Selection }) {
	const words = useWords();
	const reading = useReading();
	const title = textTitle(selection, reading, words);
	const people = selection?.type === 'people' ? selection.people : null;
	const nameOf = useNameOf();
	if (people === null) return <h2 title={title}>{title}</h2>;
	return (
		<h2 title={title} aria-label={title}>
			{people.length === 1 && <Dot person={people[0]} />}
			<span>{people.map(nameOf).join(', ')}</span>
		</h2>
	);
}

function Dot({ person }: { person: NodeId | undefined }) {
	const { colours } = useEncoding();
	const colour = person === undefined ? null : colours.get(person);
	return <span className={css.dot} style={{ background: personPaint(colour) }} />;
}

/** How much of it is shown: of people by side, of a floor or a tie by one button, or all floors of the thread. */
function Narrowing({ selection, isNarrowed }: { selection: NonNullable<Selection>; isNarrowed: boolean }) {
	const { text: words } = useWords();
	const toggle = () => useChoices.setState({ relatedOnly: !isNarrowed });
	if (selection.type === 'people') return <Sides people={selection.people} isNarrowed={isNarrowed} />;
	return (
		<button type="button" className="button" data-kind="plain" onClick={toggle}>
			{isNarrowed ? words.all : selection.type === 'floor' ? words.chain : words.related}
		</button>
	);
}

/** How many floors people wrote, were told and say among them; pressed, these alone are shown. */
function Sides({ people, isNarrowed }: { people: readonly NodeId[]; isNarrowed: boolean }) {
	const { text: words } = useWords();
	const reading = useReading();
	const selection = useView((view) => view.selection);
	const side = useView((view) => view.side);
	const shown = isNarrowed ? sideShown(selection, side, reading) : null;
	const offered: readonly (keyof typeof words.sideCount)[] =
		people.length > 1 ? ['among', 'written', 'received'] : ['written', 'received'];
	const choose = (id: Side) => useChoices.setState({ side: shown === id ? 'both' : id, relatedOnly: true });
	return (
		<fieldset className={css.sides} aria-label={words.side}>
			{offered.map((id) => (
				<button key={id} type="button" aria-pressed={id === shown} title={words.sideHint} onClick={() => choose(id)}>
					{words.sideCount[id](sideOf(selection, id, reading)?.length ?? 0)}
				</button>
			))}
			{!isNarrowed && (
				<button type="button" onClick={() => useChoices.setState({ relatedOnly: true })}>
					{words.related}
				</button>
			)}
		</fieldset>
	);
}

/** The button of the text's menu. */
function TextMenu() {
	const words = useWords().text;
	const [said, setSaid] = useState('');
	return (
		<>
			<LazyMenu label="⋯" name={words.more} kind={undefined} isDisabled={false}>
				{(button) => <Items button={button} onSaid={setSaid} />}
			</LazyMenu>
			<p role="status" className={said === '' ? 'visually-hidden' : css.said}>
				{said}
			</p>
		</>
	);
}
