import { DropdownMenu } from 'radix-ui';
import { type ComponentType, type ReactNode, useState } from 'react';
import { timeClock } from '../graph/times.ts';
import { dataFormatIds } from '../model/data-format.ts';
import { useResults } from '../state/results.ts';
import { Menu, type MenuButton } from './Menu.tsx';
import { useMenuWords } from './useMenuWords.ts';
import { type Language, useLanguage, useWords, type Words } from './words.ts';

type Exports = typeof import('./exporting.ts');

/** Calls one of the functions that save something, once they are loaded: nobody needs them before. */
type Save = (exports: Exports, words: Words, language: Language) => Promise<void>;

/** What can be saved of the open thread. */
export default function ExportItems({ button }: { button: MenuButton }) {
	const { exports: words } = useMenuWords();
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
				<DropdownMenu.CheckboxItem
					checked={byteOrderMark}
					onCheckedChange={setByteOrderMark}
					// The menu stays open, since what is chosen next is the file.
					onSelect={(event) => event.preventDefault()}
				>
					<span aria-hidden>{byteOrderMark ? '☑' : '☐'}</span> {words.byteOrderMark}
				</DropdownMenu.CheckboxItem>
			</Menu>
			{FigureDialog !== null && <FigureDialog onClose={() => setFigureDialog(null)} />}
		</>
	);
}

function PictureItems({ openFigure }: { openFigure: () => void }) {
	const { exports: words } = useMenuWords();
	return (
		<DropdownMenu.Group>
			<DropdownMenu.Label className="menu-label">{words.pictures}</DropdownMenu.Label>
			<DropdownMenu.Item onSelect={openFigure}>{words.figure}</DropdownMenu.Item>
			<SaveItem save={(exports, ...rest) => exports.saveGraphPng(...rest)}>{words.graphPng}</SaveItem>
			<SaveItem save={(exports, ...rest) => exports.saveGraphSvg(...rest)}>{words.graphSvg}</SaveItem>
			<SaveItem save={(exports, ...rest) => exports.saveTimelineSvg(...rest)}>{words.timelineSvg}</SaveItem>
		</DropdownMenu.Group>
	);
}

/** Without times in the file there is no graph by time. */
function DataItems({ byteOrderMark }: { byteOrderMark: boolean }) {
	const { exports: words, dataFormat } = useMenuWords();
	const reading = useResults((results) => results.reading);
	const hasTimes = reading !== null && timeClock(reading.graph, reading.floors) !== null;
	const ids = dataFormatIds.filter((id) => id !== 'gexf-time' || hasTimes);
	return (
		<DropdownMenu.Group>
			<DropdownMenu.Label className="menu-label">{words.data}</DropdownMenu.Label>
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
