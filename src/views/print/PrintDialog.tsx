import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { chanceText } from '../../lib/chance.ts';
import { messageOf } from '../../lib/part-missing.ts';
import type { FloorBody } from '../../model/body.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { openedIn } from '../../store/actions.ts';
import { useChoices } from '../../store/choices.ts';
import { leftBy } from '../../store/filtered.ts';
import { hitsShown } from '../../store/hits.ts';
import { surenessCounts } from '../../store/inference.ts';
import { usePrinting } from '../../store/page.ts';
import { useResults } from '../../store/results.ts';
import { printGraph } from '../figures/quick.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useLanguage, useWords } from '../parts/words.ts';
import { type Row, rowsOf } from '../text/rows.ts';
import css from './Print.module.css';
import { TextSheet } from './TextSheet.tsx';

/*
 * Ctrl+P opens a dialog, since the page holds only the floors in sight: all texts to be printed are first fetched and
 * rendered beside the app.
 */

/** What is prepared for paper: nothing yet, texts being fetched, or what the browser is told to print. */
type Progress =
	| null
	| { readonly type: 'preparing'; readonly done: number }
	| { readonly type: 'failed'; readonly message: string }
	| { readonly type: 'text'; readonly rows: readonly Row[]; readonly bodies: ReadonlyMap<FloorNumber, FloorBody> }
	| { readonly type: 'table' };

/** Asks what to print, prepares all of it, and lets the browser print that alone. */
export function PrintDialog({ onClose }: { onClose: () => void }) {
	const allWords = useWords();
	const language = useLanguage();
	const { printing: words } = allWords.text;
	const reading = useReading();
	const view = useView();
	const relatedOnly = useChoices((choices) => choices.relatedOnly);
	const thread = useResults((results) => results.thread);
	const hits = useResults(hitsShown);
	const kinds = view.showAs === 'table' ? (['table', 'text', 'graph'] as const) : (['text', 'graph'] as const);
	const [what, setWhat] = useState<'text' | 'table' | 'graph'>(kinds[0]);
	const [progress, setProgress] = useState<Progress>(null);
	const isWanted = useRef(true);
	const only = view.outside === 'gone' ? (leftBy(reading, view)?.floors ?? null) : null;
	const rows = rowsOf(reading, { ...view, relatedOnly }, hits, new Set(openedIn(view)), only);
	const floors = rows.flatMap((row) => (row.type === 'floor' ? row.floor : []));
	const close = () => {
		isWanted.current = false;
		usePrinting.setState({ isTable: false });
		onClose();
	};
	const start = async () => {
		if (what === 'table') {
			usePrinting.setState({ isTable: true });
			return setProgress({ type: 'table' });
		}
		try {
			if (what === 'graph') {
				await printGraph(allWords, language);
				return close();
			}
			const tell = (done: number) => setProgress({ type: 'preparing', done });
			const bodies = thread === null ? null : await loadBodies(thread, floors, tell, () => isWanted.current);
			if (bodies !== null) setProgress({ type: 'text', rows, bodies });
		} catch (error) {
			setProgress({ type: 'failed', message: messageOf(error) });
		}
	};
	return (
		<Dialog title={words.title} onClose={close}>
			<fieldset className={css.what}>
				<legend>{words.what}</legend>
				{kinds.map((id) => (
					<label key={id}>
						<input type="radio" name="what" checked={what === id} onChange={() => setWhat(id)} />
						{id === 'text' ? words.text(floors.length) : words[id]}
					</label>
				))}
			</fieldset>
			<p className={css.hint}>{words.hint}</p>
			<p role="status">
				{progress?.type === 'preparing' && words.preparing(progress.done, floors.length)}
				{progress?.type === 'failed' && words.failed(progress.message)}
			</p>
			<button
				type="button"
				className={`button ${css.start}`}
				data-kind="main"
				disabled={progress !== null && progress.type !== 'failed'}
				onClick={start}
			>
				{words.start}
			</button>
			{progress?.type === 'text' && (
				<Sheet onPrinted={close}>
					<TextSheet rows={progress.rows} bodies={progress.bodies} />
				</Sheet>
			)}
			{progress?.type === 'table' && (
				<Sheet onPrinted={close}>
					<TableSheet />
				</Sheet>
			)}
		</Dialog>
	);
}

/** After two frames the sheet is rendered, and so are the rows of a table that were not made before. */
const frames = 2;

/** A sheet beside the app, which is alone on paper: title, source and date, and below them the children. */
function Sheet({ onPrinted, children }: { onPrinted: () => void; children: ReactNode }) {
	const printed = useRef(onPrinted);
	useEffect(() => {
		const root = document.documentElement;
		root.dataset.printing = '';
		const done = () => printed.current();
		addEventListener('afterprint', done, { once: true });
		let frame = 0;
		const wait = (left: number) => {
			frame = requestAnimationFrame(() => (left > 0 ? wait(left - 1) : window.print()));
		};
		wait(frames);
		return () => {
			cancelAnimationFrame(frame);
			removeEventListener('afterprint', done);
			delete root.dataset.printing;
		};
	}, []);
	return createPortal(
		<div className={css.sheet} data-sheet>
			<Head />
			{children}
		</div>,
		document.body,
	);
}

function Head() {
	const { printing } = useWords().text;
	const { facts, figure } = useWords();
	const language = useLanguage();
	const { title, source, floors, settings } = useReading();
	const origin = useResults((results) => results.origin);
	const date = new Date().toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' });
	const grades = Array.from(surenessCounts(floors)).filter(([, count]) => count > 0);
	const { threshold } = settings;
	return (
		<header className={css.head}>
			<h1>{title ?? facts.untitled}</h1>
			<p>
				{printing.source(origin?.name ?? source.name)}
				{source.address !== null && ` · ${source.address}`}
			</p>
			<p>
				{figure.authors(
					floors.filter(({ number }) => number > 0).length,
					grades.map(([sureness, count]) => facts.grade(sureness, count)),
				)}
				{' · '}
				{threshold === 1 ? figure.provenOnly : figure.threshold(chanceText(threshold))}
			</p>
			<p>{printing.printed(date)}</p>
		</header>
	);
}

/** A copy of the table on the page, made once all its rows are there: in the same order. */
function TableSheet() {
	const holder = useRef<HTMLDivElement>(null);
	useEffect(() => {
		const frame = requestAnimationFrame(() => {
			const table = document.querySelector('[data-table] table')?.cloneNode(true);
			if (table !== undefined) holder.current?.replaceChildren(table);
		});
		return () => cancelAnimationFrame(frame);
	}, []);
	return <div ref={holder} />;
}

const chunk = 200;

/**
 * Fetches the whole texts of these floors. `onDone` is told how many are there; resolves to null once `isWanted` says
 * no.
 */
async function loadBodies(
	thread: { bodies(floors: readonly FloorNumber[], whole: boolean): Promise<readonly FloorBody[]> },
	floors: readonly FloorNumber[],
	onDone: (count: number) => void,
	isWanted: () => boolean,
): Promise<ReadonlyMap<FloorNumber, FloorBody> | null> {
	const bodies = new Map<FloorNumber, FloorBody>();
	for (let at = 0; at < floors.length; at += chunk) {
		onDone(at);
		for (const body of await thread.bodies(floors.slice(at, at + chunk), true)) bodies.set(body.number, body);
		if (!isWanted()) return null;
	}
	return bodies;
}
