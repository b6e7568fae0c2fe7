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
			{offer !== null && !reading?.premises.pseudonyms && (
				<div role="status" className={css.notice}>
					<p>
						{(offer.isSameFile ? memory.offer : memory.offerOther)(offer.name, offer.corrections.length)}{' '}
						{offer.lost.length > 0 && memory.lost(offer.lost.length)}
					</p>
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
