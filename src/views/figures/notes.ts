import { levelOf } from '../../charts/network/level.ts';
import type { FigureOptions } from '../../export/figure-options.ts';
import { chanceText } from '../../lib/chance.ts';
import { tieKinds } from '../../model/attribution.ts';
import { defaultInferenceSettings } from '../../model/inference-settings.ts';
import type { Reading } from '../../model/reading.ts';
import { legendOf } from '../../store/filtered.ts';
import { openingPosterOf, surenessCounts } from '../../store/inference.ts';
import type { Language } from '../../words/languages.ts';
import { describeFilter } from '../filter/describe-filter.ts';
import { encodingLines } from '../graph/encoding-notes.ts';
import type { Words } from '../parts/words.ts';
import type { Style } from './charts.ts';
import type { FigureSource } from './source.ts';

/**
 * How much there is of what, in one line; with the filters that hold, and what paleness means, where no caption or
 * legend says so.
 */
export function factsLine(source: FigureSource, { parts }: FigureOptions, { words, figure }: Style): string {
	if (!parts.includes('facts')) return '';
	const { reading } = source;
	const counts = surenessCounts(reading.floors);
	const isInferred = (counts.get('likely') ?? 0) + (counts.get('guess') ?? 0) > 0;
	const isSaid = parts.includes('caption') || parts.includes('legend');
	return [
		figure.facts.floors(floorsOf(reading)),
		figure.facts.people(peopleShown(source), reading.graph.people.length),
		...(parts.includes('caption') ? [] : filtersThatHold(source, words)),
		...(isInferred && !isSaid && parts.includes('graph') ? [figure.facts.pale] : []),
		figure.facts.made,
	].join(' · ');
}

/** How many people the filters leave, and of a crowd are drawn. */
function peopleShown({ reading: { graph }, view, filtered }: FigureSource): number {
	const { people } = levelOf(graph, view.mostPeople, 1, []);
	return graph.people.filter(({ id }) => filtered.nodes.has(id) && people?.has(id) !== false).length;
}

/** What is left out of the thread, in words: a part each. */
export function filtersThatHold({ reading, view }: FigureSource, words: Words): string[] {
	const until = view.playhead === null ? [] : [words.figure.caption.until(view.playhead)];
	return [...describeFilter(view, reading, words), ...until];
}

/**
 * What is shown and how sure it is, where it comes from and when it was made, a line each; and what the marks mean that
 * no legend explains.
 */
export function captionLines(
	source: FigureSource,
	{ parts }: FigureOptions,
	style: Style,
	language: Language,
): string[] {
	if (!parts.includes('caption')) return [];
	const { caption } = style.figure;
	const hasLegend = parts.includes('legend');
	const graph = [
		source.encoding.sizing === 'activity' ? caption.graph : caption.sized,
		...(openingPosterOf(source.reading) !== null ? [caption.ring] : []),
		caption.lines,
	];
	const meanings = [
		...(parts.includes('graph') && isPart(source) ? [caption.part] : []),
		...(parts.includes('graph') && !hasLegend ? graph : []),
		...(parts.includes('timeline') ? [caption.timeline] : []),
		...(parts.includes('lanes') ? [caption.lanes] : []),
		...(parts.includes('matrix') ? [caption.matrix] : []),
		...encodingLines(source.encoding, style.encoding),
	];
	return [shownLine(source, style), ...meanings, ...originLines(source.reading, parts, style.words, language)];
}

function shownLine(source: FigureSource, { words, figure }: Style): string {
	const { reading, view, filtered } = source;
	const { kinds } = legendOf(reading.graph);
	const hidden = tieKinds.filter((kind) => kinds.has(kind) && view.kindsOff.has(kind));
	const without = hidden.map((kind) => words.filter.without(words.graph.tieKind[kind]));
	const all = [...new Set([...filtersThatHold(source, words), ...without])];
	const shown = figure.caption.ties(filtered.ties.size, reading.graph.ties.length);
	return all.length === 0 ? shown : figure.caption.filtered(shown, all);
}

/** Not where the screen shows all of it. */
function isPart({ seen }: FigureSource): boolean {
	return seen !== null && (seen.zoom > 1 || seen.pan.x !== 0 || seen.pan.y !== 0);
}

/** How many names rest on what and what is presumed; where it comes from and when it was made. */
function originLines(reading: Reading, parts: FigureOptions['parts'], words: Words, language: Language): string[] {
	const byGrade = Array.from(surenessCounts(reading.floors))
		.filter(([, count]) => count > 0)
		.map(([sureness, count]) => words.facts.grade(sureness, count));
	const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date());
	return [
		[words.figure.authors(floorsOf(reading), byGrade), ...settingsText(reading, words)].join(' · '),
		[...sourceText(reading, parts, words), date, words.figure.made].join(' · '),
	];
}

function floorsOf({ floors }: Reading): number {
	return floors.filter(({ number }) => number > 0).length;
}

/**
 * The thread's address, or its title where the figure has none; the file's name, which often is a mere number, only
 * where there is neither. Where pseudonyms are shown, the source has no name; that says why.
 */
function sourceText({ settings, source, title }: Reading, parts: FigureOptions['parts'], { figure }: Words): string[] {
	if (settings.pseudonyms) return [figure.caption.pseudonyms];
	if (source.address !== null) return [figure.author(source.address)];
	if (title === null) return [figure.author(source.name)];
	return parts.includes('title') ? [] : [figure.author(title)];
}

/** The settings that are not those at first. */
function settingsText({ settings, hasShiftedNumbers }: Reading, { figure }: Words): string[] {
	const { threshold, repairsNumbers } = settings;
	const named = threshold >= 1 ? figure.provenOnly : figure.threshold(chanceText(threshold));
	return [
		...(threshold === defaultInferenceSettings.threshold ? [] : [named]),
		...(hasShiftedNumbers && !repairsNumbers ? [figure.asWritten] : []),
	];
}
