import { useEffect } from 'react';
import { provide } from '../../commands/run.ts';
import { dataFormatIds } from '../../export/data/list.ts';
import { useResults } from '../../store/results.ts';
import { type Save, saving } from '../figures/saving.ts';
import { LazyMenu } from '../parts/LazyMenu.tsx';
import { part } from '../parts/part.tsx';
import { useLanguage, useWords } from '../parts/words.ts';
import { loadMenus } from './load.ts';

const ExportItems = part(loadMenus, 'ExportItems');

/** The Export button with its menu. */
export function ExportMenu() {
	const { actions } = useWords();
	useSaveCommands();
	const isOpen = useResults((results) => results.thread !== null);
	return (
		<LazyMenu label={actions.export} kind="main" isDisabled={!isOpen}>
			{(button) => <ExportItems button={button} />}
		</LazyMenu>
	);
}

/** What can be saved by name, as long as the button is there: whole, and as the files are at first. */
function useSaveCommands(): void {
	const words = useWords();
	const language = useLanguage();
	useEffect(() => {
		const save = (what: Save) => () => void saving(what, words, language);
		const ends = [
			provide(
				'graphPng',
				save((exports, ...rest) => exports.saveGraphPng(...rest)),
			),
			...dataFormatIds.map((id) =>
				provide(
					`data ${id}`,
					save((exports, ...rest) => exports.saveData(id, { byteOrderMark: false, asFiltered: false }, ...rest)),
				),
			),
		];
		return () => {
			for (const end of ends) end();
		};
	}, [words, language]);
}
