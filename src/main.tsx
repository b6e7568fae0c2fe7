// First, so that a part's own styles come after those that all parts share, as in the tests of components.
import './views/styles/base.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followKeys } from './commands/run.ts';
import { known } from './lib/assert.ts';
import { followView, useChoices } from './store/choices.ts';
import { followJournal, keepingOfAll, useJournal } from './store/journal.ts';
import { followLeaving } from './store/leaving.ts';
import { pageState, useResults } from './store/results.ts';
import { followSteps } from './store/undo.ts';
import { sweepHandover } from './sync/handover.ts';
import { followHistory, visit } from './sync/history.ts';
import { followMemoryLater } from './sync/remember-later.ts';
import { followEncoding } from './thread/encoding.ts';
import { followFaults } from './thread/faults.ts';
import { followChoices } from './thread/follow.ts';
import { App } from './views/app/App.tsx';
import { seeds } from './views/app/seeds.ts';
import { followLanguage, showFirstWords } from './views/parts/words.ts';

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
