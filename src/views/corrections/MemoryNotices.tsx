import { useShallow } from 'zustand/react/shallow';
import { fileName, saveFile } from '../../export/save.ts';
import { type Correction, subjectOf } from '../../model/correction.ts';
import { personId } from '../../model/graph.ts';
import type { Reading } from '../../model/reading.ts';
import { handleKey } from '../../model/thread.ts';
import { noteSaved } from '../../store/journal.ts';
import type { Recalled } from '../../store/remembered.ts';
import { useResults } from '../../store/results.ts';
import { writeCorrectionsFile } from '../../sync/corrections-file.ts';
import { dismissRecalled, keepOwn, restoreRecalled, takeOtherTab } from '../../sync/restore.ts';
import { partsOfView, withoutStrangers } from '../../view/thread.ts';
import { readView } from '../../view/view.ts';
import type { Words } from '../../words/languages.ts';
import css from '../app/Notices.module.css';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { problemText } from './problem-text.ts';

/** What is remembered of the thread, and why nothing is where that is so. */
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

/** Offers the corrections of the open thread as a file of their own, where there are any that may be told. */
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

/** How many corrections another tab has besides, and on how many it says otherwise. */
function otherTabText(
	changed: ReadonlyMap<string, Correction | null>,
	corrections: readonly Correction[],
	words: Words['corrections']['memory'],
): string {
	const own = new Set(corrections.map(subjectOf));
	const otherwise = Array.from(changed.keys()).filter((subject) => own.has(subject)).length;
	return words.otherTab(changed.size - otherwise, otherwise);
}

/** What can be had again, what of it, and what no longer fits. */
function recalledText(recalled: Recalled, reading: Reading, words: Words['corrections']['memory']): string {
	const people = new Set([...reading.graph.people.map(({ id }) => id), ...recalled.corrections.flatMap(namedIn)]);
	const { view, lost } = withoutStrangers(readView(recalled.view ?? {}), people);
	const parts = partsOfView(view);
	const lostParts = Array.from(new Set([...recalled.lostParts, ...lost]));
	const count = recalled.corrections.length;
	return [
		recalled.isSameFile ? words.offer(recalled.name, count) : words.offerOther(recalled.name, count),
		...(parts.length > 0 ? [words.view(parts.map((part) => words.part[part]))] : []),
		...(recalled.lost.length > 0 ? [words.lost(recalled.lost.length)] : []),
		...(lostParts.length > 0 ? [words.lostView(lostParts.map((part) => words.part[part]))] : []),
	].join(' ');
}

/** Who is in the thread once the correction is made. */
function namedIn(correction: Recalled['corrections'][number]) {
	return correction.type === 'author' && correction.handle !== null ? [personId(handleKey(correction.handle))] : [];
}
