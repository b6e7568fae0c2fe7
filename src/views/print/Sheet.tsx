import { type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { chanceText } from '../../lib/chance.ts';
import { surenessCounts } from '../../store/inference.ts';
import { useResults } from '../../store/results.ts';
import { useReading } from '../parts/useThread.ts';
import { useLanguage, useWords } from '../parts/words.ts';
import css from './Print.module.css';

/** Two frames: what was rendered stands, and so do the rows of a table that had not been made before. */
const frames = 2;

/** Title, source and date, and below them what is printed: beside the app, and alone on paper. */
export function Sheet({ onPrinted, children }: { onPrinted: () => void; children: ReactNode }) {
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
	const { printing } = useWords().reader;
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
