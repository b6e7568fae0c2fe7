import { create } from 'zustand';
import { type Correction, changedCorrections, subjectOf } from '../model/correction.ts';
import { identityOf } from '../model/reading.ts';
import type { View } from '../view/view.ts';
import { followView, useChoices } from './choices.ts';
import type { KnownFile } from './remembered.ts';
import { type Results, useResults } from './results.ts';
import { readSetting, writeSetting } from './settings.ts';

/*
 * Shown is stored: the journal takes down each change of the corrections in the turn in which it is made,
 * `write-corrections.ts` writes what it holds at once, with `durability: 'strict'`, and whatever shows a correction
 * asks the journal where it is kept. It follows the choices, not who corrects: undo, history and the inbox need do
 * nothing. The forms bring along what stores (`useRemembering.ts`), so that a correction waits for no code.
 *
 * What a link brings along is not written by the journal but with the view, once no offer of what was remembered waits
 * for an answer: it must not write over that.
 */

/** What was put right, or taken back (null), and is not in the browser's storage yet. */
export interface Unstored {
	readonly file: KnownFile;
	readonly subject: string;
	readonly correction: Correction | null;
	/** True once it could not be stored. */
	readonly hasFailed: boolean;
}

/** Which corrections are stored, and which are not: whoever corrects something can rely on what the page says of it. */
export interface Journal {
	/** False once somebody has asked that nothing be remembered. */
	readonly isOn: boolean;
	/** The corrections of the open thread when they were last looked at; null: not since names are shown. */
	readonly seen: readonly Correction[] | null;
	/** In the order in which it was done, the last of each subject. */
	readonly unstored: readonly Unstored[];
	/** The subjects on which something else is stored, or nothing: a link brought them along, or another tab says otherwise. */
	readonly apart: ReadonlySet<string>;
}

/** Where a correction is kept. `here-only`: in the address and in this tab; `unsaved`: that too, but nobody has wanted it. */
export type Keeping = 'stored' | 'saving' | 'unsaved' | 'here-only';

export const useJournal = create<Journal>()(() => ({ isOn: true, seen: [], unstored: [], apart: new Set() }));

/** True unless somebody has asked, in this tab or another, that nothing be remembered. */
export function isRemembering(): boolean {
	const setting = readSetting('remember');
	// Where the browser keeps no settings, it holds for this page.
	return setting === null ? useJournal.getState().isOn : setting !== 'no';
}

/**
 * Nothing more is written from here on, or everything is again, with what was corrected meanwhile. What is stored stays
 * until it is deleted.
 */
export function setRemembering(isOn: boolean): void {
	writeSetting('remember', isOn ? 'yes' : 'no');
	useJournal.setState({ isOn });
}

/** Keeps the journal, in the very turn in which something is corrected. Returns what ends that. */
export function followJournal(): () => void {
	useJournal.setState({ isOn: isRemembering() });
	const hear = () => useJournal.setState({ isOn: isRemembering() });
	globalThis.addEventListener?.('storage', hear);
	const end = followView(takeDown);
	return () => {
		end();
		globalThis.removeEventListener?.('storage', hear);
	};
}

/** Begins with the corrections that came with a thread: they are stored only once the memory has been asked for others. */
export function startJournal({ corrections, pseudonyms }: Pick<View, 'corrections' | 'pseudonyms'>): void {
	const { unstored } = useJournal.getState();
	useJournal.setState({
		seen: pseudonyms ? null : corrections,
		apart: new Set(corrections.map(subjectOf)),
		// Who went on to another thread was asked. What is on its way arrives.
		unstored: unstored.filter(({ hasFailed }) => !hasFailed),
	});
}

/** Takes down what has changed since the last time. */
function takeDown(): void {
	const { corrections, pseudonyms } = useChoices.getState();
	const { seen } = useJournal.getState();
	const file = fileToNote(useResults.getState(), pseudonyms);
	if (corrections === seen || file === null) return;
	// Who opened the thread under pseudonyms has its corrections in names only now.
	if (seen !== null) note(file, changedCorrections(seen, corrections));
	useJournal.setState({ seen: corrections });
}

/** Notes these corrections, whether or not they are stored already. */
export function noteAgain(corrections: readonly Correction[]): void {
	const file = fileToNote(useResults.getState(), useChoices.getState().pseudonyms);
	if (file !== null) note(file, changedCorrections([], corrections));
}

function note(file: KnownFile, changed: ReadonlyMap<string, Correction | null>): void {
	if (changed.size === 0) return;
	const added = Array.from(changed, ([subject, correction]) => ({ file, subject, correction, hasFailed: false }));
	useJournal.setState(({ unstored }) => {
		const others = unstored.filter((each) => each.file.hash !== file.hash || !changed.has(each.subject));
		return { unstored: [...others, ...added] };
	});
}

