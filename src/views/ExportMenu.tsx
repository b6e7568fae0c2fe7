import { DropdownMenu } from 'radix-ui';
import { useResults } from '../state/results.ts';
import { type Language, useLanguage, useWords, type Words } from './words.ts';

/** One of the functions that save something, once they are loaded: nobody needs them before. */
type Save = (exports: typeof import('./exports.ts')) => (words: Words, language: Language) => Promise<void>;

/** What can be saved of the open thread. */
export function ExportMenu() {
	const words = useWords();
	const language = useLanguage();
	const isOpen = useResults((results) => results.thread !== null);
	const { actions } = words;
	const save = (choose: Save) => () => void attempt(choose, words, language);
	return (
		<DropdownMenu.Root modal={false}>
			<DropdownMenu.Trigger className="button" data-kind="main" disabled={!isOpen}>
				{actions.export}
			</DropdownMenu.Trigger>
			<DropdownMenu.Portal>
				<DropdownMenu.Content className="menu" align="end" sideOffset={6}>
					<DropdownMenu.Item onSelect={save((all) => all.saveGraphPng)}>{actions.graphPng}</DropdownMenu.Item>
					<DropdownMenu.Item onSelect={save((all) => all.saveGraphSvg)}>{actions.graphSvg}</DropdownMenu.Item>
					<DropdownMenu.Item onSelect={save((all) => all.saveTimelineSvg)}>{actions.timelineSvg}</DropdownMenu.Item>
					<DropdownMenu.Separator className="menu-rule" />
					<DropdownMenu.Item onSelect={save((all) => all.saveThreadData)}>{actions.threadData}</DropdownMenu.Item>
				</DropdownMenu.Content>
			</DropdownMenu.Portal>
		</DropdownMenu.Root>
	);
}

async function attempt(choose: Save, words: Words, language: Language): Promise<void> {
	try {
		await choose(await import('./exports.ts'))(words, language);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		useResults.setState({ notice: { kind: 'export-failed', message } });
	}
}
