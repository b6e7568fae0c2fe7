import { useChoices } from '../state/choices.ts';
import { openingPosterOf } from '../state/inference.ts';
import { peopleById } from '../state/selectors.ts';
import { useReading } from './useThread.ts';
import { useWords } from './words.ts';

/** Lifts the star off the rest: everybody answers the opening poster. There where it is known who that is. */
export function WithoutPoster() {
	const { graph: words, filter } = useWords();
	const reading = useReading();
	const poster = openingPosterOf(reading);
	const without = useChoices((choices) => choices.without);
	const person = without ?? poster;
	if (person === null) return null;
	// An address may leave out somebody else, or it has turned out that somebody else is the opening poster.
	const isOther = without !== null && without !== poster;
	const handle = peopleById(reading.graph).get(person)?.handle ?? '';
	return (
		<button
			type="button"
			className="button"
			aria-pressed={without !== null}
			onClick={() => useChoices.setState({ without: without === null ? person : null })}
		>
			{isOther ? filter.without(handle) : words.withoutPoster}
		</button>
	);
}
