import { useCallback, useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { fileName, saveFile } from '../../export/save.ts';
import { type Correction, subjectOf } from '../../model/correction.ts';
import { personId } from '../../model/graph.ts';
import type { Reading } from '../../model/reading.ts';
import { handleKey } from '../../model/thread.ts';
import { isRemembering, noteSaved, setRemembering } from '../../store/journal.ts';
import type { MemoryProblem, Recalled } from '../../store/remembered.ts';
import { useResults } from '../../store/results.ts';
import { writeCorrectionsFile } from '../../sync/corrections-file.ts';
import { memory } from '../../sync/memory/browser.ts';
import type { Recent } from '../../sync/memory/memory.ts';
import { forgetThreads } from '../../sync/remember.ts';
import { dismissRecalled, keepOwn, restoreRecalled, takeOtherTab } from '../../sync/restore.ts';
import { partsOfView, withoutStrangers } from '../../view/thread.ts';
import { readView } from '../../view/view.ts';
import type { Words } from '../../words/languages.ts';
import { chooseFiles } from '../app/files.ts';
import css from '../app/Notices.module.css';
import { usePseudonyms } from '../app/usePseudonyms.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useView } from '../parts/useView.ts';
import { useLanguage, useWords } from '../parts/words.ts';
import correctionsCss from './Corrections.module.css';

/** Notices about memory: what this browser remembers of the thread, or why it remembers nothing. */
export function MemoryNotices() {
	const words = useWords().corrections;
	const { recalled, otherTab, memoryProblem, reading } = useResults(
		useShallow(({ recalled, otherTab, memoryProblem, reading }) => ({ recalled, otherTab, memoryProblem, reading })),
	);
	const corrections = useView(({ corrections }) => corrections);
	const { labels, memory } = words;
	const unfit = reading?.unfit.length ?? 0;
	return (
		<>
			{recalled !== null && reading !== null && !reading.settings.pseudonyms && (
				<div role="status" className={css.notice}>
					<p>{recalledText(recalled, reading, memory)}</p>
					<div className={css.choices}>
						<button type="button" className="button" onClick={restoreRecalled}>
							{labels.restore}
						</button>
						<button type="button" className="button" data-kind="plain" onClick={dismissRecalled}>
							{labels.leave}
						</button>
					</div>
				</div>
			)}
			{unfit > 0 && (
				<div role="status" className={css.notice}>
					<p>{words.unfit(unfit)}</p>
				</div>
			)}
			{otherTab !== null && (
				<div role="status" className={css.notice}>
					<p>{otherTabText(otherTab, corrections, memory)}</p>
					<div className={css.choices}>
						<button type="button" className="button" onClick={takeOtherTab}>
							{labels.takeOver}
						</button>
						<button type="button" className="button" data-kind="plain" onClick={keepOwn}>
							{labels.keepOwn}
						</button>
						<SaveCorrections label={labels.saveCorrections} />
					</div>
				</div>
			)}
			{memoryProblem !== null && (
				<div role="status" className={css.notice} data-problem={memoryProblem.code}>
					<p>{problemText(memoryProblem, memory)}</p>
					<div className={css.choices}>
						<SaveCorrections label={labels.saveCorrections} />
						<button
							type="button"
							className="button"
							data-kind="plain"
							onClick={() => useResults.setState({ memoryProblem: null })}
						>
							{labels.close}
						</button>
					</div>
				</div>
			)}
		</>
	);
}

/** Saves the corrections of the open thread as a file; absent where there are none, or pseudonyms are shown. */
function SaveCorrections({ label }: { label: string }) {
	const hasAny = useView(({ corrections, pseudonyms }) => corrections.length > 0 && !pseudonyms);
	if (!hasAny) return null;
	const save = () => {
		const { title, source } = useResults.getState().reading ?? {};
		const content = writeCorrectionsFile();
		if (content === null) return;
		saveFile(new Blob([content], { type: 'application/json' }), fileName(title ?? source?.name ?? '', ending));
		noteSaved();
	};
	return (
		<button type="button" className="button" onClick={save}>
			{label}
		</button>
	);
}

const ending = 'corrections.json';

/** How many corrections only another tab has, and how many it has otherwise. */
function otherTabText(
	changed: ReadonlyMap<string, Correction | null>,
	corrections: readonly Correction[],
	words: Words['corrections']['memory'],
): string {
	const own = new Set(corrections.map(subjectOf));
	const otherwise = Array.from(changed.keys()).filter((subject) => own.has(subject)).length;
	return words.otherTab(changed.size - otherwise, otherwise);
}

/** What of an earlier visit can be restored, and what of it no longer fits. */
function recalledText(recalled: Recalled, reading: Reading, words: Words['corrections']['memory']): string {
	const people = new Set([...reading.graph.people.map(({ id }) => id), ...recalled.corrections.flatMap(namedIn)]);
	const { view, lost } = withoutStrangers(readView(recalled.view ?? {}), people);
	const parts = partsOfView(view);
	const lostParts = Array.from(new Set([...recalled.lostParts, ...lost]));
	const count = recalled.corrections.length;
	return [
		recalled.isSameFile ? words.remembered(recalled.name, count) : words.rememberedOther(recalled.name, count),
		...(parts.length > 0 ? [words.view(parts.map((part) => words.part[part]))] : []),
		...(recalled.lost.length > 0 ? [words.lost(recalled.lost.length)] : []),
		...(lostParts.length > 0 ? [words.lostView(lostParts.map((part) => words.part[part]))] : []),
	].join(' ');
}

/** The people who are in the thread once the correction is made. */
function namedIn(correction: Recalled['corrections'][number]) {
	return correction.type === 'author' && correction.handle !== null ? [personId(handleKey(correction.handle))] : [];
}

/** The threads that this browser remembers, what it remembers of each, and buttons that forget it. */
export function RecentDialog({ onClose }: { onClose: () => void }) {
	const opened = new Intl.DateTimeFormat(useLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
	const words = useWords().corrections;
	const [recent, setRecent] = useState<Recent | null>(null);
	const [problem, setProblem] = useState<MemoryProblem | null>(null);
	const [isOn, setOn] = useState(isRemembering);
	const { isOn: areHidden } = usePseudonyms();
	const load = useCallback(async () => {
		const outcome = await memory.recent();
		if (outcome.ok) setRecent(outcome.value);
		else setProblem(outcome.error);
	}, []);
	useEffect(() => void load(), [load]);
	const { labels } = words;
	// Names and titles of remembered threads may tell who is behind a pseudonym.
	const threads = areHidden ? [] : (recent?.threads ?? []);
	// The text is not stored: a thread is opened again by choosing its file, and what is remembered of it is offered
	// then.
	const again = () => {
		onClose();
		chooseFiles();
	};
	const forget = async (hashes: readonly string[] | null) => {
		await forgetThreads(hashes);
		await load();
	};
	return (
		<Dialog title={labels.recent} onClose={onClose}>
			<p className={correctionsCss.quiet}>{labels.recentHint}</p>
			<label className={correctionsCss.switch}>
				<input
					type="checkbox"
					checked={isOn}
					onChange={({ target }) => {
						setRemembering(target.checked);
						setOn(target.checked);
					}}
				/>
				{labels.remember}
			</label>
			{problem !== null && <p role="alert">{problemText(problem, words.memory)}</p>}
			{areHidden && <p className={correctionsCss.quiet}>{labels.noRecentNow}</p>}
			{!areHidden && recent?.threads.length === 0 && <p className={correctionsCss.quiet}>{labels.noRecent}</p>}
			<ul className={correctionsCss.recent}>
				{threads.map(({ hash, title, name, openedAt, corrections, size }) => (
					<li key={hash}>
						<button type="button" className={correctionsCss.again} title={labels.again(name)} onClick={again}>
							<strong>{title ?? name}</strong>
							<span className={correctionsCss.quiet}>
								{name} · {labels.recentRow(corrections, (size / 1024).toFixed(1))} · {opened.format(openedAt)}
							</span>
						</button>
						<button type="button" className="button" data-kind="plain" onClick={() => void forget([hash])}>
							{labels.forget}
						</button>
					</li>
				))}
			</ul>
			{(recent?.unreadable ?? 0) > 0 && (
				<p className={correctionsCss.quiet}>{labels.unreadable(recent?.unreadable ?? 0)}</p>
			)}
			{(recent?.threads.length ?? 0) > 0 && (
				<div>
					<button type="button" className="button" onClick={() => void forget(null)}>
						{labels.forgetAll}
					</button>
				</div>
			)}
		</Dialog>
	);
}

/** Why something is not remembered, and what to do about it. */
function problemText({ code, message }: MemoryProblem, { problem }: Words['corrections']['memory']): string {
	const text = problem[code];
	return typeof text === 'string' ? text : text(message);
}
