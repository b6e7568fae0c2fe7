import { measureText } from '../../charts/measure.ts';
import { networkPicture } from '../../charts/network/picture.ts';
import { networkScene } from '../../charts/network/scene.ts';
import { paper, type Theme, withPalette } from '../../charts/theme.ts';
import type { BarMark, Fill } from '../../charts/timeline/bars.ts';
import { timelinePicture } from '../../charts/timeline/picture.ts';
import { timelineScene } from '../../charts/timeline/scene.ts';
import { barLegend } from '../../export/bar-legend.ts';
import type { DataFormatId } from '../../export/data/list.ts';
import { composeFigure, type Figure } from '../../export/figure.ts';
import { kindSample, type LegendItem, markSample, pinItems } from '../../export/legend.ts';
import { rasterise } from '../../export/png.ts';
import { fileName, saveFile } from '../../export/save.ts';
import type { ChosenEncoding } from '../../graph/encoding/encoding.ts';
import { tieMarks } from '../../graph/ties.ts';
import { chanceText } from '../../lib/chance.ts';
import { tieKinds } from '../../model/attribution.ts';
import type { Cut, NodeAppearance } from '../../model/data-format.ts';
import type { NodeId, Point } from '../../model/graph.ts';
import { defaultInferenceSettings } from '../../model/inference-settings.ts';
import type { Reading } from '../../model/reading.ts';
import { appliedView, pinsAt } from '../../store/applied.ts';
import { filteredBy, legendOf, rangeShown } from '../../store/filtered.ts';
import { openingPosterOf, surenessCounts } from '../../store/inference.ts';
import { type Notice, useResults } from '../../store/results.ts';
import { coloursOf, communitiesKnown, peopleById } from '../../store/selectors.ts';
import { encodingOf } from '../../thread/encoding.ts';
import { shownView } from '../../view/thread.ts';
import { writeView } from '../../view/view.ts';
import { describeFilter } from '../filter/describe-filter.ts';
import { colourItems, encodingItems, encodingLines } from '../graph/encoding-notes.ts';
import type { Language, Words } from '../parts/words.ts';
import { timelineOf } from '../timeline/useTimeline.ts';
import { barsLeft } from './charts.ts';

/** Pictures have a size of their own, so that they are alike whatever the window they are saved from. */
const graphSize = { width: 1200, height: 760 };
const timelineSize = { width: 1200, height: 220 };
const pngScale = 2;

export async function saveGraphSvg(words: Words, language: Language): Promise<void> {
	const context = contextOf(words, language);
	saveSvg(graphFigure(context), context, words.graph.title);
}

export async function saveTimelineSvg(words: Words, language: Language): Promise<void> {
	const context = contextOf(words, language);
	saveSvg(timelineFigure(context), context, words.timeline.title);
}

export async function saveGraphPng(words: Words, language: Language): Promise<void> {
	const context = contextOf(words, language);
	await savePng(graphFigure(context), context, words.graph.title);
}

export interface DataChoice {
	/** CSV: begin with a byte order mark. */
	readonly byteOrderMark: boolean;
	/** Formats of the graph alone: only what the filters leave, instead of all ties of all kinds. */
	readonly asFiltered: boolean;
}

export async function saveData(
	id: DataFormatId,
	{ byteOrderMark, asFiltered }: DataChoice,
	words: Words,
	language: Language,
): Promise<void> {
	const { thread } = useResults.getState();
	if (thread === null) return;
	const context = contextOf(words, language);
	const view = writeView(appliedView(), 'threadData');
	const only = asFiltered ? { only: cutOf(context) } : {};
	const options = { view, appearance: appearanceOf(context), byteOrderMark, ...only };
	const { content, ending, mediaType } = await thread.exportData(id, options);
	saveFile(new Blob([content], { type: mediaType }), fileName(titleOf(context), ending));
}

function cutOf({ reading: { graph } }: ExportContext): Cut {
	const view = appliedView();
	const { nodes, ties } = filteredBy(graph, view);
	return { nodes, ties: new Set(ties.keys()), range: view.range };
}

/** Whose pseudonym is whose: a file of its own, and only where it is asked for. */
export async function savePseudonymKey(words: Words, language: Language): Promise<void> {
	const key = await useResults.getState().thread?.pseudonymKey();
	if (key === undefined) return;
	const { content, ending, mediaType } = key;
	saveFile(new Blob([content], { type: mediaType }), fileName(titleOf(contextOf(words, language)), ending));
}

/** The nodes as on screen, in the colours of paper. */
function appearanceOf({ reading: { graph }, positions, encoding: { colours }, theme }: ExportContext): NodeAppearance {
	const colourOf = (id: NodeId) => theme.people[colours.get(id) ?? -1] ?? theme.others;
	const nodes = [...graph.people, ...graph.anonymous];
	const points: ReadonlyMap<NodeId, Point> = new Map([...positions.points, ...pinsAt(positions, appliedView())]);
	return { points, colours: new Map(nodes.map(({ id }) => [id, colourOf(id)])) };
}

function contextOf(words: Words, language: Language): ExportContext {
	const { reading, positions, encoding: chosen } = useResults.getState();
	if (reading === null || positions === null) throw new Error('no thread is open');
	const encoding = encodingOf(reading, chosen);
	return { reading, positions, encoding, theme: withPalette(paper, encoding.palette), words, language };
}

interface ExportContext {
	readonly reading: Reading;
	readonly positions: NonNullable<ReturnType<typeof useResults.getState>['positions']>;
	readonly encoding: ChosenEncoding;
	readonly theme: Theme;
	readonly words: Words;
	readonly language: Language;
}

function tell(notice: Notice): void {
	useResults.setState({ notice });
}

