import type { PutRight } from '../../i18n/messages/put-right.en.ts';
import { personId } from '../../model/graph.ts';
import type { Reading } from '../../model/reading.ts';
import { handleKey } from '../../model/thread.ts';
import { readView } from '../../state/address.ts';
import { partsOfView, withoutStrangers } from '../../state/memory/carry-view.ts';
import type { Recalled } from '../../state/memory/memory.ts';
import { leaveOffer, takeOffer } from '../../state/offer.ts';
import { useResults } from '../../state/results.ts';
import css from '../Notices.module.css';
import { useMessages } from '../useMessages.ts';

/** What is remembered of the thread, and why nothing is where that is so. */
export default function PutRightNotices() {
	const words = useMessages()?.putRight;
	const { offer, memoryProblem, reading } = useResults();
	if (words === undefined) return null;
	const { labels, memory } = words;
	const unfit = reading?.unfit.length ?? 0;
	return (
		<>
			{offer !== null && reading !== null && !reading.premises.pseudonyms && (
				<div role="status" className={css.notice}>
					<p>{offerText(offer, reading, memory)}</p>
					<div className={css.choices}>
						<button type="button" className="button" onClick={takeOffer}>
							{labels.restore}
						</button>
						<button type="button" className="button" data-kind="plain" onClick={leaveOffer}>
							{labels.leave}
						</button>
					</div>
				</div>
			)}
			{unfit > 0 && (
				<div role="status" className={css.notice}>
					<p>{words.unfit(unfit)}</p>
				</div>
			)}
			{memoryProblem !== null && (
				<div role="status" className={css.notice}>
					<p>{memoryProblem.code === 'failed' ? memory.failed(memoryProblem.message) : memory[memoryProblem.code]}</p>
					<button type="button" className="button" onClick={() => useResults.setState({ memoryProblem: null })}>
						{labels.close}
					</button>
				</div>
			)}
		</>
	);
}

/** What can be had again, what of it, and what no longer fits. */
function offerText(offer: Recalled, reading: Reading, words: PutRight['memory']): string {
	const people = new Set([...reading.graph.people.map(({ id }) => id), ...offer.corrections.flatMap(namedIn)]);
	const { view, lost } = withoutStrangers(readView(offer.view ?? {}), people);
	const parts = partsOfView(view);
	const lostParts = Array.from(new Set([...offer.lostParts, ...lost]));
	const count = offer.corrections.length;
	return [
		offer.isSameFile ? words.offer(offer.name, count) : words.offerOther(offer.name, count),
		...(parts.length > 0 ? [words.view(parts.map((part) => words.part[part]))] : []),
		...(offer.lost.length > 0 ? [words.lost(offer.lost.length)] : []),
		...(lostParts.length > 0 ? [words.lostView(lostParts.map((part) => words.part[part]))] : []),
	].join(' ');
}

/** Who is in the thread once the correction is made. */
function namedIn(correction: Recalled['corrections'][number]) {
	return correction.type === 'author' && correction.handle !== null ? [personId(handleKey(correction.handle))] : [];
}
