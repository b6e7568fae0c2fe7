import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followKeys } from './commands/run.ts';
import { known } from './lib/assert.ts';
import { followView, useChoices } from './state/choices.ts';
import { followEncoding } from './state/encoding.ts';
import { followFaults } from './state/faults.ts';
import { sweepHandover } from './state/handover.ts';
import { followHistory, visit } from './state/history.ts';
import { followJournal, keepingOfAll, useJournal } from './state/journal.ts';
import { followLeaving } from './state/leaving.ts';
import { followMemoryLater } from './state/remember-later.ts';
import { pageState, useResults } from './state/results.ts';
import { followChoices } from './state/session.ts';
import { followSteps } from './state/undo.ts';
import { App } from './views/App.tsx';
import { seeds } from './views/seeds.ts';
import { followLanguage, showFirstWords } from './views/words.ts';
import './views/styles/base.css';

/** `data-state` on <html> tells whoever drives the page what it is doing. */
function showState(): void {
	document.documentElement.dataset.state = pageState(useResults.getState());
}

/** `data-stored` says where the corrections of the open thread are kept: see `Keeping`. None, where there are none. */
function showKeeping(): void {
	const keeping = keepingOfAll(useJournal.getState(), useResults.getState(), useChoices.getState());
	if (keeping === null) delete document.documentElement.dataset.stored;
	else document.documentElement.dataset.stored = keeping;
}

followFaults();
followJournal();
for (const store of [useJournal, useResults]) store.subscribe(showKeeping);
followView(showKeeping);
followLeaving();
followChoices();
followSteps();
followEncoding();
followMemoryLater();
followHistory(seeds);
followLanguage();
followKeys();
void sweepHandover();
void visit(location.hash, seeds);
await showFirstWords();
// Not before: where no words come, `start.js` says so, and the page has failed.
useResults.subscribe(showState);
showState();
createRoot(known(document.getElementById('root'), 'root element')).render(
	<StrictMode>
		<App />
	</StrictMode>,
);
