import type { QuestionFacts, QuestionId } from '../../view/questions.ts';
import { count, many } from '../many.ts';

const lists = new Intl.ListFormat('en', { type: 'conjunction' });

function listed(names: readonly string[]): string {
	const shown = names.length > 4 ? [...names.slice(0, 3), `${count.format(names.length - 3)} more`] : names;
	return lists.format(shown);
}

const likely = (isLikely: boolean) => (isLikely ? ' (likely)' : '');

/** What somebody reads who sees Loutu for the first time: see `view/questions.ts`. */
export const firstVisit = {
	title: 'A first look',
	thread: (floors: number, people: number) =>
		`${many(floors, 'floor')}${people === 0 ? '; nobody is named' : ` and ${many(people, 'person', 'people')} by name`}.`,
	poster: (name: string, isLikely: boolean, spoke: number, others: number) =>
		`${name}${likely(isLikely)} opened it and spoke with ${count.format(spoke)} of the ${count.format(others)} others.`,
	ask: {
		longest: 'Who argued longest?',
		unanswered: 'Who never got an answer?',
		withoutPoster: 'And without the opening poster?',
	} satisfies Readonly<Record<QuestionId, string>>,
	answer: {
		longest: ({ names, floors, first, last }, isLikely) =>
			`${isLikely ? 'Likely ' : ''}${lists.format(names)}: ${many(floors, 'floor')} to each other, #${first} to #${last}. The text shows them.`,
		unanswered: ({ names, floors, of }, isLikely) =>
			names.length > 0
				? `${isLikely ? 'Likely ' : ''}${listed(names)}: nobody addresses them.`
				: `Nobody with a name. But ${count.format(floors)} of ${many(of, 'floor')} got no answer${isLikely ? ', as far as can be told' : ''}; those that speak to somebody are lit.`,
		withoutPoster: ({ name, ties, of }, isLikely) =>
			`Without ${name}${likely(isLikely)}, ${count.format(ties)} of ${many(of, 'tie')} ${ties === 1 ? 'is' : 'are'} left.`,
	} satisfies { readonly [Id in QuestionId]: (facts: QuestionFacts[Id], isLikely: boolean) => string },
	all: 'Show everything again',
	hints: 'Three hints',
};