function graphFigure(context: ExportContext): Figure {
	const { reading, positions, encoding, theme, words } = context;
	const choices = appliedView();
	const view = filteredBy(reading.graph, choices);
	const { hasRim, mostPeople, tieColours } = choices;
	const pins = pinsAt(positions, choices);
	const scene = networkScene({
		...encoding,
		graph: reading.graph,
		floors: timelineOf(reading, encoding.colours).floors,
		communities: communitiesKnown(useResults.getState().metrics, reading.graph),
		groupLabel: words.graph.group,
		...{ hasRim, mostPeople, postName: words.timeline.post },
		positions,
		pins,
		view,
		size: graphSize,
		prominent: new Set(reading.prominent),
		openingPoster: openingPosterOf(reading),
		measure: measureText,
	});
	return composeFigure({
		title: titleOf(context),
		picture: networkPicture(scene, theme, { look: { tieColours, left: barsLeft({ reading, view: choices }) } }),
		size: graphSize,
		legend: [
			...legendItems(reading, view.counts, words),
			...pinItems(pins, view.nodes, words.graph.pinned, theme),
			...encodingItems(encoding, words.encoding, theme, scene.scale).flat(),
		],
		caption: captionOf(context),
		theme: paper,
		measure: measureText,
	});
}

function timelineFigure(context: ExportContext): Figure {
	const { reading, encoding, theme, words } = context;
	const range = rangeShown(appliedView());
	const scene = timelineScene({
		...timelineOf(reading, encoding.colours),
		size: timelineSize,
		words: words.timeline,
		measure: measureText,
	});
	return composeFigure({
		title: titleOf(context),
		picture: timelinePicture(scene, theme, { emphasis: null, range }),
		size: timelineSize,
		legend: [
			...barLegend(scene, fillNames(reading, encoding, words), markNames(words), theme),
			...colourItems(encoding, words.encoding, theme),
		],
		caption: captionOf(context),
		theme: paper,
		measure: measureText,
	});
}

/** What each bar's filling is called: a person's handle, everybody else, or nobody known; of groups only the last. */
export function fillNames(reading: Reading, { colouring }: ChosenEncoding, words: Words): Map<Fill, string> {
	if (colouring !== 'person') return new Map([['unknown', words.figure.unknown]]);
	const people = peopleById(reading.graph);
	const named = [...coloursOf(reading)].map(([id, colour]): [Fill, string] => [colour, people.get(id)?.handle ?? '']);
	return new Map<Fill, string>([...named, ['others', words.figure.others], ['unknown', words.figure.unknown]]);
}

/** What it is called that a bar is filled in part. */
export function markNames({ graph }: Words): Map<BarMark, string> {
	return new Map<BarMark, string>([
		['half', graph.mark.dashed],
		['quarter', graph.mark.dotted],
	]);
}

function titleOf({ reading, words }: ExportContext): string {
	return reading.title ?? words.facts.untitled;
}

/** What is drawn: what is switched off is no part of the picture. */
function legendItems(reading: Reading, counts: ReturnType<typeof filteredBy>['counts'], words: Words): LegendItem[] {
	const { marks, kinds } = legendOf(reading.graph);
	const { marksOff, kindsOff } = shownView(appliedView());
	const label = (name: string, count: number | undefined) => `${name} ${words.number(count ?? 0)}`;
	return [
		...tieMarks
			.filter((mark) => marks.has(mark) && !marksOff.has(mark))
			.map((mark) => ({
				sample: markSample(mark, paper),
				label: label(words.graph.mark[mark], counts.marks.get(mark)),
			})),
		...tieKinds
			.filter((kind) => kinds.has(kind) && !kindsOff.has(kind))
			.map((kind) => ({
				sample: kindSample(kind, appliedView().tieColours, paper),
				label: label(words.graph.tieKind[kind], counts.kinds.get(kind)),
			})),
	];
}

/** What is filtered, and what the picture rests on. */
function captionOf({ reading, encoding, words, language }: ExportContext): string[] {
	const filters = describeFilter(appliedView(), reading, words);
	return [
		...(filters.length > 0 ? [filters.join(' · ')] : []),
		...encodingLines(encoding, words.encoding),
		...originLines(reading, words, language),
	];
}

/** How many names rest on what and what is presumed; where it comes from and when it was made. */
export function originLines(reading: Reading, words: Words, language: Language): string[] {
	const floors = reading.floors.filter(({ number }) => number > 0).length;
	const byGrade = Array.from(surenessCounts(reading.floors))
		.filter(([, count]) => count > 0)
		.map(([sureness, count]) => words.facts.grade(sureness, count));
	const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date());
	return [
		[words.figure.authors(floors, byGrade), ...settingsText(reading, words)].join(' · '),
		[sourceText(reading, words), date, words.figure.made].join(' · '),
	];
}

/** Where pseudonyms are shown, the source has no name; that says why. */
function sourceText({ settings, source }: Reading, { figure }: Words): string {
	return settings.pseudonyms ? figure.caption.pseudonyms : figure.author(source.name);
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

function saveSvg({ svg }: Figure, context: ExportContext, what: string): void {
	saveFile(new Blob([svg], { type: 'image/svg+xml' }), fileName(`${what} ${titleOf(context)}`, 'svg'));
}

async function savePng({ svg, size }: Figure, context: ExportContext, what: string): Promise<void> {
	const png = await rasterise(svg, size, pngScale);
	if (png.ok) saveFile(png.value, fileName(`${what} ${titleOf(context)}`, 'png'));
	else
		tell(
			png.error.code === 'too-large'
				? { kind: 'too-large', scale: png.error.scale }
				: { kind: 'export-failed', message: png.error.message },
		);
}
