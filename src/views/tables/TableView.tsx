import { useView } from '../parts/useView.ts';
import { PeopleTable } from './PeopleTable.tsx';
import { TiesTable } from './TiesTable.tsx';

/** People or ties as a table: what the graph shows, for whoever cannot see it. */
export function TableView() {
	const tableOf = useView((view) => view.tableOf);
	return tableOf === 'people' ? <PeopleTable /> : <TiesTable />;
}
