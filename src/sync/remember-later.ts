import { messageOf } from '../lib/part-missing.ts';
import { areSameCorrections } from '../model/correction.ts';
import { followView } from '../store/choices.ts';
import { firstMs, noteFailed, useJournal } from '../store/journal.ts';
import { useResults } from '../store/results.ts';
import { readSetting } from '../store/settings.ts';
import { loadPart } from '../thread/parts.ts';
import { tell } from './tell.ts';

/**
 * Loads what remembers: at once where something is remembered, else a while after a first thread or when something is
 * corrected. The forms that correct something bring it along.
 */
export function followMemoryLater(): void {
	const begin = () => {
		loadPart(() => import('./remember.ts')).then(
			({ beginRemembering }) => beginRemembering(),
			(error: unknown) => {
				noteFailed(useJournal.getState().unstored);
				tell({ code: 'not-loaded', message: messageOf(error) });
			},
		);
	};
	if (readSetting('remembered') === 'yes') begin();
	useResults.subscribe(({ thread }, before) => {
		if (thread !== before.thread) setTimeout(begin, firstMs);
	});
	followView(({ corrections }, before) => {
		if (!areSameCorrections(corrections, before.corrections)) begin();
	});
}
