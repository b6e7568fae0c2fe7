import { usePanel } from '../../store/page.ts';
import { loadCorrections } from '../app/load.ts';
import { pagePart } from '../parts/part.tsx';

const PutRight = pagePart(loadCorrections, 'PutRight', 'block');
const FloorPanel = pagePart(loadCorrections, 'FloorPanel', 'block');
const History = pagePart(loadCorrections, 'History', 'block');

/** What stands beside the text, where somebody asked for it: in the column of the text, below it. */
export function SidePanel() {
	const open = usePanel((panel) => panel.open);
	if (open === null) return null;
	if (open.id === 'floor') return <FloorPanel key={open.floor} floor={open.floor} />;
	return open.id === 'inbox' ? <PutRight /> : <History />;
}
