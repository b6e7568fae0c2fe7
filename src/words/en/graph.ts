import type { TieKind } from '../../model/attribution.ts';
import { count, many } from '../many.ts';

const tieKind: Record<TieKind, string> = {
	mention: '@ alone',
	numbered: '@ with floor',
	floor: '# alone',
	above: 'floor above',
	below: 'floor below',
	op: 'the word “OP”',
	quote: 'quote',
	stated: 'stated',
};

/** The graph with its controls and its legend. */
export const graph = {
	title: 'Graph',
	showAs: 'View as',
	label:
		'Graph of people: arrow keys move, Enter selects, plus and minus zoom, 0 fits, G goes to the next community, Alt with arrows places by hand, Delete puts back, Escape lets go',
	layout: 'Layout',
	encoding: 'Look',
	more: 'More',
	selectBy: 'Select people by drawing',
	tool: { box: 'Rectangle', lasso: 'Free line' },
	isolated: (n: number) => `${count.format(n)} without ties`,
	fit: 'Fit',
	shownPeople: (shown: number, all: number) =>
		shown === all
			? `All ${many(all, 'person', 'people')}`
			: `${many(all, 'person', 'people')}, ${count.format(shown)} shown`,
	/** A community, named from its most active. */
	group: (people: number, mostActive: string) =>
		people > 1 ? `${mostActive} and ${count.format(people - 1)} more` : mostActive,
	morePeople: 'More people',
	fewerPeople: 'Fewer people',
	withoutPoster: 'Without OP',
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	empty: 'Nobody addresses anybody here: there are no ties to draw.',
	legend: 'Legend and filter',
	legendShort: 'Legend',
	legendKeys: {
		bar: 'a floor, as long as its text, clockwise',
		grades: 'author likely, guessed, unknown',
		ribbon: 'speaks to, in the colour of who speaks',
		ribbonByKind: 'speaks to, in the colour of the kind',
		ring: 'opening poster',
		size: 'the larger, the more active',
		colour: 'the eight most active; all others grey',
		angle: 'first floor at that angle; inside: talks both ways with the middle',
	},
	pinned: 'placed by hand',
	offAtFirst: 'Off at first, since these words name nobody',
	mark: {
		solid: 'author certain',
		dashed: 'author likely',
		dotted: 'author guessed',
		anonymous: 'floor, author unknown',
	},
	tieKind,
	tie: (source: string, target: string, kind: TieKind, weight: number) =>
		`${source} → ${target}, ${tieKind[kind]}, ${many(weight, 'floor')}`,
};
