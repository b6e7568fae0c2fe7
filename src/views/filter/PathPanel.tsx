import { useMemo } from 'react';
import { firstPath, pathsBetween, stepAlong } from '../../graph/filters/path.ts';
import { mostPaths } from '../../graph/metrics/shortest-paths.ts';
import { floorsWithin } from '../../graph/ties.ts';
import type { NodeId, Tie } from '../../model/graph.ts';
import type { PathSelection } from '../../model/selection.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { useChoices } from '../../store/choices.ts';
import { rangeShown } from '../../store/filtered.ts';
import { TargetLink } from '../parts/TargetLink.tsx';
import { usePointing } from '../parts/usePointing.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { useNameOf } from './describe-filter.ts';
import css from './Path.module.css';
import { useFiltered } from './useFiltered.ts';

/** The path selected: which of the shortest it is, its people, and the ties from one to the next with their floors. */
export function PathPanel({ path }: { path: PathSelection }) {
	const { path: words } = useWords().filter;
	const { graph } = useReading();
	const filtered = useFiltered();
	const nameOf = useNameOf();
	const { people, directed } = path;
	const [from, to] = endsOf(people);
	const found = useMemo(
		() => pathsBetween(graph, filtered, [from, to], directed),
		[graph, filtered, from, to, directed],
	);
	const rank = 'why' in found ? -1 : found.rankOf(people);
	const saidOf = () => {
		if ('why' in found) return found.why === 'hidden' ? words.hidden(nameOf(found.person)) : words.none[found.why];
		return `${words.steps(found.length)} · ${words.which(rank + 1, found.count, found.count >= mostPaths)}`;
	};
	const show = (selection: PathSelection) => useChoices.setState({ selection, jump: null });
	const steps = useMemo(
		() =>
			people
				.slice(1)
				.map((_, index) =>
					graph.ties.filter((tie) => filtered.ties.has(tie.id) && stepAlong(tie, people, directed) === index),
				),
		[people, directed, graph, filtered],
	);
	return (
		<section className={css.path} aria-label={words.title(nameOf(from), nameOf(to))}>
			<div className={css.which}>
				<p role="status">{saidOf()}</p>
				{!('why' in found) && found.count > 1 && (
					<>
						<button
							type="button"
							className="icon-button"
							aria-label={words.previous}
							disabled={rank <= 0}
							onClick={() => show({ ...path, people: found.nth(rank - 1) })}
						>
							‹
						</button>
						<button
							type="button"
							className="icon-button"
							aria-label={words.next}
							disabled={rank + 1 >= found.count}
							onClick={() => show({ ...path, people: found.nth(rank + 1) })}
						>
							›
						</button>
					</>
				)}
				<button
					type="button"
					className="icon-button"
					aria-label={words.swap}
					title={words.swap}
					onClick={() => show(firstPath(graph, filtered, [to, from], directed))}
				>
					⇅
				</button>
			</div>
			<label className={css.directed}>
				<input
					type="checkbox"
					checked={directed}
					onChange={({ target }) => show(firstPath(graph, filtered, [from, to], target.checked))}
				/>
				<span>{words.directed}</span>
			</label>
			{!('why' in found) && (
				<ol className={css.steps}>
					{people.map((person, index) => (
						<li key={person}>
							{index > 0 && <PathStep from={people[index - 1] ?? from} ties={steps[index - 1] ?? []} />}
							<TargetLink target={{ type: 'person', person }}>{nameOf(person)}</TargetLink>
						</li>
					))}
				</ol>
			)}
		</section>
	);
}

function endsOf(people: readonly NodeId[]): readonly [NodeId, NodeId] {
	const [first] = people;
	const last = people.at(-1);
	if (first === undefined || last === undefined) throw new Error('a path without people');
	return [first, last];
}

/** At most this many floors of a tie are listed; the text has them all. */
const listedFloors = 6;

/** The ties that make one step of a path, each with its floors: a click brings the passage into view. */
function PathStep({ from, ties }: { from: NodeId; ties: readonly Tie[] }) {
	return (
		<ul className={css.ties}>
			{ties.map((tie) => (
				<TieOfStep key={tie.id} tie={tie} isAlong={tie.source === from} />
			))}
		</ul>
	);
}

function TieOfStep({ tie, isAlong }: { tie: Tie; isAlong: boolean }) {
	const { path: words } = useWords().filter;
	const { graph } = useWords();
	return (
		<li {...usePointing({ type: 'ties', ties: [tie.id] })}>
			<span aria-hidden="true">{isAlong ? '↓' : '↑'}</span>
			<span>
				{graph.tieKind[tie.kind]}
				{!isAlong && <span className="visually-hidden"> ({words.against})</span>}
			</span>
			<Floors tie={tie} />
		</li>
	);
}

function Floors({ tie }: { tie: Tie }) {
	const { path: words } = useWords().filter;
	const range = useView(rangeShown);
	const name = useWords().floorName;
	const floors = floorsWithin(tie, range);
	// The path stays selected, so that the next passage is a click away.
	const read = (floor: FloorNumber) => useChoices.setState({ jump: { floor }, pane: 'text' });
	return (
		<span className={css.floors}>
			{floors.slice(0, listedFloors).map((floor) => (
				<button key={floor} type="button" className="button" data-kind="plain" onClick={() => read(floor)}>
					{name(floor)}
				</button>
			))}
			{floors.length > listedFloors && <span>{words.more(floors.length - listedFloors)}</span>}
		</span>
	);
}
