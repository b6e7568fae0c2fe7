import { DropdownMenu } from 'radix-ui';
import { useResults } from '../state/results.ts';
import { useExports } from './useExports.ts';
import { useWords } from './words.ts';

/** What can be saved of the open thread. */
export function ExportMenu() {
	const { actions } = useWords();
	const isOpen = useResults((results) => results.thread !== null);
	const { graphPng, graphSvg, timelineSvg, threadData } = useExports();
	return (
		<DropdownMenu.Root modal={false}>
			<DropdownMenu.Trigger className="button" data-kind="main" disabled={!isOpen}>
				{actions.export}
			</DropdownMenu.Trigger>
			<DropdownMenu.Portal>
				<DropdownMenu.Content className="menu" align="end" sideOffset={6}>
					<DropdownMenu.Item onSelect={graphPng}>{actions.graphPng}</DropdownMenu.Item>
					<DropdownMenu.Item onSelect={graphSvg}>{actions.graphSvg}</DropdownMenu.Item>
					<DropdownMenu.Item onSelect={timelineSvg}>{actions.timelineSvg}</DropdownMenu.Item>
					<DropdownMenu.Separator className="menu-rule" />
					<DropdownMenu.Item onSelect={threadData}>{actions.threadData}</DropdownMenu.Item>
				</DropdownMenu.Content>
			</DropdownMenu.Portal>
		</DropdownMenu.Root>
	);
}
