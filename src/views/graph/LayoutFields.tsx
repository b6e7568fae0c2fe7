import { mostActive } from '../../graph/activity.ts';
import { isLayoutFor, type LayoutChoice, type LayoutId, layoutDefinition, layoutIds } from '../../layout/list.ts';
import { type NodeId, nodeCount } from '../../model/graph.ts';
import { chooseLayout } from '../../store/actions.ts';
import { layoutOf } from '../../store/applied.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './GraphTools.module.css';

/** More names than this no menu can hold; the others are put in the middle by selecting them first. */
const listedPeople = 300;

/** The layouts, each with what it is good for or why it cannot be had, and for the clock who stands in the middle. */
export function LayoutFields() {
	const { layout: words } = useWords();
	const { graph } = useReading();
	const { shown, next } = useCentre();
	return (
		<fieldset className={css.fields}>
			<legend>{words.title}</legend>
			{layoutIds.map((id) => {
				const isFitting = isLayoutFor(id, graph);
				const hint = isFitting ? words.hint[id] : words.tooMany(layoutDefinition(id).most ?? 0, nodeCount(graph));
				return (
					<label key={id} className={css.option}>
						<input
							type="radio"
							name="layout"
							checked={shown.id === id}
							disabled={!isFitting || (layoutDefinition(id).needsCentre && next === null)}
							onChange={() => chooseLayout(choiceOf(id, next))}
						/>
						<span>
							{words.name[id]}
							<small>{hint}</small>
						</span>
					</label>
				);
			})}
			<Centre />
			<p className={css.note}>{words.isolated}</p>
		</fieldset>
	);
}

function choiceOf(id: LayoutId, centre: NodeId | null): LayoutChoice {
	return { id, centre: layoutDefinition(id).needsCentre ? centre : null };
}

/** The layout shown, and who comes into the middle: whoever is selected, or stands there, or is most active. */
function useCentre(): { shown: LayoutChoice; next: NodeId | null } {
	const reading = useReading();
	const layout = useView((view) => view.layout);
	const selection = useView((view) => view.selection);
	const shown = layoutOf({ layout }, reading);
	const selected = selection?.type === 'people' ? (selection.people.at(-1) ?? null) : null;
	const [first] = mostActive(reading.graph.people);
	return { shown, next: selected ?? shown.centre ?? reading.centre ?? first?.id ?? null };
}

function Centre() {
	const { layout: words } = useWords();
	const { graph } = useReading();
	const { centre } = useCentre().shown;
	if (centre === null) return null;
	const listed = mostActive(graph.people).filter(({ id }, index) => index < listedPeople || id === centre);
	return (
		<label className={css.choice}>
			{words.centre}
			<select value={centre} onChange={({ target }) => chooseLayout({ id: 'clock', centre: target.value as NodeId })}>
				{listed.map(({ id, handle }) => (
					<option key={id} value={id}>
						{handle}
					</option>
				))}
			</select>
		</label>
	);
}
