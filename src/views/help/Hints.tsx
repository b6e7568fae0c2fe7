import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useCommand } from '../../commands/run.ts';
import { useDialog } from '../../store/page.ts';
import { useMedia } from '../parts/narrow.ts';
import { useWords } from '../parts/words.ts';
import css from './Help.module.css';

type HintId = 'graph' | 'text' | 'timeline';

/** The part of the page that each hint is about, as a selector. */
const parts: Readonly<Record<HintId, string>> = {
	graph: '[data-chart=network]',
	text: '[data-part=text]',
	timeline: '[data-part=timeline]',
};
const order: readonly HintId[] = ['graph', 'text', 'timeline'];

const inset = 12;

/** Three hints, one at a time, each beside its part of the page. Everything can be used meanwhile. */
export function Hints() {
	const { help: words, tabs } = useWords();
	const [at, setAt] = useState(0);
	const hint = order[at] ?? 'graph';
	const box = usePart(hint);
	const isTouch = useMedia('(pointer: coarse)');
	const end = () => useDialog.setState({ isHinting: false });
	useCommand('endHints', end);
	const next = useRef<HTMLButtonElement>(null);
	// They were asked for: whoever did so goes on from here.
	useEffect(() => next.current?.focus(), []);
	const isLast = at === order.length - 1;
	const title = words.hint.of(at + 1, order.length);
	return createPortal(
		<>
			{box !== null && <div className={css.frame} style={frameStyle(box)} />}
			<section className={css.hint} style={cardStyle(box)} aria-label={`${words.hint.title} ${title}`}>
				<p role="status">
					{box === null && <strong>{words.hint.inTab(tabs[hint])} </strong>}
					{(isTouch ? words.hintsByTouch : words.hints)[hint]}
				</p>
				<div className={css.hintFoot}>
					<span>{title}</span>
					<span className={css.hintActions}>
						{!isLast && (
							<button type="button" className="button" data-kind="plain" onClick={end}>
								{words.hint.skip}
							</button>
						)}
						<button ref={next} type="button" className="button" onClick={isLast ? end : () => setAt(at + 1)}>
							{isLast ? words.hint.done : words.hint.next}
						</button>
					</span>
				</div>
			</section>
		</>,
		document.body,
	);
}

/** The rectangle of a hint's part of the page; null where another part is in front, which stays there. */
function usePart(hint: HintId): DOMRect | null {
	const [box, setBox] = useState<DOMRect | null>(null);
	useLayoutEffect(() => {
		const part = document.querySelector(parts[hint]);
		if (part === null) return;
		const look = () => {
			const box = part.getBoundingClientRect();
			setBox(box.width === 0 ? null : box);
		};
		look();
		const observer = new ResizeObserver(look);
		observer.observe(part);
		observer.observe(document.body);
		return () => observer.disconnect();
	}, [hint]);
	return box;
}

function frameStyle({ left, top, width, height }: DOMRect): CSSProperties {
	return { left, top, width, height };
}

/** In the part's lower left corner, or above a part that is too low for it; above the tabs where the part is not seen. */
function cardStyle(box: DOMRect | null): CSSProperties {
	if (box === null) return { left: inset, bottom: 58 };
	const { left, bottom, top, height } = box;
	const base = height > 320 ? bottom - inset : top - inset;
	return { left: Math.min(left + inset, innerWidth - inset - 336), bottom: innerHeight - base };
}
