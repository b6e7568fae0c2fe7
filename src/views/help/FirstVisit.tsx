import { useMemo, useState } from 'react';
import { isCertain } from '../../model/attribution.ts';
import type { Reading } from '../../model/reading.ts';
import { letGo } from '../../store/actions.ts';
import { useChoices } from '../../store/choices.ts';
import { leaveOut } from '../../store/filtering.ts';
import { openingPosterOf, posterAttribution } from '../../store/inference.ts';
import { useDialog } from '../../store/page.ts';
import { peopleById } from '../../store/selectors.ts';
import { setGreeted } from '../../store/settings.ts';
import { type QuestionId, questionIds, type Reply, replyTo } from '../../view/questions.ts';
import { useReading } from '../parts/useThread.ts';
import { useWords, type Words } from '../parts/words.ts';
import css from './FirstVisit.module.css';

/**
 * What somebody sees first: a line with the thread's own numbers, and questions that a click answers in all views. It
 * stands over a corner of the page, and everything can be used meanwhile.
 */
export function FirstVisit() {
	const words = useWords();
	const { title, ask, hints, all } = words.firstVisit;
	const reading = useReading();
	const [asked, setAsked] = useState<QuestionId | null>(null);
	const replies = useMemo(() => new Map(questionIds.map((id) => [id, replyTo(id, reading)])), [reading]);
	const offered = questionIds.filter((id) => replies.get(id) !== null);
	const replied = asked === null ? null : (replies.get(asked) ?? null);
	const answer = (id: QuestionId | null) => {
		show(id === null ? null : (replies.get(id) ?? null), reading);
		setAsked(id);
	};
	const showHints = () => {
		setGreeted();
		useDialog.setState({ isHinting: true });
	};
	return (
		<section className={css.card} aria-label={title}>
			<p>{threadText(reading, words)}</p>
			<div className={css.questions}>
				{offered.map((id) => (
					<button key={id} type="button" className="button" aria-pressed={id === asked} onClick={() => answer(id)}>
						{ask[id]}
					</button>
				))}
			</div>
			<p role="status" className={css.answer}>
				{asked !== null && answerText(asked, replied, words)}
			</p>
			<div className={css.foot}>
				{asked !== null && (
					<button type="button" className="button" data-kind="plain" onClick={() => answer(null)}>
						{all}
					</button>
				)}
				<button type="button" className="button" data-kind="plain" onClick={showHints}>
					{hints}
				</button>
				<button type="button" className="button" onClick={setGreeted}>
					{words.actions.close}
				</button>
			</div>
		</section>
	);
}

/** Shows an answer in place of the one before; null: all of the thread again. */
function show(reply: Reply<unknown> | null, reading: Reading): void {
	const poster = openingPosterOf(reading);
	if (poster !== null) leaveOut([poster], reply?.without === poster);
	if (reply?.selection) useChoices.setState({ selection: reply.selection, relatedOnly: true });
	else letGo();
}

function answerText(id: QuestionId, reply: Reply<unknown> | null, { firstVisit }: Words): string {
	// Each answer has the words of its own question, which the compiler cannot follow.
	const text = firstVisit.answer[id] as (facts: unknown, isLikely: boolean) => string;
	return reply === null ? '' : text(reply.facts, reply.isLikely);
}

function threadText(reading: Reading, { firstVisit }: Words): string {
	const { graph, floors } = reading;
	const sizes = firstVisit.thread(floors.length - 1, graph.people.length);
	const [poster, author] = [openingPosterOf(reading), posterAttribution(reading)];
	const name = poster === null ? undefined : peopleById(graph).get(poster)?.handle;
	if (poster === null || author === null || name === undefined) return sizes;
	const others = graph.people.filter(({ id }) => id !== poster);
	const near = new Set(
		graph.ties.flatMap(({ source, target }) => (source === poster ? target : target === poster ? source : [])),
	);
	const spoke = others.filter(({ id }) => near.has(id)).length;
	return `${sizes} ${firstVisit.poster(name, !isCertain(author.grade), spoke, others.length)}`;
}
