import { useMemo } from 'react';
import { stepAlong } from '../../graph/along.ts';
import { firstPath, pathsBetween } from '../../graph/filters/path.ts';
import { mostPaths } from '../../graph/metrics/shortest-paths.ts';
import type { NodeId } from '../../model/graph.ts';
import type { PathSelection } from '../../model/selection.ts';
import { useChoices } from '../../store/choices.ts';
import { TargetLink } from '../parts/TargetLink.tsx';
import { useReading } from '../parts/useThread.ts';
import { useWords } from '../parts/words.ts';
import css from './Path.module.css';
import { PathStep } from './PathStep.tsx';
import { useFiltered } from './useFiltered.ts';
import { useNameOf } from './useFilterWords.ts';

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
			<div className={css.actions}>
				<label className={css.directed}>
					<input
						type="checkbox"
						checked={directed}
						onChange={({ target }) => show(firstPath(graph, filtered, [from, to], target.checked))}
					/>
					<span>{words.directed}</span>
				</label>
				<button
					type="button"
					className="button"
					data-kind="plain"
					onClick={() => show(firstPath(graph, filtered, [to, from], directed))}
				>
					{words.swap}
				</button>
			</div>
			{'why' in found ? (
				<p role="status">{found.why === 'hidden' ? words.hidden(nameOf(found.person)) : words.none[found.why]}</p>
			) : (
				<>
					<div className={css.which}>
						<p role="status">
							{words.steps(found.length)} · {words.which(rank + 1, found.count, found.count >= mostPaths)}
						</p>
						{found.count > 1 && (
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
					</div>
					<ol className={css.steps}>
						{people.map((person, index) => (
							<li key={person}>
								{index > 0 && <PathStep from={people[index - 1] ?? from} ties={steps[index - 1] ?? []} />}
								<TargetLink target={{ type: 'person', person }}>{nameOf(person)}</TargetLink>
							</li>
						))}
					</ol>
				</>
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
