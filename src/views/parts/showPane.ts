import { flushSync } from 'react-dom';
import { type Pane, useChoices } from '../../store/choices.ts';

/** Shows a pane in the same turn: nothing hidden takes the focus, and what is typed next may be meant for a field in it. */
export function showPane(pane: Pane): void {
	flushSync(() => useChoices.setState({ pane }));
}
