import { selectPeople } from '../../store/actions.ts';
import { tieEnds } from '../graph/tie-ends.ts';
import { useReading } from '../parts/useThread.ts';
import { useWords } from '../parts/words.ts';
import css from './Filter.module.css';

/** Where ties from one person to another are selected: the way to all that the two say to each other. */
export function TieActions({ ties }: { ties: readonly string[] }) {
	const { selection: words } = useWords().filter;
	const { graph } = useReading();
	const people = tieEnds(ties, graph)?.people ?? null;
	if (people === null) return null;
	return (
		<div className={`${css.actions} ${css.reader}`}>
			<button type="button" className="button" onClick={() => selectPeople(people, false)}>
				{words.bothWays}
			</button>
		</div>
	);
}
