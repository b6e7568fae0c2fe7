import type { NodeId } from '../../model/graph.ts';
import type { Target } from '../../model/selection.ts';
import type { Spot } from './frame.ts';
import type { MatrixTarget } from './props.ts';
import type { MatrixScene } from './scene.ts';

/** The target at a spot; null at the name of the unknown authors' row. */
export function targetAt({ people, frame, cellAt }: MatrixScene, { row, column }: Spot): MatrixTarget | null {
	const source = people[row]?.id ?? null;
	const target = people[column]?.id ?? null;
	if (row === -1 || row === column) return personTarget(target);
	if (target === null) return personTarget(source);
	const cell = cellAt.get(row * frame.columns + column);
	const { weight, grade, ties } = cell ?? { weight: 0, grade: null, ties: [] };
	return { type: 'cell', source, target, weight, grade, ties };
}

function personTarget(person: NodeId | null): MatrixTarget | null {
	return person === null ? null : { type: 'person', person };
}

/** Where a target of the other charts stands: a person on the diagonal; null where it has no place here. */
export function spotOf({ people, cells }: MatrixScene, target: Target | null): Spot | null {
	if (target?.type === 'person') {
		const position = people.findIndex(({ id }) => id === target.person);
		return position === -1 ? null : { row: position, column: position };
	}
	const [tie = ''] = target?.type === 'ties' ? target.ties : [];
	const cell = cells.find(({ ties }) => ties.includes(tie));
	return cell === undefined ? null : { row: cell.row, column: cell.column };
}
