import type { ComponentType } from 'react';
import type { ShowAs } from '../../view/forms.ts';
import { useView } from '../parts/useView.ts';
import { MatrixView } from './MatrixView.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { TiesTable } from './TiesTable.tsx';

/* What is loaded together, when somebody first looks at another form than the graph. */

export { FormTools } from './FormTools.tsx';

/** What shows each form but the graph, which stays mounted beneath them. */
const forms: Readonly<Record<Exclude<ShowAs, 'graph'>, ComponentType>> = { matrix: MatrixView, table: TableView };

export function FormView({ form }: { form: keyof typeof forms }) {
	const Form = forms[form];
	return <Form />;
}

/** People or ties as a table: what the graph shows, for whoever cannot see it. */
function TableView() {
	const tableOf = useView((view) => view.tableOf);
	return tableOf === 'people' ? <PeopleTable /> : <TiesTable />;
}
