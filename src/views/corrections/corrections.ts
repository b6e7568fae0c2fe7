/** The parts that `loadCorrections` loads (`views/app/load.ts`). */

export { History } from '../history/History.tsx';
export { CorrectFloor } from './CorrectFloor.tsx';
export { FloorPanel } from './FloorPanel.tsx';
export { MemoryNotices, RecentDialog } from './Memory.tsx';
export { PutRight } from './PutRight.tsx';
export { ShareDialog } from './ShareDialog.tsx';
