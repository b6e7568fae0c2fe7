import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import { VList, type VListHandle } from 'virtua';
import type { Reference } from '../model/attribution.ts';
import type { NodeId } from '../model/graph.ts';
import type { Reading } from '../model/reading.ts';
import type { Selection } from '../model/selection.ts';
import type { FloorNumber } from '../model/thread.ts';
import { letGo } from '../state/actions.ts';
import { useChoices } from '../state/choices.ts';
import { floorsByNumber, isMarked, peopleById, relatedFloors } from '../state/selectors.ts';
import { FloorView } from './FloorView.tsx';
import css from './Reader.module.css';
import { useReading } from './useThread.ts';
import { useWords, type Words } from './words.ts';

const PersonCard = lazy(() => import('./explore/PersonCard.tsx'));

/** The text: every floor, or those that the selection is about. */
export function Reader() {
	const reading = useReading();
	const words = useWords();
	const selection = useChoices((choices) => choices.selection);
	const relatedOnly = useChoices((choices) => choices.relatedOnly);
	const related = relatedFloors(selection, reading);
	const person = selection?.type === 'people' && selection.people.length === 1 ? (selection.people[0] ?? null) : null;
	const isNarrowed = relatedOnly && related !== null;
	return (
		<section className={css.reader} aria-label={words.reader.title}>
			<header className={css.header}>
				<h2>{titleOf(selection, reading, words)}</h2>
				{related !== null && (
					<>
						<button
							type="button"
							className="button"
							data-kind="plain"
							onClick={() => useChoices.setState({ relatedOnly: !relatedOnly })}
						>
							{isNarrowed ? words.reader.all : words.reader.related}
						</button>
						<button type="button" className={css.close} aria-label={words.actions.clear} onClick={letGo}>
							×
						</button>
					</>
				)}
			</header>
			<Suspense>{person !== null && <PersonCard person={person} />}</Suspense>
			<Floors reading={reading} floors={isNarrowed ? related : null} selection={selection} />
		</section>
	);
}

interface FloorsProps {
	readonly reading: Reading;
	/** Null: all of them. */
	readonly floors: readonly FloorNumber[] | null;
	readonly selection: Selection;
}

function Floors({ reading, floors, selection }: FloorsProps) {
	const list = useRef<VListHandle>(null);
	const range = useChoices((choices) => choices.range);
	const facts = floorsByNumber(reading.floors);
	const shown = useMemo(() => floors ?? reading.floors.map(({ number }) => number), [floors, reading]);
	useJumps(list, shown);
	const marks = useCallback(
		(floor: FloorNumber, reference: Reference) => isMarked(selection, reading.graph, floor, reference),
		[selection, reading],
	);
	return (
		// A new list for a new choice of floors begins at its top instead of wherever the last one stood.
		<VList key={floors === null ? 'all' : JSON.stringify(selection)} ref={list} className={css.floors} tabIndex={0}>
			{shown.map((number) => {
				const floor = facts.get(number);
				const isOutside = range !== null && (number < range[0] || number > range[1]);
				return floor === undefined ? null : (
					<FloorView key={number} floor={floor} isMarked={marks} isOutside={isOutside} />
				);
			})}
		</VList>
	);
}

/** Brings the floor that somebody asked for into view, once per asking and whenever the list has changed under it. */
function useJumps(list: React.RefObject<VListHandle | null>, shown: readonly FloorNumber[]): void {
	const jump = useChoices((choices) => choices.jump);
	useEffect(() => {
		const index = jump === null ? -1 : shown.indexOf(jump.floor);
		if (index >= 0) list.current?.scrollToIndex(index, { align: 'start' });
	}, [list, jump, shown]);
}

function titleOf(selection: Selection, reading: Reading, { reader, graph }: Words): string {
	const related = relatedFloors(selection, reading)?.length ?? 0;
	const people = peopleById(reading.graph);
	const nameOf = (id: NodeId) => people.get(id)?.handle ?? `#${id.slice(2)}`;
	if (selection === null) return reader.title;
	if (selection.type === 'floor') return selection.floor === 0 ? reader.post : `#${selection.floor}`;
	if (selection.type === 'tie') {
		const tie = reading.graph.ties.find(({ id }) => id === selection.tie);
		return tie === undefined ? graph.title : reader.pair(nameOf(tie.source), nameOf(tie.target), related);
	}
	return reader.by(selection.people.map(nameOf).join(', '), related);
}
