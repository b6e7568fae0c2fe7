import { floorsWithin } from '../../graph/filters/ties.ts';
import type { NodeId, Tie } from '../../model/graph.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { useChoices } from '../../store/choices.ts';
import { rangeShown } from '../../store/filtered.ts';
import { usePointing } from '../parts/usePointing.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './Path.module.css';

/** So many floors of a tie stand in a line; the reader has them all. */
const listedFloors = 6;

/** The ties that make one step of a path, each with its floors: a click brings the passage into view. */
export function PathStep({ from, ties }: { from: NodeId; ties: readonly Tie[] }) {
	return (
		<ul className={css.ties}>
			{ties.map((tie) => (
				<TieOfStep key={tie.id} tie={tie} isAlong={tie.source === from} />
			))}
		</ul>
	);
}

function TieOfStep({ tie, isAlong }: { tie: Tie; isAlong: boolean }) {
	const { path: words } = useWords().filter;
	const { graph } = useWords();
	return (
		<li {...usePointing({ type: 'ties', ties: [tie.id] })}>
			<span aria-hidden="true">{isAlong ? '↓' : '↑'}</span>
			<span>
				{graph.tieKind[tie.kind]}
				{!isAlong && <span className="visually-hidden"> ({words.against})</span>}
			</span>
			<Floors tie={tie} />
		</li>
	);
}

function Floors({ tie }: { tie: Tie }) {
	const { path: words } = useWords().filter;
	const range = useView(rangeShown);
	const name = useWords().floorName;
	const floors = floorsWithin(tie, range);
	// The path stays selected, so that the next passage is a click away.
	const read = (floor: FloorNumber) => useChoices.setState({ jump: { floor }, pane: 'text' });
	return (
		<span className={css.floors}>
			{floors.slice(0, listedFloors).map((floor) => (
				<button key={floor} type="button" className="button" data-kind="plain" onClick={() => read(floor)}>
					{name(floor)}
				</button>
			))}
			{floors.length > listedFloors && <span>{words.more(floors.length - listedFloors)}</span>}
		</span>
	);
}
