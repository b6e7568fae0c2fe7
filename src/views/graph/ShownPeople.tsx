import { fewest, isCrowd, peopleAtFirst } from '../../charts/network/level.ts';
import { useChoices } from '../../store/choices.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './GraphPanel.module.css';

/**
 * How many people are drawn of a crowd, and more or fewer of them.
 * @param shown as many as are drawn now, from near more than were asked for
 */
export function ShownPeople({ shown }: { shown: number }) {
	const { graph: words } = useWords();
	const { graph } = useReading();
	const most = useView((view) => view.mostPeople);
	if (!isCrowd(graph)) return null;
	const all = graph.people.length;
	const now = Math.min(most ?? peopleAtFirst(graph), all);
	const ask = (people: number) =>
		useChoices.setState({ mostPeople: people === peopleAtFirst(graph) ? null : Math.min(people, all) });
	return (
		<div className={css.people}>
			<output>{words.shownPeople(Math.min(shown, all), all)}</output>
			<button
				type="button"
				className="button"
				aria-label={words.fewerPeople}
				disabled={now <= fewest / 4}
				onClick={() => ask(now === all ? largestBelow(all) : Math.ceil(now / 2))}
			>
				−
			</button>
			<button
				type="button"
				className="button"
				aria-label={words.morePeople}
				disabled={now >= all}
				onClick={() => ask(now * 2)}
			>
				+
			</button>
		</div>
	);
}

/** The greatest of 150, 300, 600 … that is less. */
function largestBelow(all: number): number {
	let most = fewest;
	while (most * 2 < all) most *= 2;
	return most;
}
