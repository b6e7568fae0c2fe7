/** What is loaded together: see `load.ts`. */
export { AskDialog } from './AskDialog.tsx';
export { CorrectFloor } from './CorrectFloor.tsx';
export { PutRightDialog } from './PutRightDialog.tsx';
export { PutRightNotices } from './PutRightNotices.tsx';
export { RecentDialog } from './RecentDialog.tsx';
export { ShareDialog } from './ShareDialog.tsx';
