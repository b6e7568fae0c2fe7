import { appliedView } from '../store/applied.ts';
import { type Pane, useChoices } from '../store/choices.ts';
import { isFiltered } from '../store/filtered.ts';
import { useResults } from '../store/results.ts';
import { type FieldOfFew, valuesOf } from '../view/fields.ts';
import type { View } from '../view/view.ts';
import type { Words } from '../words/words.ts';
import type { Command } from './command.ts';

/*
 * Each value of each field of the view that has few is a command, so that the palette finds by name whatever a control on
 * the page chooses. A field that is left out here is a type error.
 */

/** Commands of these do more than choosing a value: they are in `list.ts`. */
type Elsewhere = 'showAs' | 'tableOf' | 'pseudonyms';
type Field = Exclude<FieldOfFew, Elsewhere>;

interface Control<Value extends View[Field]> {
	/** What the control and each value are called on the page. */
	readonly words: (words: Words) => { readonly of: string; readonly values: Readonly<Record<`${Value}`, string>> };
	/** When the page has the control; whenever a thread is open, where nothing is said. */
	readonly when?: (view: View) => boolean;
	/** The pane that shows the change: on a narrow screen it comes to the front. */
	readonly pane: Pane;
}

const controls: { readonly [Key in Field]: Control<View[Key]> } = {
	filterMode: {
		words: ({ filter }) => ({ of: filter.mode, values: filter }),
		when: ({ filterPeople }) => filterPeople.size > 0,
		pane: 'graph',
	},
	outside: {
		words: ({ filter }) => ({ of: filter.outsideOf, values: filter.outsideAs }),
		when: isFiltered,
		pane: 'graph',
	},
	sizing: { words: ({ encoding }) => ({ of: encoding.size, values: encoding.sizing }), pane: 'graph' },
	colouring: { words: ({ encoding }) => ({ of: encoding.colour, values: encoding.colouring }), pane: 'graph' },
	hasRim: { words: ({ encoding, help }) => ({ of: encoding.rim, values: help.command.switched }), pane: 'graph' },
	tieColours: { words: ({ encoding }) => ({ of: encoding.ties, values: encoding.tieColours }), pane: 'graph' },
	matrixOrder: {
		words({ form }) {
			const { label, of } = form.matrix.parameters.matrixOrder;
			return { of: `${form.matrix.name}, ${label}`, values: of };
		},
		when: ({ showAs }) => showAs === 'matrix',
		pane: 'graph',
	},
	numbersOf: {
		words({ form }) {
			const { label, of } = form.table.parameters.numbersOf;
			return { of: label, values: of };
		},
		when: ({ showAs, tableOf }) => showAs === 'table' && tableOf === 'people',
		pane: 'graph',
	},
	timelineAs: { words: ({ timeline }) => ({ of: timeline.shownAs, values: timeline.as }), pane: 'timeline' },
	timelineBy: { words: ({ timeline }) => ({ of: timeline.by, values: timeline.axis }), pane: 'timeline' },
	lanesUnfolded: {
		words: ({ help: { command } }) => ({ of: command.lanes.of, values: command.lanes }),
		when: ({ timelineAs }) => timelineAs === 'lanes',
		pane: 'timeline',
	},
	hitsOnly: {
		words: ({ text: textWords, help }) => ({ of: textWords.hitsOnly, values: help.command.switched }),
		when: ({ find }) => find.trim() !== '',
		pane: 'text',
	},
	readingOrder: { words: ({ text: textWords }) => ({ of: textWords.order, values: textWords.orderBy }), pane: 'text' },
	side: {
		words: ({ text: textWords }) => ({ of: textWords.side, values: textWords.sides }),
		when: ({ selection }) => selection?.type === 'people',
		pane: 'text',
	},
	repairsNumbers: {
		words({ reasons, help: { command } }) {
			const { true: on, false: off } = command.switched;
			return { of: reasons.repairs.asWritten, values: { true: off, false: on } };
		},
		when: () => useResults.getState().reading?.hasShiftedNumbers === true,
		pane: 'text',
	},
};

type IdOf<Key extends Field> = Key extends Field ? `${Key} ${View[Key]}` : never;

const fields = Object.keys(controls) as readonly Field[];
const all = fields.flatMap((key) => valuesOf(key).map((value) => [`${key} ${value}`, commandFor(key, value)]));

/** A command for each value of each of these fields. */
export const valueCommands: Readonly<Record<IdOf<Field>, Command>> = Object.fromEntries(all);

/** Offered where the value is not chosen already. */
function commandFor<Key extends Field>(key: Key, value: View[Key]): Command {
	const { words: wordsOf, when, pane } = controls[key];
	return {
		name(words) {
			const { of, values } = wordsOf(words);
			return words.help.command.value(of, (values as Readonly<Record<string, string>>)[String(value)] ?? '');
		},
		isOffered() {
			const view = appliedView();
			return useResults.getState().reading !== null && view[key] !== value && when?.(view) !== false;
		},
		run: () => useChoices.setState({ [key]: value, pane }),
	};
}
