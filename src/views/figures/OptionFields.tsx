import { scopes, withTheme } from '../../export/figure-options.ts';
import { partIds, withPart } from '../../export/figure-parts.ts';
import { inUnit, resized, units } from '../../export/figure-size.ts';
import { type PresetId, presetIds, presetOf, presetOfSize } from '../../export/presets.ts';
import { type Language, languageIds, languages, type Words } from '../../words/languages.ts';
import { usePseudonyms } from '../app/usePseudonyms.ts';
import { useWords } from '../parts/words.ts';
import { Check, Group, NumberField, SelectField } from './Fields.tsx';
import css from './Figure.module.css';
import { choose, chooseSize, useFigureOptions } from './options.ts';

/** For all of the page, not for the figure alone: what is on screen beside it would tell. */
function PseudonymCheck() {
	const { isOn, isBusy, set } = usePseudonyms();
	const labels = useWords().corrections.labels;
	return <Check label={labels.pseudonyms} checked={isOn} isDisabled={isBusy} onChange={set} />;
}

/** What the figure is for, which gives it its size and its parts; both can be changed then. */
export function PresetField({ words }: { words: Words['figure'] }) {
	const preset = presetOfSize(useFigureOptions().size);
	const choosePreset = (id: PresetId | 'own') => {
		if (id === 'own') return;
		const { size, parts } = presetOf(id);
		choose({ size, parts: [...parts] });
	};
	return (
		<SelectField
			label={words.preset}
			value={preset ?? 'own'}
			items={[
				...presetIds.map((id) => [id, words.presets[id]] as const),
				...(preset === null ? [['own', words.ownSize] as const] : []),
			]}
			onChange={choosePreset}
		/>
	);
}

export function PartFields({ words }: { words: Words['figure'] }) {
	const { parts, scope } = useFigureOptions();
	return (
		<Group title={words.parts}>
			<div className={css.checks}>
				{partIds.map((part) => (
					<Check
						key={part}
						label={words.part[part]}
						checked={parts.includes(part)}
						onChange={(isOn) => choose({ parts: withPart(parts, part, isOn) })}
					/>
				))}
			</div>
			<SelectField
				label={words.scope}
				value={scope}
				items={scopes.map((id) => [id, words.scopes[id]])}
				onChange={(next) => choose({ scope: next })}
			/>
			<PseudonymCheck />
		</Group>
	);
}

export function SizeFields({ words }: { words: Words['figure'] }) {
	const { size, ratioLocked } = useFigureOptions();
	const sides = [
		['width', words.width],
		['height', words.height],
	] as const;
	return (
		<Group title={words.size}>
			{sides.map(([side, label]) => (
				<NumberField
					key={side}
					label={label}
					value={size[side]}
					least={1}
					most={100_000}
					onChange={(value) => value !== null && choose({ size: resized(size, side, value, ratioLocked) })}
				/>
			))}
			<SelectField
				label={words.unit}
				value={size.unit}
				items={units.map((unit) => [unit, words.units[unit]])}
				onChange={(unit) => choose({ size: inUnit(size, unit) })}
			/>
			{size.unit !== 'px' && (
				<NumberField
					label={words.dpi}
					value={size.dpi}
					least={30}
					most={2400}
					step={1}
					onChange={(dpi) => dpi !== null && chooseSize({ dpi })}
				/>
			)}
			<NumberField
				label={words.margin}
				value={size.margin}
				least={0}
				most={10_000}
				onChange={(margin) => margin !== null && chooseSize({ margin })}
			/>
			<Check label={words.lock} checked={ratioLocked} onChange={(locked) => choose({ ratioLocked: locked })} />
		</Group>
	);
}

export function AppearanceFields({ words, language }: { words: Words['figure']; language: Language }) {
	const options = useFigureOptions();
	const { size, theme, background, names } = options;
	const grounds = (['theme', 'white', 'transparent'] as const).filter((id) => theme === 'light' || id !== 'white');
	return (
		<Group title={words.encoding}>
			<SelectField
				label={words.theme}
				value={theme}
				items={(['light', 'dark'] as const).map((id) => [id, words.themes[id]])}
				onChange={(id) => choose(withTheme(options, id))}
			/>
			<SelectField
				label={words.background}
				value={background}
				items={grounds.map((id) => [id, words.backgrounds[id]])}
				onChange={(id) => choose({ background: id })}
			/>
			<NumberField
				label={words.text(size.unit === 'px' ? 'px' : 'pt')}
				value={size.text}
				least={1}
				most={500}
				onChange={(text) => text !== null && chooseSize({ text })}
			/>
			<NumberField
				label={words.names}
				value={names}
				least={0}
				most={100_000}
				step={1}
				placeholder={words.allNames}
				mayBeEmpty
				onChange={(most) => choose({ names: most })}
			/>
			<SelectField
				label={words.language}
				value={options.language ?? language}
				items={languageIds.map((id) => [id, languages[id].name])}
				onChange={(id) => choose({ language: id })}
			/>
		</Group>
	);
}
