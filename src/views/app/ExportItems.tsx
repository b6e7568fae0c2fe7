import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { dataFormatIds, dataFormatOf } from '../../export/data/list.ts';
import { quickTypeOf } from '../../export/file-types.ts';
import { presetOfSize } from '../../export/presets.ts';
import { timeClock } from '../../graph/times.ts';
import { isFiltered } from '../../store/filtered.ts';
import { useResults } from '../../store/results.ts';
import type { DataChoice } from '../figures/data-files.ts';
import { useFigureOptions } from '../figures/options.ts';
import { type Save, saving } from '../figures/saving.ts';
import { CommandItem, Menu, type MenuButton } from '../parts/Menu.tsx';
import { useView } from '../parts/useView.ts';
import { useLanguage, useWords } from '../parts/words.ts';
import { usePseudonyms } from './usePseudonyms.ts';

/** The menu of all that can be saved of the open thread. */
export function ExportItems({ button }: { button: MenuButton }) {
	const { exports: words } = useWords();
	const [byteOrderMark, setByteOrderMark] = useState(false);
	const [isCut, setCut] = useState(false);
	const canCut = useView(isFiltered);
	const asFiltered = isCut && canCut;
	return (
		<Menu button={button}>
			<PictureItems />
			<DropdownMenu.Separator className="menu-rule" />
			<DataItems choice={{ byteOrderMark, asFiltered }} />
			<MenuCheck label={words.byteOrderMark} checked={byteOrderMark} onChange={setByteOrderMark} />
			{canCut && <MenuCheck label={words.asFiltered} checked={isCut} onChange={setCut} />}
			<PseudonymItems />
		</Menu>
	);
}

interface MenuCheckProps {
	readonly label: string;
	readonly checked: boolean;
	readonly isDisabled?: boolean;
	readonly onChange: (checked: boolean) => void;
}

/** The menu stays open, since the file is chosen next. */
function MenuCheck({ label, checked, isDisabled, onChange }: MenuCheckProps) {
	return (
		<DropdownMenu.CheckboxItem
			checked={checked}
			disabled={isDisabled}
			onCheckedChange={onChange}
			onSelect={(event) => event.preventDefault()}
		>
			<span aria-hidden>{checked ? '☑' : '☐'}</span> {label}
		</DropdownMenu.CheckboxItem>
	);
}

/** The switch to pseudonyms and, while it is on, the file that says who is behind which. */
function PseudonymItems() {
	const { isOn, isBusy, set } = usePseudonyms();
	const labels = useWords().corrections.labels;
	return (
		<>
			<DropdownMenu.Separator className="menu-rule" />
			<MenuCheck label={labels.pseudonyms} checked={isOn} isDisabled={isBusy} onChange={set} />
			{isOn && <SaveItem save={(exports, all) => exports.savePseudonymKey(all)}>{labels.pseudonymKey}</SaveItem>}
		</>
	);
}

/** The figure, the same at one press as it was chosen last, and the film of it. */
function PictureItems() {
	const { exports: words, figure } = useWords();
	const { size, fileType } = useFigureOptions();
	const presetId = presetOfSize(size);
	const preset =
		presetId === null ? `${size.width} × ${size.height} ${figure.units[size.unit]}` : figure.presets[presetId];
	return (
		<DropdownMenu.Group>
			<DropdownMenu.Label className="menu-label">{words.pictures}</DropdownMenu.Label>
			<CommandItem command="figure" />
			<CommandItem command="picture" name={words.quickOf(preset, figure.fileTypes[quickTypeOf(fileType)])} />
			<SaveItem save={(exports) => exports.openFilm()}>{words.film}</SaveItem>
		</DropdownMenu.Group>
	);
}

/** A graph by time is offered only where the file has times. */
function DataItems({ choice }: { choice: DataChoice }) {
	const { exports: words, dataFormat } = useWords();
	const reading = useResults((results) => results.reading);
	const hasTimes = reading !== null && timeClock(reading.graph, reading.floors) !== null;
	const ids = dataFormatIds.filter((id) => hasTimes || !dataFormatOf(id).needsTimes);
	return (
		<DropdownMenu.Group>
			<DropdownMenu.Label className="menu-label">{words.data}</DropdownMenu.Label>
			{ids.map((id) => (
				<SaveItem key={id} save={(exports, all) => exports.saveData(id, choice, all)}>
					{dataFormat[id]}
				</SaveItem>
			))}
		</DropdownMenu.Group>
	);
}

function SaveItem({ save, children }: { save: Save; children: ReactNode }) {
	const words = useWords();
	const language = useLanguage();
	return <DropdownMenu.Item onSelect={() => void saving(save, words, language)}>{children}</DropdownMenu.Item>;
}
