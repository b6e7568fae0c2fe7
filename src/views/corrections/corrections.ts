/** What is loaded together: see `load.ts`. */
export { AskDialog } from './AskDialog.tsx';
export { CorrectFloor } from './CorrectFloor.tsx';
export { CorrectionsDialog } from './CorrectionsDialog.tsx';
export { MemoryNotices } from './MemoryNotices.tsx';
export { RecentDialog } from './RecentDialog.tsx';
export { ShareDialog } from './ShareDialog.tsx';
