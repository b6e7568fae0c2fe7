/** The parts that `loadMenus` loads (`load.ts`). */

export { PathPanel } from '../filter/PathPanel.tsx';
export { SelectedMenu } from '../filter/SelectionActions.tsx';
export { StackPanel } from '../filter/StackPanel.tsx';
export { Drawing } from '../graph/Drawing.tsx';
export { EncodingKey } from '../graph/EncodingKey.tsx';
export { EncodingMenu } from '../graph/EncodingMenu.tsx';
export { LayoutMenu } from '../graph/LayoutMenu.tsx';
export { MoreMenu } from '../graph/MoreMenu.tsx';
export { FirstVisit } from '../help/FirstVisit.tsx';
export { HelpDialog } from '../help/HelpDialog.tsx';
export { Hints } from '../help/Hints.tsx';
export { Palette } from '../help/Palette.tsx';
export { PersonCard } from '../people/PersonCard.tsx';
export { TextItems } from '../text/TextItems.tsx';
export { AboutThread } from './AboutThread.tsx';
export { ExportItems } from './ExportItems.tsx';
export { FoldedDialog, ProblemsDialog, RepairsDialog } from './FileDialogs.tsx';
export { OpenItems, PasteDialog } from './OpenItems.tsx';
export { PageItems } from './PageItems.tsx';
export { ThreadsDialog } from './ThreadsDialog.tsx';
