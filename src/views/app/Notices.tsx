import { useShallow } from 'zustand/react/shallow';
import type { WorkerEnd } from '../../lib/worker-life.ts';
import { type LeftOutFile, type Notice, type Trouble, useResults } from '../../store/results.ts';
import { megabytesToBlame } from '../../thread/faults.ts';
import { openSession } from '../../thread/session.ts';
import { pagePart, ReloadButton } from '../parts/part.tsx';
import { useWords, type Words } from '../parts/words.ts';
import { chooseFiles } from './files.ts';
import { loadCorrections } from './load.ts';
import css from './Notices.module.css';
import { stillWhilePressed } from './still-while-pressed.ts';

const MemoryNotices = pagePart(loadCorrections, 'MemoryNotices');

/** All notices: what went wrong, and what the page asks for. */
export function Notices() {
	const isRecalled = useResults(
		({ recalled, otherTab, memoryProblem, reading }) =>
			recalled !== null ||
			otherTab !== null ||
			memoryProblem !== null ||
			(reading !== null && reading.unfit.length > 0),
	);
	const { actions, open } = useWords();
	const words = useWords();
	const { notice, requested, thread, trouble } = useResults(
		useShallow(({ notice, requested, thread, trouble }) => ({ notice, requested, thread, trouble })),
	);
	return (
		<div className={css.notices} ref={stillWhilePressed}>
			{notice !== null && (
				<div role="alert" className={css.notice} data-kind="alert">
					<p>
						<NoticeText notice={notice} /> {notice.kind === 'not-opened' && thread !== null && words.error.keep}
					</p>
					<div className={css.choices}>
						<WayOn notice={notice} />
						<button type="button" className="button" onClick={() => useResults.setState({ notice: null })}>
							{actions.close}
						</button>
					</div>
				</div>
			)}
			{trouble !== null && <TroubleNotice trouble={trouble} />}
			{requested?.origin != null && (
				<div role="status" className={css.notice}>
					<p>{open.askFor(requested.origin.name)}</p>
				</div>
			)}
			{isRecalled && <MemoryNotices />}
		</div>
	);
}

function NoticeText({ notice }: { notice: Notice }) {
	return textOf(notice, useWords());
}

/** The button beside Close, where something can be done about what a notice says. */
function WayOn({ notice }: { notice: Notice }) {
	const { borders } = useWords();
	switch (notice.kind) {
		case 'not-loaded':
		case 'fault':
			return <ReloadButton />;
		case 'layout-failed':
			return (
				<button type="button" className="button" onClick={() => void openSession()?.layouts.follow()}>
					{borders.again}
				</button>
			);
		case 'not-opened':
			return isCodeMissing(notice.failure) && <ReloadButton />;
		default:
			return null;
	}
}

function isCodeMissing(failure: Extract<Notice, { kind: 'not-opened' }>['failure']): boolean {
	return failure.code === 'stopped' && failure.end === 'missing';
}

function textOf(notice: Notice, words: Words): string {
	const { error, open, borders } = words;
	switch (notice.kind) {
		case 'not-opened': {
			const { name, failure } = notice;
			if (failure.code === 'cancelled') return error.cancelled(name);
			if (failure.code === 'stopped') {
				const { end, message, bytes } = failure;
				return `${error.title(name)}: ${borders.ended(end, message, megabytesToBlame(end, bytes))}`;
			}
			return `${error.title(name)}: ${words.readError[failure.code](failure.params)}`;
		}
		case 'left-out':
			return leftOutText(notice.files, words);
		case 'other-file':
			return open.otherFile(notice.name);
		case 'later-link':
			return words.laterLink;
		case 'broken-link':
			return words.brokenLink(notice.name);
		case 'link-too-large':
			return words.linkTooLarge(notice.name, notice.most);
		case 'unknown-seed':
			return open.unknownSeed(notice.name);
		case 'conclude-failed':
			return error.concludeFailed(whyOf(notice, borders));
		case 'layout-failed':
			return error.layoutFailed(whyOf(notice, borders));
		case 'export-failed':
			return error.exportFailed(whyOf(notice, borders));
		case 'not-loaded':
			return borders.notLoaded(notice.why);
		case 'fault':
			return borders.fault(notice.message);
	}
}

type Failed = Extract<Notice, { readonly end?: WorkerEnd | null }>;

function whyOf({ message, end }: Failed, borders: Words['borders']): string {
	return end ? borders.ended(end, message, null) : message;
}

const mostNamed = 3;

/** Which files were not opened with the others, and why. */
function leftOutText(files: readonly LeftOutFile[], words: Words): string {
	const { open } = words;
	const named = files.slice(0, mostNamed).map(({ name, why }) => {
		const reason = 'params' in why ? words.readError[why.code](why.params) : words.leftOut[why.code];
		return open.leftOut(name, reason ?? '');
	});
	const more = files.length - named.length;
	return [...named, ...(more > 0 ? [open.moreLeftOut(more)] : [])].join(' ');
}

/** Says why the worker of the open thread has stopped or does not answer, with what can be done about it. */
function TroubleNotice({ trouble }: { trouble: Trouble }) {
	const { actions, borders: words } = useWords();
	const name = useResults(({ origin }) => origin?.name ?? '');
	const isUnread = trouble.kind === 'gone' && trouble.why !== null;
	return (
		<div role={trouble.kind === 'gone' ? 'alert' : 'status'} className={css.notice} data-kind="alert">
			<p>
				{troubleText(trouble, words)} {isUnread && words.unread(name)}
			</p>
			<div className={css.choices}>
				{trouble.kind !== 'restarted' && !isUnread && (
					<button type="button" className="button" onClick={() => void openSession()?.restart()}>
						{words.startAgain}
					</button>
				)}
				{isUnread && (
					<button type="button" className="button" onClick={chooseFiles}>
						{words.chooseAgain}
					</button>
				)}
				<button type="button" className="button" onClick={() => useResults.setState({ trouble: null })}>
					{actions.close}
				</button>
			</div>
		</div>
	);
}

function troubleText(trouble: Trouble, words: Words['borders']): string {
	if (trouble.kind === 'quiet') return words.quiet;
	return words[trouble.kind](words.ended(trouble.end, trouble.message, megabytesToBlame(trouble.end, trouble.bytes)));
}
