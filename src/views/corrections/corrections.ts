/** The parts that `loadCorrections` loads (`views/app/load.ts`). */
export { AskDialog, CorrectFloor } from './CorrectFloor.tsx';
export { CorrectionsDialog } from './CorrectionsDialog.tsx';
export { MemoryNotices, RecentDialog } from './Memory.tsx';
export { ShareDialog } from './ShareDialog.tsx';
