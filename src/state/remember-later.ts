import { areSameCorrections } from '../model/correction.ts';
import { useChoices } from './choices.ts';
import { loadPart } from './parts.ts';
import { useResults } from './results.ts';
import { readSetting } from './storage.ts';

/** Where nothing was remembered yet, nobody waits for an offer: opening the page comes first. */
export const firstMs = 3000;

/** Loads what remembers: at once where something is remembered, else a while after a first thread or when something is corrected. */
export function followMemoryLater(): void {
	let isBegun = false;
	const begin = () => {
		if (isBegun) return;
		isBegun = true;
		// Where it cannot be loaded, nothing is remembered; a notice says that a part is missing.
		loadPart(() => import('./remember.ts')).then(
			({ followMemory }) => followMemory(),
			() => {},
		);
	};
	if (readSetting('remembered') === 'yes') begin();
	useResults.subscribe(({ thread }, before) => {
		if (thread !== before.thread) setTimeout(begin, firstMs);
	});
	useChoices.subscribe(({ premises }, before) => {
		if (!areSameCorrections(premises.corrections, before.premises.corrections)) begin();
	});
}
