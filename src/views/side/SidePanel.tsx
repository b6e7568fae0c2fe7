import { usePanel } from '../../store/page.ts';
import { loadCorrections } from '../app/load.ts';
import { part } from '../parts/part.tsx';

const PutRight = part(loadCorrections, 'PutRight', 'block');
const FloorPanel = part(loadCorrections, 'FloorPanel', 'block');
const History = part(loadCorrections, 'History', 'block');

/** What stands beside the text, where somebody asked for it: in the column of the text, below it. */
export function SidePanel() {
	const open = usePanel((panel) => panel.open);
	if (open === null) return null;
	if (open.id === 'floor') return <FloorPanel key={open.floor} floor={open.floor} />;
	return open.id === 'inbox' ? <PutRight /> : <History />;
}
