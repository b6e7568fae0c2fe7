import { leaveOut } from '../../store/filtering.ts';
import { openingPosterOf } from '../../store/inference.ts';
import { shownView } from '../../view/thread.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';

/** Lifts the star off the rest: everybody answers the opening poster. There where it is known who that is. */
export function WithoutPoster() {
	const { graph: words } = useWords();
	const reading = useReading();
	const poster = openingPosterOf(reading);
	const isOut = useView((view) => poster !== null && shownView(view).without.has(poster));
	if (poster === null) return null;
	return (
		<button type="button" className="button" aria-pressed={isOut} onClick={() => leaveOut([poster], !isOut)}>
			{words.withoutPoster}
		</button>
	);
}
