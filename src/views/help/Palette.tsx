import { Command } from 'cmdk';
import { useEffect, useRef, useState } from 'react';
import { offeredCommands, perform } from '../../commands/run.ts';
import { findCalled, findNamed, isCommandMeant, namedFloor } from '../../graph/find.ts';
import { authorOf } from '../../model/attribution.ts';
import type { Person } from '../../model/graph.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { follow } from '../../store/actions.ts';
import { useChoices } from '../../store/choices.ts';
import { useResults } from '../../store/results.ts';
import { floorsByNumber } from '../../store/selectors.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useWords } from '../parts/words.ts';
import css from './Help.module.css';

/** At most this many people are listed, and this few as long as nothing is typed. */
const mostPeople = 20;
const fewPeople = 5;

interface Found {
	readonly people: readonly Person[];
	readonly floor: { readonly number: FloorNumber; readonly name: string } | null;
	readonly commands: ReturnType<typeof offeredCommands>;
}

/** Finds people, floors and whatever can be done, by name. */
export function Palette({ onClose }: { onClose: () => void }) {
	const { palette } = useWords().help;
	const [typed, setTyped] = useState('');
	const field = useRef<HTMLInputElement>(null);
	// After the dialog has been shown, which puts the focus on its first button.
	useEffect(() => field.current?.focus(), []);
	const { people, floor, commands } = useFound(typed);
	const then = (run: () => void) => () => {
		// Closes first, since the command may open a dialog of its own.
		onClose();
		run();
	};
	const byPerson = people.length > 0 && <People key="people" people={people} then={then} />;
	const byCommand = commands.length > 0 && <Commands key="commands" commands={commands} then={then} />;
	return (
		<Dialog title={palette.title} onClose={onClose}>
			<Command className={css.palette} shouldFilter={false} label={palette.title} loop vimBindings={false}>
				<Command.Input
					ref={field}
					className="field"
					value={typed}
					onValueChange={setTyped}
					placeholder={palette.field}
				/>
				<Command.List label={palette.title}>
					<Command.Empty>{palette.none}</Command.Empty>
					{floor !== null && (
						<Command.Group heading={palette.floors}>
							<Command.Item
								value={`floor ${floor.number}`}
								onSelect={then(() => go(() => follow({ type: 'floor', floor: floor.number })))}
							>
								{floor.name}
							</Command.Item>
						</Command.Group>
					)}
					{isCommandMeant({ people, commands }, typed) ? [byCommand, byPerson] : [byPerson, byCommand]}
				</Command.List>
			</Command>
		</Dialog>
	);
}

interface GroupProps {
	/** What an item does when it is chosen. */
	readonly then: (run: () => void) => () => void;
}

function People({ people, then }: GroupProps & Pick<Found, 'people'>) {
	const { palette } = useWords().help;
	return (
		<Command.Group heading={palette.people}>
			{people.map(({ id, handle, floors }) => (
				<Command.Item key={id} value={id} onSelect={then(() => go(() => follow({ type: 'person', person: id })))}>
					<span className={css.name}>{handle}</span> <small>{palette.person(floors.length)}</small>
				</Command.Item>
			))}
		</Command.Group>
	);
}

function Commands({ commands, then }: GroupProps & Pick<Found, 'commands'>) {
	const { palette } = useWords().help;
	return (
		<Command.Group heading={palette.commands}>
			{commands.map(({ id, name }) => (
				<Command.Item key={id} value={`command ${id}`} onSelect={then(() => perform(id))}>
					{name}
				</Command.Item>
			))}
		</Command.Group>
	);
}

/** On a narrow screen the text comes to the front, where the person or floor found is read. */
function go(select: () => void): void {
	select();
	useChoices.setState({ pane: 'text' });
}

function useFound(typed: string): Found {
	const words = useWords();
	const { help } = words;
	const reading = useResults((results) => results.reading);
	const isEmpty = typed.trim() === '';
	const number = namedFloor(typed);
	const facts = reading === null || number === null ? undefined : floorsByNumber(reading.floors).get(number);
	const name = facts === undefined ? '' : words.floorName(facts.number);
	return {
		people: reading === null ? [] : findCalled(reading.graph.people, typed, isEmpty ? fewPeople : mostPeople),
		floor:
			facts === undefined ? null : { number: facts.number, name: help.palette.floor(name, authorOf(facts.author)) },
		commands: findNamed(offeredCommands(words), typed),
	};
}
