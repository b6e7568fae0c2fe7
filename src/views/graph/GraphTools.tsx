import { loadMenus } from '../app/load.ts';
import { LazyMenu } from '../parts/LazyMenu.tsx';
import { narrow, useMedia } from '../parts/narrow.ts';
import { part } from '../parts/part.tsx';
import { useWords } from '../parts/words.ts';
import { type ChartRef, DrawTools, Zoom } from './DrawTools.tsx';
import panelCss from './GraphPanel.module.css';
import { WithoutPoster } from './WithoutPoster.tsx';

const LayoutMenu = part(loadMenus, 'LayoutMenu');
const EncodingMenu = part(loadMenus, 'EncodingMenu');
const MoreMenu = part(loadMenus, 'MoreMenu');

/** What can be done with the graph: in one row, whatever has no room in it behind one button. */
export function GraphTools({ chart }: ChartRef) {
	const { graph: words } = useWords();
	const isMedium = useMedia('(max-width: 1180px)');
	const isNarrow = useMedia(narrow);
	const menu = { kind: undefined, isDisabled: false, popup: 'dialog' } as const;
	return (
		<>
			{!isNarrow && (
				<>
					<div className={panelCss.zoom}>
						<LazyMenu label={words.layout} {...menu}>
							{(button) => <LayoutMenu button={button} />}
						</LazyMenu>
						<LazyMenu label={words.encoding} {...menu}>
							{(button) => <EncodingMenu button={button} />}
						</LazyMenu>
					</div>
					<DrawTools />
				</>
			)}
			{isMedium ? (
				<LazyMenu label={words.more} {...menu}>
					{(button) => <MoreMenu button={button} chart={chart} hasAll={isNarrow} />}
				</LazyMenu>
			) : (
				<>
					<WithoutPoster />
					<Zoom chart={chart} />
				</>
			)}
		</>
	);
}
