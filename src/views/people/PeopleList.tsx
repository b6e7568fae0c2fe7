import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { VList, type VListHandle } from 'virtua';
import type { NodeId, Person } from '../../model/graph.ts';
import { useChoices } from '../../store/choices.ts';
import { openingPosterOf } from '../../store/inference.ts';
import { listPeople } from '../../store/selectors.ts';
import { NothingLeft } from '../filter/NothingLeft.tsx';
import { useLeft } from '../filter/useFiltered.ts';
import { useEncoding } from '../parts/theme.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { isTyped, movedBy, type RowPart, typedTo } from './moves.ts';
import css from './PeoplePanel.module.css';
import { PersonRow } from './PersonRow.tsx';

/*
 * The list is one stop for Tab: arrows go from person to person, and to the box of the filter and back. A letter goes to
 * the next person whose name begins with it.
 */

export function PeopleList() {
	const { people: words } = useWords();
	const { graph } = useReading();
	const query = useChoices((choices) => choices.query);
	const sort = useChoices((choices) => choices.sort);
	const left = useLeft();
	const isRestGone = useView(({ outside }) => outside === 'gone');
	const found = listPeople(graph, query, sort);
	const people = useMemo(
		() => (left !== null && isRestGone ? found.filter(({ id }) => left.nodes.has(id)) : found),
		[found, left, isRestGone],
	);
	if (graph.people.length === 0) return <p className={css.none}>{words.nobody}</p>;
	if (found.length === 0) return <p className={css.none}>{words.none}</p>;
	if (people.length === 0) return left?.nodes.size ? <p className={css.none}>{words.outOfFilter}</p> : <NothingLeft />;
	return <Rows people={people} shown={left?.nodes ?? null} />;
}

interface Props {
	readonly people: readonly Person[];
	/** Who is in; null: nothing is filtered. */
	readonly shown: ReadonlySet<NodeId> | null;
}

function Rows({ people, shown }: Props) {
	const { people: words } = useWords();
	const reading = useReading();
	const poster = openingPosterOf(reading);
	const roleOf = (id: NodeId) => (id === poster ? 'op' : reading.summoned.has(id) ? 'summoned' : null);
	const { colours, fillings } = useEncoding();
	const lastFloor = reading.floors.at(-1)?.number ?? 0;
	const { list, stop, held, onKeyDown, onFocus } = useRoving(people);
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the rows within
		<div className={css.list} onKeyDown={onKeyDown} onFocus={onFocus}>
			<p id="people-keys" className="visually-hidden">
				{words.keys}
			</p>
			<VList
				ref={list}
				className={css.rows}
				tabIndex={-1}
				aria-label={words.title}
				role="group"
				aria-describedby="people-keys"
				keepMounted={held}
			>
				{people.map((person, index) => (
					<PersonRow
						key={person.id}
						person={person}
						colour={colours.get(person.id) ?? null}
						filling={fillings?.get(person.id) ?? 1}
						lastFloor={lastFloor}
						role={roleOf(person.id)}
						isOut={shown !== null && !shown.has(person.id)}
						stop={index === stop.index ? stop.part : null}
					/>
				))}
			</VList>
		</div>
	);
}

/** Letters typed within so many milliseconds are the beginning of one name. */
const typedMs = 700;

/** One row at a time can be reached by Tab, and keys move which one that is. */
function useRoving(people: readonly Person[]) {
	const list = useRef<VListHandle>(null);
	const [at, setAt] = useState<{ readonly person: NodeId | null; readonly part: RowPart }>({
		person: null,
		part: 'name',
	});
	const isAsked = useRef(false);
	const typed = useRef({ text: '', time: -Infinity });
	const index = Math.max(
		0,
		people.findIndex(({ id }) => id === at.person),
	);
	const go = (to: number, part: RowPart) => {
		isAsked.current = true;
		list.current?.scrollToIndex(to, { align: 'nearest' });
		setAt({ person: people[to]?.id ?? null, part });
	};
	useEffect(() => {
		if (!isAsked.current) return;
		isAsked.current = false;
		const row = document.querySelector(`[data-person-row="${CSS.escape(at.person ?? '')}"]`);
		row?.querySelector<HTMLElement>(at.part === 'box' ? 'input' : 'button')?.focus({ preventScroll: true });
	}, [at]);
	const type = (key: string): number | null => {
		const now = performance.now();
		typed.current = { text: now - typed.current.time < typedMs ? typed.current.text + key : key, time: now };
		const names = people.map(({ handle }) => handle);
		return typedTo(typed.current.text, names, index);
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const isSide = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
		if (event.ctrlKey || event.metaKey || event.altKey || (!isSide && event.shiftKey && !isTyped(event))) return;
		const to = isTyped(event) ? type(event.key) : movedBy(event.key, index, people.length);
		if (isSide) go(index, event.key === 'ArrowLeft' ? 'box' : 'name');
		else if (to !== null) go(to, isTyped(event) ? 'name' : at.part);
		// Letters that begin nobody's name, and signs such as @, are the page's keys here as elsewhere.
		else return;
		event.preventDefault();
		event.stopPropagation();
	};
	const onFocus = ({ target }: React.FocusEvent) => {
		const person = target.closest<HTMLElement>('[data-person-row]')?.dataset.personRow as NodeId | undefined;
		const part: RowPart = target instanceof HTMLInputElement ? 'box' : 'name';
		if (person !== undefined && (person !== at.person || part !== at.part)) setAt({ person, part });
	};
	return { list, stop: { index, part: at.part }, held: useMemo(() => [index], [index]), onKeyDown, onFocus };
}
