import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { timeClock } from '../graph/times.ts';
import { dataFormatIds } from '../model/data-format.ts';
import { openDialog } from '../state/dialog.ts';
import { useResults } from '../state/results.ts';
import { Menu, type MenuButton } from './Menu.tsx';
import { type Save, saving } from './saving.ts';
import { useLanguage, useWords } from './words.ts';

/** What can be saved of the open thread. */
export default function ExportItems({ button }: { button: MenuButton }) {
	const { actions } = useWords();
	const [byteOrderMark, setByteOrderMark] = useState(false);
	return (
		<Menu button={button}>
			<PictureItems />
			<DropdownMenu.Separator className="menu-rule" />
			<DataItems byteOrderMark={byteOrderMark} />
			<DropdownMenu.CheckboxItem
				checked={byteOrderMark}
				onCheckedChange={setByteOrderMark}
				// The menu stays open, since what is chosen next is the file.
				onSelect={(event) => event.preventDefault()}
			>
				<span aria-hidden>{byteOrderMark ? '☑' : '☐'}</span> {actions.byteOrderMark}
			</DropdownMenu.CheckboxItem>
		</Menu>
	);
}

function PictureItems() {
	const { actions } = useWords();
	return (
		<DropdownMenu.Group>
			<DropdownMenu.Label className="menu-label">{actions.pictures}</DropdownMenu.Label>
			<DropdownMenu.Item onSelect={() => openDialog('figure')}>{actions.figure}</DropdownMenu.Item>
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
	return <DropdownMenu.Item onSelect={() => void saving(save, words, language)}>{children}</DropdownMenu.Item>;
}
