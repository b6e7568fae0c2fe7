/** What is loaded together: see `load.ts`. */
export { MatrixTools } from './MatrixTools.tsx';
export { MatrixView } from './MatrixView.tsx';
export { TableTools } from './TableTools.tsx';
export { TableView } from './TableView.tsx';
