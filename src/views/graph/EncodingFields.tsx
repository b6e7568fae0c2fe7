import { useShallow } from 'zustand/react/shallow';
import { type ColourId, colourIds } from '../../graph/encoding/colours.ts';
import { type SizeId, sizeIds } from '../../graph/encoding/sizes.ts';
import { type TieColours, tieColourings } from '../../model/encoding.ts';
import { useChoices } from '../../store/choices.ts';
import { useResults } from '../../store/results.ts';
import { isEncodingShown } from '../../thread/encoding.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { EncodingLegend } from './EncodingLegend.tsx';
import css from './GraphTools.module.css';

/** What size and colour of people stand for; below, what the marks of the graph mean. */
export function EncodingFields() {
	const { encoding: words } = useWords();
	const { sizing, colouring, tieColours, hasRim } = useView();
	return (
		<fieldset className={css.fields}>
			<legend>{words.title}</legend>
			<label className={css.choice}>
				{words.size}
				<select value={sizing} onChange={({ target }) => useChoices.setState({ sizing: target.value as SizeId })}>
					{sizeIds.map((id) => (
						<option key={id} value={id}>
							{words.sizing[id]}
						</option>
					))}
				</select>
			</label>
			<p className={css.note}>{words.sizingHint[sizing]}</p>
			<label className={css.choice}>
				{words.colour}
				<select
					value={colouring}
					onChange={({ target }) => useChoices.setState({ colouring: target.value as ColourId })}
				>
					{colourIds.map((id) => (
						<option key={id} value={id}>
							{words.colouring[id]}
						</option>
					))}
				</select>
			</label>
			<p className={css.note}>{words.colouringHint[colouring]}</p>
			<label className={css.choice}>
				{words.ties}
				<select
					value={tieColours}
					onChange={({ target }) => useChoices.setState({ tieColours: target.value as TieColours })}
				>
					{tieColourings.map((id) => (
						<option key={id} value={id}>
							{words.tieColours[id]}
						</option>
					))}
				</select>
			</label>
			<p className={css.note}>{words.tieColoursHint[tieColours]}</p>
			<label className={css.choice}>
				{words.rim}
				<input
					type="checkbox"
					checked={hasRim}
					onChange={({ target }) => useChoices.setState({ hasRim: target.checked })}
				/>
			</label>
			<p className={css.note}>{words.rimHint}</p>
			<EncodingStatus />
			<p className={css.heading}>{words.key}</p>
			<EncodingLegend scale={1} />
			<p className={css.note}>{words.direction}</p>
			<p className={css.note}>{words.weight}</p>
			<p className={css.note}>{words.everywhere}</p>
		</fieldset>
	);
}

/** Says while something is computed that the look is the one before, and if that fails. */
export function EncodingStatus() {
	const { encoding: words } = useWords();
	const reading = useReading();
	const { encoding, metrics } = useResults(useShallow(({ encoding, metrics }) => ({ encoding, metrics })));
	// Read again whenever the choices change.
	useView((view) => `${view.sizing} ${view.colouring}`);
	const hasFailed = metrics?.graph === reading.graph && metrics.metrics === null;
	const text = isEncodingShown(reading, encoding) ? '' : hasFailed ? words.unmeasured : words.measuring;
	return (
		<p role="status" className={css.status}>
			{text}
		</p>
	);
}
