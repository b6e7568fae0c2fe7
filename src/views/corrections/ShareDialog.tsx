import { useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useResults } from '../../store/results.ts';
import { type ShareLink, shareLink } from '../../sync/share.ts';
import type { Words } from '../../words/languages.ts';
import { usePseudonyms } from '../app/usePseudonyms.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './Corrections.module.css';

/** A link to the view, and one with the thread inside, each with its size. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
	const words = useWords().corrections;
	const { origin, thread } = useResults(useShallow(({ origin, thread }) => ({ origin, thread })));
	const view = useView();
	const { isOn, isBusy, set } = usePseudonyms();
	const [packed, setPacked] = useState<Uint8Array | null>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the worker packs the thread in the names that are shown
	useEffect(() => {
		let isClosed = false;
		setPacked(null);
		thread?.packed().then(
			(bytes) => isClosed || setPacked(bytes),
			() => {},
		);
		return () => {
			isClosed = true;
		};
	}, [thread, isOn]);
	if (origin === null) return null;
	const inside = packed === null ? null : shareLink(location.href, origin, view, packed);
	return (
		<Dialog title={words.labels.share} onClose={onClose}>
			<label className={css.switch}>
				<input type="checkbox" checked={isOn} disabled={isBusy} onChange={({ target }) => set(target.checked)} />
				{words.labels.pseudonyms}
			</label>
			{isOn && <p className={css.quiet}>{words.labels.pseudonymsLink}</p>}
			<Copyable
				words={words}
				label={words.labels.viewLink}
				link={shareLink(location.href, { ...origin, data: null }, view, null)}
			/>
			{inside !== null && !inside.isTooLong && (
				<>
					<Copyable words={words} label={words.labels.threadLink} link={inside} />
					<p>{words.share.warning}</p>
				</>
			)}
			{inside?.isTooLong && <p>{words.share.tooLong(kilobytes(inside))}</p>}
		</Dialog>
	);
}

function kilobytes({ size }: ShareLink): string {
	return (size / 1024).toFixed(size < 10_240 ? 1 : 0);
}

function Copyable({ words, label, link }: { words: Words['corrections']; label: string; link: ShareLink }) {
	const [isCopied, setCopied] = useState(false);
	const copy = () => {
		navigator.clipboard?.writeText(link.link).then(
			() => setCopied(true),
			() => {},
		);
	};
	return (
		<div className={css.section}>
			<label className={css.section}>
				<span>
					{label} <span className={css.quiet}>({words.share.size(kilobytes(link))})</span>
				</span>
				<input className={css.link} readOnly value={link.link} onFocus={({ target }) => target.select()} />
			</label>
			<div>
				<button type="button" className="button" onClick={copy}>
					{isCopied ? words.labels.copied : words.labels.copy}
				</button>
			</div>
		</div>
	);
}
