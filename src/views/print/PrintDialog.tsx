import { useRef, useState } from 'react';
import type { FloorBody } from '../../model/body.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { useChoices } from '../../store/choices.ts';
import { hitsShown } from '../../store/hits.ts';
import { openedIn } from '../../store/opened.ts';
import { usePrinting } from '../../store/printing.ts';
import { useResults } from '../../store/results.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import type { Row } from '../text/rows.ts';
import { rowsOf } from '../text/rows-of.ts';
import { loadBodies } from './bodies.ts';
import css from './Print.module.css';
import { Sheet } from './Sheet.tsx';
import { TableSheet } from './TableSheet.tsx';
import { TextSheet } from './TextSheet.tsx';

/*
 * Ctrl+P opens a dialog: the list holds only the floors in sight, so all that is to be printed is first fetched and
 * put beside the app (`views/print/`).
 */

/** What is on paper: nothing yet, texts that are being fetched, or what the browser is told to print. */
type Progress =
	| null
	| { readonly type: 'preparing'; readonly done: number }
	| { readonly type: 'failed'; readonly message: string }
	| { readonly type: 'text'; readonly rows: readonly Row[]; readonly bodies: ReadonlyMap<FloorNumber, FloorBody> }
	| { readonly type: 'table' };

/** Says what will be printed, makes all of it ready, and lets the browser print that alone. */
export function PrintDialog({ onClose }: { onClose: () => void }) {
	const { printing: words } = useWords().reader;
	const reading = useReading();
	const view = useView();
	const relatedOnly = useChoices((choices) => choices.relatedOnly);
	const thread = useResults((results) => results.thread);
	const hits = useResults(hitsShown);
	const hasTable = view.showAs === 'table';
	const [what, setWhat] = useState<'text' | 'table'>(hasTable ? 'table' : 'text');
	const [progress, setProgress] = useState<Progress>(null);
	const isWanted = useRef(true);
	const rows = rowsOf(reading, { ...view, relatedOnly }, hits, new Set(openedIn(view)));
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
			const tell = (done: number) => setProgress({ type: 'preparing', done });
			const bodies = thread === null ? null : await loadBodies(thread, floors, tell, () => isWanted.current);
			if (bodies !== null) setProgress({ type: 'text', rows, bodies });
		} catch (error) {
			setProgress({ type: 'failed', message: String(error) });
		}
	};
	return (
		<Dialog title={words.title} onClose={close}>
			<fieldset className={css.what}>
				<legend>{words.what}</legend>
				{(hasTable ? (['table', 'text'] as const) : (['text'] as const)).map((id) => (
					<label key={id}>
						<input type="radio" name="what" checked={what === id} onChange={() => setWhat(id)} />
						{id === 'table' ? words.table : words.text(floors.length)}
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
