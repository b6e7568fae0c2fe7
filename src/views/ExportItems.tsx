import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { timeClock } from '../graph/times.ts';
import { dataFormatIds } from '../model/data-format.ts';
import { useResults } from '../state/results.ts';
import { Menu, type MenuButton } from './Menu.tsx';
import { type Language, useLanguage, useWords, type Words } from './words.ts';

type Exports = typeof import('./exports.ts');

/** Calls one of the functions that save something, once they are loaded: nobody needs them before. */
type Save = (exports: Exports, words: Words, language: Language) => Promise<void>;

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
	return <DropdownMenu.Item onSelect={() => void attempt(save, words, language)}>{children}</DropdownMenu.Item>;
}

async function attempt(save: Save, words: Words, language: Language): Promise<void> {
	try {
		await save(await import('./exports.ts'), words, language);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		useResults.setState({ notice: { kind: 'export-failed', message } });
	}
}
