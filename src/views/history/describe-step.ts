import { nodeName } from '../../graph/node-name.ts';
import { chanceText } from '../../lib/chance.ts';
import { changedCorrections, correctionOn } from '../../model/correction.ts';
import type { NodeId, Pins } from '../../model/graph.ts';
import type { Reading } from '../../model/reading.ts';
import { rows } from '../../view/fields.ts';
import { isSameValue, type View } from '../../view/view.ts';
import { describeFilter } from '../filter/describe-filter.ts';
import type { Words } from '../parts/words.ts';

/** The views before and after a step, and what is needed to say in words what lies between them. */
interface Between {
	readonly from: View;
	readonly to: View;
	readonly reading: Reading;
	readonly words: Words;
}

type Told = (between: Between) => readonly string[];

/** Fields whose changes are no steps, and have no words therefore. */
type NoStep = 'selection' | 'playhead' | 'opened' | 'pseudonyms';

/** What a change of each field is called; a field that is added to the view needs its line here. */
const told: Readonly<Record<Exclude<keyof View, NoStep>, Told>> = {
	filterMode: filterTold,
	filterPeople: filterTold,
	without: filterTold,
	kindsOff: filterTold,
	marksOff: filterTold,
	range: filterTold,
	steps: filterTold,
	stepsOff: filterTold,
	outside: ({ to, words: { filter, history } }) => [history.choice(filter.outsideOf, filter.outsideAs[to.outside])],
	corrections: correctionsTold,
	layout: layoutTold,
	pins: pinsTold,
	sizing: ({ to, words: { encoding, history } }) => [history.choice(encoding.size, encoding.sizing[to.sizing])],
	colouring: ({ to, words: { encoding, history } }) => [
		history.choice(encoding.colour, encoding.colouring[to.colouring]),
	],
	tieColours: ({ to, words: { encoding, history } }) => [
		history.choice(encoding.ties, encoding.tieColours[to.tieColours]),
	],
	hasRim: ({ to, words: { history } }) => [history.rim[`${to.hasRim}`]],
	mostPeople: ({ to, words: { history, number } }) => [
		history.mostPeople(to.mostPeople === null ? null : number(to.mostPeople)),
	],
	showAs: ({ to, words: { form, graph, history } }) => [history.choice(graph.showAs, form[to.showAs].name)],
	matrixOrder: ({ to, words: { form, history } }) => {
		const { label, of } = form.matrix.parameters.matrixOrder;
		return [history.choice(label, of[to.matrixOrder])];
	},
	tableOf: ({ to, words: { form, history } }) => {
		const { label, of } = form.table.parameters.tableOf;
		return [history.choice(label, of[to.tableOf])];
	},
	numbersOf: ({ to, words: { form, history } }) => {
		const { label, of } = form.table.parameters.numbersOf;
		return [history.choice(label, of[to.numbersOf])];
	},
	peopleRows: ({ to, words: { table, history } }) => [history.sorted(table.personColumn[to.peopleRows.by].name)],
	tieRows: ({ to, words: { table, history } }) => [history.sorted(table.tieColumn[to.tieRows.by].name)],
	timelineAs: ({ to, words: { timeline, history } }) => [history.choice(timeline.shownAs, timeline.as[to.timelineAs])],
	timelineBy: ({ to, words: { timeline, history } }) => [history.choice(timeline.title, timeline.axis[to.timelineBy])],
	lanesUnfolded: ({ to, words: { history } }) => [history.lanes[`${to.lanesUnfolded}`]],
	find: ({ to, words: { history } }) => [to.find === '' ? history.noFind : history.find(to.find)],
	hitsOnly: ({ to, words: { history } }) => [history.hitsOnly[`${to.hitsOnly}`]],
	readingOrder: ({ to, words: { text: textWords, history } }) => [
		history.choice(textWords.order, textWords.orderBy[to.readingOrder]),
	],
	side: ({ to, words: { text: textWords, history } }) => [history.choice(textWords.side, textWords.sides[to.side])],
	threshold: ({ to: { threshold }, words: { history } }) => [
		threshold === 1 ? history.provenOnly : history.threshold(chanceText(threshold)),
	],
	repairsNumbers: ({ to, words: { history } }) => [history.numbers[`${to.repairsNumbers}`]],
};

/** What was done between two views, in words; empty where nothing was that can be undone. */
export function describeStep(between: Between): string {
	const { from, to, words } = between;
	const changed = rows.flatMap(([key]) =>
		key in told && !isSameValue(from[key], to[key]) ? [told[key as keyof typeof told]] : [],
	);
	// Several fields may be told by one sentence.
	return words.history.and(Array.from(new Set(changed), (tell) => tell(between)).flat());
}

/** What has come to the filter, and what has gone from it. */
function filterTold({ from, to, reading, words }: Between): string[] {
	const { filter, noFilter, filterOrder, list } = words.history;
	const [before, after] = [describeFilter(from, reading, words), describeFilter(to, reading, words)];
	const come = after.filter((each) => !before.includes(each));
	const gone = before.filter((each) => !after.includes(each));
	if (come.length > 0) return [filter(list(come))];
	return [gone.length > 0 ? noFilter(list(gone)) : filterOrder];
}

function correctionsTold({ from, to, words: { corrections, history } }: Between): string[] {
	return Array.from(changedCorrections(from.corrections, to.corrections), ([subject, made]) => {
		const before = correctionOn(from.corrections, subject);
		if (made !== null) return corrections.correction(made);
		return before === undefined ? '' : history.takenBack(corrections.correction(before));
	});
}

/** A node put somewhere fixes the layout shown: that is told by the node alone. */
function layoutTold({ from, to, reading, words: { layout, history } }: Between): string[] {
	if (isPlaced(from.pins, to.pins)) return [];
	if (to.layout === null) return [history.layoutAtFirst];
	const { id, centre } = to.layout;
	return [history.layout(layout.name[id], centre === null ? null : nodeName(reading.graph, centre))];
}

/** Another layout lets go of all nodes: that is told by the layout alone. */
function pinsTold({ from, to, reading: { graph }, words: { history } }: Between): string[] {
	const names = (nodes: readonly NodeId[]) => history.list(nodes.map((node) => nodeName(graph, node)));
	const placed = placedIn(from.pins, to.pins);
	if (placed.length > 0) return [history.pinned(names(placed))];
	const gone = [...from.pins.keys()].filter((node) => !to.pins.has(node));
	return isSameValue(from.layout, to.layout) && gone.length > 0 ? [history.released(names(gone))] : [];
}

function placedIn(from: Pins, to: Pins): NodeId[] {
	return [...to].flatMap(([node, point]) => (isSameValue(from.get(node), point) ? [] : node));
}

function isPlaced(from: Pins, to: Pins): boolean {
	return placedIn(from, to).length > 0;
}