/** Notes that these are stored, as far as they are still what is to be stored. */
export function noteStored(batch: readonly Unstored[]): void {
	const stored = new Set(batch);
	useJournal.setState(({ unstored, apart }) => {
		const left = unstored.filter((each) => !stored.has(each));
		const subjects = new Set(batch.map(({ subject }) => subject));
		return { unstored: left, apart: new Set([...apart].filter((subject) => !subjects.has(subject))) };
	});
}

/** Notes that what a thread brought along is stored, as far as nothing else was said since. */
export function noteBrought(corrections: readonly Correction[]): void {
	const subjects = new Set(corrections.map(subjectOf));
	useJournal.setState(({ apart }) => ({ apart: new Set([...apart].filter((subject) => !subjects.has(subject))) }));
}

/** Notes the subjects on which another tab has stored something else. */
export function setApart(subjects: readonly string[]): void {
	useJournal.setState({ apart: new Set(subjects) });
}

/** The corrections of the open thread that are said to be stored. */
export function correctionsStored(): readonly Correction[] {
	const { apart } = useJournal.getState();
	return useChoices.getState().corrections.filter((each) => !apart.has(subjectOf(each)));
}

/** Notes that these could not be stored. */
export function noteFailed(batch: readonly Unstored[]): void {
	const failed = new Set(batch);
	useJournal.setState(({ unstored }) => ({
		unstored: unstored.map((each) => (failed.has(each) ? { ...each, hasFailed: true } : each)),
	}));
}

/** Once there may be room again: what could not be stored is tried anew. */
export function tryAgain(): void {
	useJournal.setState(({ unstored }) => ({ unstored: unstored.map((each) => ({ ...each, hasFailed: false })) }));
}

/** What could not be stored is in a file, so that nobody has to be asked about it. */
export function noteSaved(): void {
	useJournal.setState(({ unstored, apart }) => {
		const left = unstored.filter(({ hasFailed }) => !hasFailed);
		const saved = unstored.filter(({ hasFailed }) => hasFailed).map(({ subject }) => subject);
		return { unstored: left, apart: new Set([...apart, ...saved]) };
	});
}

function knownBy(reading: Results['reading']): string | null {
	return reading === null ? null : identityOf(reading.source);
}

/** Null where nothing of the thread may be stored, or nothing could find it again. */
function fileToNote({ thread, reading, origin }: Results, pseudonyms: boolean): KnownFile | null {
	const hash = knownBy(reading);
	if (thread === null || reading === null || hash === null || pseudonyms) return null;
	return { hash, name: origin?.name ?? reading.source.name, title: reading.title };
}

/** What of the journal says where a correction is kept. */
export type Storing = Pick<Journal, 'unstored' | 'apart' | 'isOn'>;
export const storingOf = ({ unstored, apart, isOn }: Journal): Storing => ({ unstored, apart, isOn });

/** Is what is corrected kept in this tab and its address alone? Because somebody wants it so, or nothing else is possible. */
function isHereOnly(journal: Storing, { reading }: Results, pseudonyms: boolean): boolean {
	return !journal.isOn || pseudonyms || (reading !== null && knownBy(reading) === null);
}

/** Where the correction on a subject is kept, or what was done last where it was taken back. */
export function keepingOf(subject: string, journal: Storing, results: Results, pseudonyms: boolean): Keeping {
	if (isHereOnly(journal, results, pseudonyms)) return 'here-only';
	const hash = knownBy(results.reading);
	const unstored = journal.unstored.find((each) => each.subject === subject && each.file.hash === hash);
	if (unstored !== undefined) return unstored.hasFailed ? 'unsaved' : 'saving';
	return journal.apart.has(subject) ? 'here-only' : 'stored';
}

/** The same of all that was corrected in the open thread, the worst of it; null where there is none. */
export function keepingOfAll(
	journal: Storing,
	results: Results,
	{ corrections, pseudonyms }: Pick<View, 'corrections' | 'pseudonyms'>,
): Keeping | null {
	const hash = knownBy(results.reading);
	const unstored = isHereOnly(journal, results, pseudonyms)
		? []
		: journal.unstored.filter(({ file }) => file.hash === hash);
	if (unstored.some(({ hasFailed }) => hasFailed)) return 'unsaved';
	if (unstored.length > 0) return 'saving';
	if (corrections.length === 0) return null;
	const isApart = corrections.some((each) => journal.apart.has(subjectOf(each)));
	return isApart || isHereOnly(journal, results, pseudonyms) ? 'here-only' : 'stored';
}

/** Where nothing was remembered yet, nobody waits for an offer: opening the page comes first. */
export const firstMs = 3000;
