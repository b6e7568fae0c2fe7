import type { InboxItem } from '../../model/reading.ts';
import { correct, ruleOut } from '../../store/actions.ts';
import type { Words } from '../../words/languages.ts';

/** One of the answers that a question has, by a digit. */
export interface ChosenAnswer {
	readonly key: string;
	/** What the answer is called; null: none of the others. */
	readonly label: string | null;
	give(): void;
}

type Labels = Words['corrections']['labels'];

export function questionOf(item: InboxItem, labels: Labels): string {
	if (item.type === 'person') return labels.person(item.handle);
	return item.type === 'author' ? labels.author(item.floor) : labels.answers(item.floor);
}

/** What is said where none of the others is right. */
export function noneOf({ type }: InboxItem, labels: Labels): string {
	if (type === 'person') return labels.isNobody;
	return type === 'author' ? labels.noneOfThese : labels.nothing;
}

/** The answers to a question, the last one that none of the others is right. */
export function choicesFor(item: InboxItem): ChosenAnswer[] {
	const { floor } = item;
	if (item.type === 'person') {
		const { handle } = item;
		const answer = (isPerson: boolean) => () => correct({ type: 'person', handle, isPerson });
		return [
			{ key: '1', label: null, give: answer(true) },
			{ key: '0', label: null, give: answer(false) },
		];
	}
	if (item.type === 'answers') {
		const targets = item.candidates.map(({ value }) => value);
		const answer = (chosen: readonly number[]) => () => correct({ type: 'answers', floor, targets: chosen });
		return [
			...targets.map((target, index) => ({ key: String(index + 1), label: `#${target}`, give: answer([target]) })),
			{ key: '0', label: null, give: answer([]) },
		];
	}
	const handles = item.candidates.map(({ value }) => value);
	return [
		...handles.map((handle, index) => {
			return { key: String(index + 1), label: handle, give: () => correct({ type: 'author', floor, handle }) };
		}),
		{ key: '0', label: null, give: () => ruleOut(floor, handles) },
	];
}
