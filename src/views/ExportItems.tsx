import { DropdownMenu } from 'radix-ui';
import { type ComponentType, type ReactNode, useState } from 'react';
import { timeClock } from '../graph/times.ts';
import { dataFormatIds } from '../model/data-format.ts';
import { useResults } from '../state/results.ts';
import { Menu, type MenuButton } from './Menu.tsx';
import { usePseudonyms } from './pseudonyms/usePseudonyms.ts';
import { useMessages } from './useMessages.ts';
import { type Language, useLanguage, useWords, type Words } from './words.ts';

type Exports = typeof import('./exporting.ts');

/** Calls one of the functions that save something, once they are loaded: nobody needs them before. */
type Save = (exports: Exports, words: Words, language: Language) => Promise<void>;

/** What can be saved of the open thread. */
export default function ExportItems({ button }: { button: MenuButton }) {
	const { actions } = useWords();
	const [byteOrderMark, setByteOrderMark] = useState(false);
	const [FigureDialog, setFigureDialog] = useState<ComponentType<{ onClose: () => void }> | null>(null);
	const openFigure = async () => {
		const exporting = await attempt(() => import('./exporting.ts'));
		if (exporting !== undefined) setFigureDialog(() => exporting.FigureDialog);
	};
	return (
		<>
			<Menu button={button}>
				<PictureItems openFigure={() => void openFigure()} />
				<DropdownMenu.Separator className="menu-rule" />
				<DataItems byteOrderMark={byteOrderMark} />
				<MenuCheck label={actions.byteOrderMark} checked={byteOrderMark} onChange={setByteOrderMark} />
				<PseudonymItems />
			</Menu>
			{FigureDialog !== null && <FigureDialog onClose={() => setFigureDialog(null)} />}
		</>
	);
}

interface MenuCheckProps {
	readonly label: string;
	readonly checked: boolean;
	readonly isDisabled?: boolean;
	readonly onChange: (checked: boolean) => void;
}

/** The menu stays open, since what is chosen next is the file. */
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

/** The switch, and the key while there is something that it opens. */
function PseudonymItems() {
	const { isOn, isBusy, set } = usePseudonyms();
	const labels = useMessages()?.putRight.labels;
	if (labels === undefined) return null;
	return (
		<>
			<DropdownMenu.Separator className="menu-rule" />
			<MenuCheck label={labels.pseudonyms} checked={isOn} isDisabled={isBusy} onChange={set} />
			{isOn && (
				<SaveItem save={(exports, ...rest) => exports.savePseudonymKey(...rest)}>{labels.pseudonymKey}</SaveItem>
			)}
		</>
	);
}

function PictureItems({ openFigure }: { openFigure: () => void }) {
	const { actions } = useWords();
	return (
		<DropdownMenu.Group>
			<DropdownMenu.Label className="menu-label">{actions.pictures}</DropdownMenu.Label>
			<DropdownMenu.Item onSelect={openFigure}>{actions.figure}</DropdownMenu.Item>
			<SaveItem save={(exports, ...rest) => exports.saveGraphPng(...rest)}>{actions.graphPng}</SaveItem>
			<SaveItem save={(exports, ...rest) => exports.saveGraphSvg(...rest)}>{actions.graphSvg}</SaveItem>
			<SaveItem save={(exports, ...rest) => exports.saveTimelineSvg(...rest)}>{actions.timelineSvg}</SaveItem>
		</DropdownMenu.Group>
	);
}

/** Without times in the file there is no graph by time. */
function DataItems({ byteOrderMark }: { byteOrderMark: boolean }) {
	const { actions, dataFormat } = useWords();
	const reading = useResults((results) => results.reading);
	const hasTimes = reading !== null && timeClock(reading.graph, reading.floors) !== null;
	const ids = dataFormatIds.filter((id) => id !== 'gexf-time' || hasTimes);
	return (
		<DropdownMenu.Group>
			<DropdownMenu.Label className="menu-label">{actions.data}</DropdownMenu.Label>
			{ids.map((id) => (
				<SaveItem key={id} save={(exports, ...rest) => exports.saveData(id, byteOrderMark, ...rest)}>
					{dataFormat[id]}
				</SaveItem>
			))}
		</DropdownMenu.Group>
	);
}

function SaveItem({ save, children }: { save: Save; children: ReactNode }) {
	const words = useWords();
	const language = useLanguage();
	const run = async () => save(await import('./exporting.ts'), words, language);
	return <DropdownMenu.Item onSelect={() => void attempt(run)}>{children}</DropdownMenu.Item>;
}

/** What comes of it; undefined, and a notice, where it fails. */
async function attempt<T>(run: () => Promise<T>): Promise<T | undefined> {
	try {
		return await run();
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		useResults.setState({ notice: { kind: 'export-failed', message } });
	}
}
