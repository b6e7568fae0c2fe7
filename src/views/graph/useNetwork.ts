import { useEffect, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { measureText } from '../../charts/measure.ts';
import { isCrowd } from '../../charts/network/level.ts';
import { mountNetwork, type Network } from '../../charts/network/mount.ts';
import type { NetworkProps } from '../../charts/network/props.ts';
import { floorId, type NodeId, noPins } from '../../model/graph.ts';
import type { Reading } from '../../model/reading.ts';
import { type Selection, selectionOf } from '../../model/selection.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { brush, click, pin, release } from '../../store/actions.ts';
import { pinsAt } from '../../store/applied.ts';
import { broughtEmphasis, useBrought } from '../../store/brought.ts';
import { toggled, useChoices } from '../../store/choices.ts';
import { drawnBy } from '../../store/filtered.ts';
import { hitsShown } from '../../store/hits.ts';
import { openingPosterOf } from '../../store/inference.ts';
import { useScreenView } from '../../store/page.ts';
import { useResults } from '../../store/results.ts';
import { communitiesKnown, emphasisOf, emphasisWithin, relatedFloors } from '../../store/selectors.ts';
import { openSession } from '../../thread/session.ts';
import { drawingOf } from '../../view/fields.ts';
import { useDrawn, useFiltered, useLeft, useNetworkLeft } from '../filter/useFiltered.ts';
import { useEncoding, useTheme } from '../parts/theme.ts';
import { useChart } from '../parts/useChart.ts';
import { useHover } from '../parts/usePointing.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { timelineOf } from '../timeline/useTimeline.ts';

/*
 * While something is searched for and nothing is selected, the graph is faint beside who has to do with the hits. It
 * is the one faintness that is not a selection's, and the text says so in words.
 */

/** The graph, kept at what the thread, the choices and the settings say, while it is shown. */
export function useNetwork(isShown: boolean) {
	const { graph } = useReading();
	const [opened, setOpened] = useState(nothing);
	// Another graph has other communities.
	// biome-ignore lint/correctness/useExhaustiveDependencies: that is what it waits for
	useEffect(() => setOpened(nothing), [graph]);
	const props = useNetworkProps(opened);
	const [scale, setScale] = useState(1);
	const [people, setPeople] = useState(0);
	const onHover = useHover();
	const mounted = useChart<NetworkProps, Network>(
		(container) =>
			mountNetwork(container, {
				onHover,
				onSelect: (target, { add }) => click(target, add),
				onBrush: (range) => brush(range),
				onOpen: (community) => setOpened((before) => toggled(before, community)),
				onPeople: setPeople,
				onScale: setScale,
				onRest: (seen) => useScreenView.setState({ seen }),
				onPin: (node, point) => {
					const { positions } = useResults.getState();
					if (point === null) release(node);
					else if (positions !== null) pin(node, point, positions.layout);
				},
			}),
		isShown ? props : null,
	);
	return { ...mounted, scale, people };
}

/** No community is opened. */
const nothing: ReadonlySet<number> = new Set();

/** Which community everybody of a crowd is of: what is no crowd is seen without. */
function useCommunities(): ReadonlyMap<NodeId, number> | null {
	const { graph } = useReading();
	const isMany = isCrowd(graph);
	const measured = useResults((results) => results.metrics);
	useEffect(() => {
		// What is asked of the thread itself is answered first.
		const timer = isMany ? setTimeout(() => void openSession()?.measuring.all(), measuredAfterMs) : undefined;
		return () => clearTimeout(timer);
	}, [isMany]);
	return isMany ? communitiesKnown(measured, graph) : null;
}

const measuredAfterMs = 1500;

function useNetworkProps(opened: ReadonlySet<number>): NetworkProps | null {
	const reading = useReading();
	const { graph: words, timeline } = useWords();
	const theme = useTheme();
	const filtered = useFiltered();
	const view = useDrawn();
	const isPlaying = useChoices((choices) => choices.isPlaying);
	const positions = useResults((results) => results.positions);
	const pins = useView((view) => (positions === null ? noPins : pinsAt(positions, view)));
	const selection = useView((view) => view.selection);
	const target = useChoices((choices) => choices.hover);
	const shown = target === null ? selection : selectionOf(target);
	const hits = useResults(hitsShown);
	const threadLeft = useLeft();
	const lit = useBrought((state) => state.lit);
	const emphasis = useMemo(
		() =>
			emphasisWithin(
				emphasisOf(shown, reading, filtered.nodes) ?? broughtEmphasis(lit, reading) ?? hits?.emphasis ?? null,
				threadLeft,
			),
		[shown, reading, filtered, hits, lit, threadLeft],
	);
	const selected = useMemo(() => selectedNodes(selection), [selection]);
	const { graph } = reading;
	const whole = useView((each) => drawnBy(reading.graph, each));
	const growsTo = isPlaying ? whole : null;
	const openingPoster = openingPosterOf(reading);
	const { colours, sizes, fillings } = useEncoding();
	const left = useNetworkLeft();
	const drawing = useView(useShallow(drawingOf));
	const { floors } = useMemo(() => timelineOf(reading, colours), [reading, colours]);
	const floorsPicked = useMemo(() => {
		const floors = picked(shown, reading) ?? (lit.size > 0 ? lit : (hits?.floors ?? null));
		if (floors === null || threadLeft === null) return floors;
		return new Set([...floors].filter((floor) => threadLeft.floors.has(floor)));
	}, [shown, reading, hits, lit, threadLeft]);
	const communities = useCommunities();
	const prominent = useMemo(() => new Set(reading.prominent), [reading]);
	return useMemo(
		() =>
			positions && {
				graph,
				positions,
				pins,
				view,
				growsTo,
				theme,
				emphasis,
				selected,
				...{ colours, sizes, fillings, prominent, openingPoster },
				...{ communities, opened, groupLabel: words.group },
				...{ ...drawing, floors, left, floorsPicked },
				postName: timeline.post,
				measure: measureText,
				label: words.label,
				isolatedLabel: words.isolated,
			},
		[
			graph,
			positions,
			pins,
			view,
			growsTo,
			theme,
			emphasis,
			selected,
			openingPoster,
			communities,
			opened,
			floors,
			left,
			floorsPicked,
			drawing,
			timeline,
			words,
			colours,
			sizes,
			fillings,
			prominent,
		],
	);
}

/** The floors that a selection is about, whose bars are picked out. */
function picked(selection: Selection, reading: Reading): ReadonlySet<FloorNumber> | null {
	const floors = relatedFloors(selection, reading);
	return floors === null ? null : new Set(floors);
}

function selectedNodes(selection: Selection): ReadonlySet<NodeId> {
	if (selection !== null && 'people' in selection) return new Set(selection.people);
	return new Set(selection?.type === 'floor' ? [floorId(selection.floor)] : []);
}
