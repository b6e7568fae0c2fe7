import { layoutOf } from '../../store/applied.ts';
import { peopleById } from '../../store/selectors.ts';
import { loadMenus } from '../app/load.ts';
import { LazyMenu } from '../parts/LazyMenu.tsx';
import { narrow, useMedia } from '../parts/narrow.ts';
import { pagePart } from '../parts/part.tsx';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';

const LayoutMenu = pagePart(loadMenus, 'LayoutMenu');
const EncodingMenu = pagePart(loadMenus, 'EncodingMenu');
const MoreMenu = pagePart(loadMenus, 'MoreMenu');

const menu = { kind: undefined, isDisabled: false, popup: 'dialog' } as const;

/** By what the graph is laid out and how it looks; where there is no room for two menus, both behind one button. */
export function GraphMenus() {
	const { graph: words } = useWords();
	const layout = useLayoutName();
	const isNarrow = useMedia(narrow);
	const isTight = useMedia('(max-width: 1180px)');
	if (isNarrow)
		return (
			<LazyMenu label={words.more} {...menu}>
				{(button) => <MoreMenu button={button} />}
			</LazyMenu>
		);
	return (
		<>
			<LazyMenu label={isTight ? words.layout : layout} name={`${words.layout}: ${layout}`} {...menu}>
				{(button) => <LayoutMenu button={button} />}
			</LazyMenu>
			<LazyMenu label={words.encoding} {...menu}>
				{(button) => <EncodingMenu button={button} />}
			</LazyMenu>
		</>
	);
}

/** What the layout is called, with who stands in the middle. */
function useLayoutName(): string {
	const { layout: words } = useWords();
	const reading = useReading();
	const layout = useView((view) => view.layout);
	const { id, centre } = layoutOf({ layout }, reading);
	const handle = centre === null ? undefined : peopleById(reading.graph).get(centre)?.handle;
	return handle === undefined ? words.name[id] : words.around(handle);
}
