import { useCommand } from '../../commands/run.ts';
import { type Pane, panes } from '../../store/choices.ts';
import { showPane } from '../parts/narrow.ts';
import { useWords } from '../parts/words.ts';
import css from './SkipLinks.module.css';

/** The first stops of the page: links that lead to its parts. They are seen while they have the focus. */
export function SkipLinks() {
	const { skip, tabs } = useWords();
	useCommand('nextPane', () => goToNext(1));
	useCommand('previousPane', () => goToNext(-1));
	return (
		<nav className={css.links} aria-label={skip.title}>
			{panes.map((pane) => (
				<button key={pane} type="button" className="button" onClick={() => goTo(pane)}>
					{skip.to(tabs[pane])}
				</button>
			))}
		</nav>
	);
}

/** Where the keys of a part work. */
const places: Readonly<Record<Pane, string>> = {
	graph: '[data-chart], table, [tabindex="0"]',
	timeline: '[data-chart], [tabindex="0"]',
	text: '[data-floors]',
	people: 'input, [tabindex="0"]',
};

function goTo(pane: Pane): void {
	showPane(pane);
	const part = document.querySelector<HTMLElement>(`[data-part="${pane}"]`);
	const all = [...(part?.querySelectorAll<HTMLElement>(places[pane]) ?? [])];
	(all.find(({ tabIndex }) => tabIndex === 0) ?? part)?.focus();
}

/** In the order in which they stand on the page, what stands beside the text last. */
const order: readonly (Pane | 'panel')[] = ['people', 'graph', 'timeline', 'text', 'panel'];

/** Goes to the part after the one with the focus, or before it. */
function goToNext(by: 1 | -1): void {
	const panel = document.querySelector<HTMLElement>('[data-beside]');
	const there = order.filter((each) => each !== 'panel' || panel !== null);
	const at = there.findIndex(hasFocus);
	const from = at < 0 && by < 0 ? 0 : at;
	const next = there[(from + by + there.length) % there.length];
	if (next === 'panel') panel?.querySelector<HTMLElement>('[data-focus], h2')?.focus();
	else if (next !== undefined) goTo(next);
}

function hasFocus(each: Pane | 'panel'): boolean {
	const focused = document.activeElement;
	if (each === 'panel') return focused?.closest('[data-beside]') != null;
	return focused?.closest(`[data-part="${each}"]`) != null && focused.closest('[data-beside]') === null;
}
