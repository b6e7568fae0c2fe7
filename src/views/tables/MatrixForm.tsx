import { useMemo } from 'react';
import { type CellTarget, type MatrixProps, type MatrixTarget, mountMatrix } from '../../charts/matrix/mount.ts';
import { measureText } from '../../charts/measure.ts';
import { matrixOf } from '../../graph/matrix.ts';
import { matrixOrderOf } from '../../graph/matrix-orders.ts';
import type { Metrics } from '../../graph/metrics/metrics.ts';
import type { NodeId } from '../../model/graph.ts';
import { selectionOf, type Target } from '../../model/selection.ts';
import { click, selectPeople } from '../../store/actions.ts';
import { useChoices } from '../../store/choices.ts';
import { emphasisOf, emphasisWithin, peopleById } from '../../store/selectors.ts';
import { useDrawn, useShown, useShownRange } from '../filter/useFiltered.ts';
import css from '../graph/GraphPanel.module.css';
import { useEncoding, useTheme } from '../parts/theme.ts';
import { useChart } from '../parts/useChart.ts';
import { useHover } from '../parts/usePointing.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { useMetrics } from './useMetrics.ts';

/** The ties as an adjacency matrix. */
export function MatrixForm() {
	const { graph: words } = useWords();
	const { graph } = useReading();
	const { container, isEmpty } = useMatrix();
	return (
		<>
			<div ref={container} className={css.chart} data-chart="matrix" hidden={isEmpty} />
			{graph.ties.length === 0 && <p className={css.empty}>{words.empty}</p>}
		</>
	);
}

/** Keeps the matrix at what thread, view and settings say. */
function useMatrix() {
	const props = useMatrixProps();
	const point = useHover();
	const { container } = useChart<MatrixProps, ReturnType<typeof mountMatrix>>(
		(element) =>
			mountMatrix(element, {
				onHover: (target) => point(hoverOf(target)),
				onSelect: (target, { add }) => {
					if (target?.type === 'cell' && add) selectPeople(peopleOf(target), true);
					else click(hoverOf(target), add);
				},
			}),
		props,
	);
	return { container, isEmpty: props.data.people.length === 0 };
}

/** What the other views highlight while a cell is pointed at: all its ties. */
function hoverOf(target: MatrixTarget | null): Target | null {
	if (target?.type !== 'cell') return target;
	return target.ties.length === 0 ? null : { type: 'ties', ties: target.ties };
}

/** The people whom a click with Shift on a cell adds to the selection. */
function peopleOf({ source, target }: CellTarget): readonly NodeId[] {
	return source === null ? [target] : [source, target];
}

function useMatrixProps(): MatrixProps {
	const reading = useReading();
	const { graph } = reading;
	const filtered = useShown();
	const drawn = useDrawn();
	const range = useShownRange();
	const theme = useTheme();
	const { matrixOrder: orderId, selection } = useView();
	const order = matrixOrderOf(orderId);
	const hovered = useChoices((choices) => choices.hover);
	const metrics = useMetrics()?.metrics ?? null;
	const communities = useMemo(() => (metrics === null ? null : communitiesBy(metrics)), [metrics]);
	const data = useMemo(
		() => matrixOf(graph, filtered, range, communities, drawn),
		[graph, filtered, range, communities, drawn],
	);
	const wording = useWording();
	const { colours } = useEncoding();
	// The matrix outlines people and ties that are pointed at elsewhere; of a floor it picks out what its selection
	// would.
	const shown = hovered?.type === 'floor' ? selectionOf(hovered) : selection;
	// What is out of the filter is faint, as in the graph.
	const isAllIn = drawn.nodes.size === filtered.nodes.size && drawn.ties.size === filtered.ties.size;
	const emphasis = useMemo(() => {
		const left = isAllIn ? null : { nodes: filtered.nodes, ties: new Set(filtered.ties.keys()) };
		return emphasisWithin(emphasisOf(shown, reading), left) ?? left;
	}, [shown, reading, filtered, isAllIn]);
	const selected = useMemo(
		() => new Set(selection !== null && 'people' in selection ? selection.people : []),
		[selection],
	);
	const selectedTies = useMemo(() => new Set(selection?.type === 'ties' ? selection.ties : []), [selection]);
	return useMemo(
		() => ({
			...{ data, order, theme, emphasis, selected, selectedTies, hovered, ...wording },
			colours,
			measure: measureText,
		}),
		[data, order, theme, emphasis, selected, selectedTies, hovered, wording, colours],
	);
}

function communitiesBy({ ids, communities }: Metrics): ReadonlyMap<NodeId, number> {
	return new Map(ids.map((id, index) => [id, communities.of[index] ?? 0]));
}

function useWording(): Pick<MatrixProps, 'words' | 'describe'> {
	const { graph } = useReading();
	const { people: list, text: textWords } = useWords();
	const { matrix: words } = useWords();
	return useMemo(() => {
		const people = peopleById(graph);
		const nameOf = (id: NodeId | null) => (id === null ? words.unknown : (people.get(id)?.handle ?? ''));
		const describe = (target: MatrixTarget) => {
			if (target.type === 'cell') {
				const [source, aim] = [nameOf(target.source), nameOf(target.target)];
				if (target.grade === null) return words.nothing(source, aim);
				return words.cell(source, aim, target.weight, textWords.grade[target.grade]);
			}
			const person = people.get(target.person);
			if (person === undefined) return '';
			return list.row(person.handle, person.floors.length, person.inDegree, person.outDegree);
		};
		return { words, describe };
	}, [graph, list, textWords, words]);
}
