import { type MatrixOrder, matrixOrders } from '../../model/matrix.ts';
import { useChoices } from '../../store/choices.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './Tables.module.css';
import { useMetrics } from './useMetrics.ts';

/** In which order people stand in the matrix, and whether communities are known yet. */
export function MatrixTools() {
	const { matrix: words } = useWords();
	const order = useView((view) => view.matrixOrder);
	const measured = useMetrics();
	const waiting = measured === null ? words.measuring : measured.metrics === null ? words.unmeasured : '';
	return (
		<div className={css.tools}>
			<label className={css.choice}>
				{words.order}
				<select
					value={order}
					onChange={({ target }) => useChoices.setState({ matrixOrder: target.value as MatrixOrder })}
				>
					{matrixOrders.map((id) => (
						<option key={id} value={id}>
							{words.orderBy[id]}
						</option>
					))}
				</select>
			</label>
			<span role="status" className={css.quiet}>
				{order === 'community' && waiting}
			</span>
		</div>
	);
}
