import { fitOnceKnown } from '../store/applied.ts';
import { arrival, followView, useChoices } from '../store/choices.ts';
import { isSameFile, isSameHash, isSameThread, type Origin, type PageAddress } from '../store/origin.ts';
import { useResults } from '../store/results.ts';
import { useUndo } from '../store/undo.ts';
import { open } from '../thread/open.ts';
import { openSession } from '../thread/session.ts';
import { type View, viewOf } from '../view/view.ts';
import { readAddress, writeAddress } from './address.ts';
import { isHandedOver, takeOver } from './handover.ts';
import { mostUnpacked, unpack } from './share.ts';

/*
 * The browser's history has one entry for each step that can be undone. What is amended without a step (a brush that
 * is drawn, a view that is fitted anew) replaces its entry; going back would else lead to what is amended at once
 * again.
 */

/** A thread that ships with the app. */
export interface Seed {
	readonly name: string;
	readonly address: string;
}

/** A brush, a slider and a node that is pushed by keys move many times a second, but only where it comes to rest is worth going back to. */
const restMs = 300;
/** Whoever types a word thinks between its letters. */
const typingMs = 900;

/**
 * Keeps the address and the choices at one: every new view is an entry of the browser's history; back, forward and
 * reload bring it back. Returns what ends that.
 */
export function followHistory(seeds: readonly Seed[]): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	/** Who goes back fast is several entries on before the first is shown; until the last is, nothing is written. */
	let underWay = 0;
	/** Waits a turn at least, so that a thread and its view make one entry. */
	const writeSoon = (ms: number) => {
		clearTimeout(timer);
		timer = setTimeout(() => underWay === 0 && writeHistory(), ms);
	};
	const endView = followView((view, before) => {
		if (!useChoices.getState().isPlaying)
			writeSoon(view.find !== before.find ? typingMs : isDragged(view, before) ? restMs : 0);
	});
	// Where it stops is worth an entry.
	const endPlaying = useChoices.subscribe(({ isPlaying }, before) => {
		if (before.isPlaying && !isPlaying) writeSoon(0);
	});
	const endResults = useResults.subscribe(({ origin }, before) => {
		if (origin !== before.origin) writeSoon(0);
	});
	const goThere = async () => {
		underWay++;
		await visit(location.hash, seeds).finally(() => underWay--);
		if (underWay > 0) return;
		clearTimeout(timer);
		// Going back must not make a new entry, even where the address was not written as we write it.
		writeHistory('replace');
	};
	addEventListener('popstate', goThere);
	return () => {
		clearTimeout(timer);
		endView();
		endPlaying();
		endResults();
		removeEventListener('popstate', goThere);
	};
}

function isDragged(now: View, before: View): boolean {
	if (now.pins !== before.pins || now.playhead !== before.playhead) return true;
	return now.range !== before.range || now.threshold !== before.threshold;
}

/** What the last entry was written for. */
let last: { readonly step: unknown; readonly origin: Origin | null } = { step: null, origin: null };

/** One entry for each step that can be undone: what is amended without a step amends the entry. */
function writeHistory(how: 'push' | 'replace' = 'push'): void {
	const { origin, requested } = useResults.getState();
	// While a file is asked for, the address is the only thing that remembers its view.
	if (origin === null || requested !== null) return;
	const fragment = `#${writeAddress({ origin, view: viewOf(useChoices.getState()) })}`;
	if (fragment === location.hash) return;
	const { states, at } = useUndo.getState();
	const now = { step: states[at]?.step, origin };
	const isAmended = now.step === last.step && now.origin === last.origin;
	last = now;
	// The first address of a visit says nothing that the empty one did not: no entry to go back to.
	if (how === 'replace' || isAmended || location.hash === '') history.replaceState(null, '', fragment);
	else history.pushState(null, '', fragment);
}

/** Brings the address to what is shown, without waiting for a view to rest. */
export function writeNow(): void {
	writeHistory('replace');
}

/** Opens the thread that a link carries. */
async function openPacked(data: string, origin: Origin, view: View): Promise<void> {
	const bytes = unpack(data);
	if (!bytes.ok) {
		const { name } = origin;
		const isTooLarge = bytes.error === 'too-large';
		const notice = isTooLarge
			? ({ kind: 'link-too-large', name, most: mostUnpacked } as const)
			: ({ kind: 'broken-link', name } as const);
		useResults.setState({ notice });
		return;
	}
	await open([{ name: 'link.json', from: new Blob([bytes.value]) }], origin.kind, view, origin);
}

function isSameOrigin(a: Origin | null, b: Origin | null): boolean {
	if (a === null || b === null) return a === b;
	if (a.data || b.data) return a.data === b.data;
	return a.kind === b.kind && isSameHash(a.hash, b.hash) && isSameThread(a, b);
}

/** Shows what a fragment describes, and says so where a later Loutu wrote it. */
export async function visit(fragment: string, seeds: readonly Seed[]): Promise<void> {
	const address = readAddress(fragment.replace(/^#/, ''));
	await show(address, seeds);
	if (address.isLater && useResults.getState().notice === null) useResults.setState({ notice: { kind: 'later-link' } });
}

/** Shows what an address describes: the first seed where it names no thread; a file has to be asked for. */
async function show(address: PageAddress, seeds: readonly Seed[]): Promise<void> {
	const { origin, view } = address;
	const { reading, inputs, origin: shown } = useResults.getState();
	if (reading !== null && isSameOrigin(origin, shown)) {
		if (view.pseudonyms === reading.settings.pseudonyms) useChoices.setState(arrival(fitOnceKnown(view, reading)));
		else {
			await openSession()?.pseudonyms.show(view.pseudonyms, view);
		}
		return;
	}
	if (origin?.data) return openPacked(origin.data, origin, view);
	if (origin?.kind === 'file') {
		useResults.setState({ requested: address });
		// Another thread of the file that is open.
		if (inputs !== null && shown?.kind === 'file' && !shown.data && isSameFile(origin, shown)) {
			return open(inputs, 'file', null);
		}
		const kept = isHandedOver() ? await takeOver() : null;
		if (kept !== null) await open(kept, 'file', null);
		return;
	}
	const seed = origin === null ? seeds[0] : seeds.find(({ name }) => name === origin.name);
	if (seed !== undefined) await open([{ name: seed.name, from: seed.address }], 'seed', view, origin);
	else if (origin !== null) useResults.setState({ notice: { kind: 'unknown-seed', name: origin.name } });
}
