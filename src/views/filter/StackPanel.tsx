import { useEffect, useMemo, useRef } from 'react';
import { type FilterPart, type Step, stepTypes, stepWith } from '../../graph/filters/list.ts';
import { countAtFirst, layersOf } from '../../graph/filters/stack.ts';
import { useChoices } from '../../store/choices.ts';
import { atFirstOf, filterOf } from '../../store/filtered.ts';
import { partsOf, setStep, switchAll } from '../../store/filtering.ts';
import { naturallyOff } from '../../view/filter.ts';
import type { View } from '../../view/view.ts';
import { WithoutPoster } from '../graph/WithoutPoster.tsx';
import { CommandButton } from '../parts/CommandButton.tsx';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { describeParts } from './describe-filter.ts';
import css from './Filter.module.css';
import { personFor, StackRow } from './StackRow.tsx';

/** The stack of filters: it begins at everything, and says after each step how many are left. */
export function StackPanel() {
	const { stack: words } = useWords().filter;
	const general = useWords();
	const reading = useReading();
	const view = useView();
	const panel = useRef<HTMLElement>(null);
	const { atFirst, counts } = useCounts(view);
	const parts = partsOf(view);
	const texts = describeParts(view, reading, general);
	const textOf = (part: FilterPart) => {
		const text = (texts.get(part) ?? []).join(' · ');
		return part === 'range' ? words.floors(text) : text;
	};
	const areAllOff = parts.every((part) => view.stepsOff.has(part));
	useEffect(() => panel.current?.focus(), []);
	const close = () => {
		useChoices.setState({ isStackOpen: false });
		document.querySelector<HTMLElement>('[data-opens="stack"]')?.focus();
	};
	return (
		<section
			ref={panel}
			className={css.panel}
			aria-label={words.title}
			tabIndex={-1}
			onKeyDown={(event) => {
				if (event.key !== 'Escape' || event.defaultPrevented) return;
				event.preventDefault();
				close();
			}}
		>
			<header className={css.head}>
				<h2>{words.title}</h2>
				<button
					type="button"
					className="button"
					data-kind="plain"
					aria-disabled={parts.length === 0}
					onClick={() => switchAll(areAllOff)}
				>
					{areAllOff && parts.length > 0 ? words.allOn : words.allOff}
				</button>
				<CommandButton
					command="clearFilter"
					name={words.clear}
					data-kind="plain"
					aria-disabled={parts.length === 0 && !texts.has('extra')}
				/>
				<button type="button" className="icon-button" aria-label={words.close} onClick={close}>
					×
				</button>
			</header>
			<table className={css.stack}>
				<thead>
					<tr>
						<th scope="col">{words.step}</th>
						<th scope="col" data-amount>
							{words.people}
						</th>
						<th scope="col" data-amount>
							{words.ties}
						</th>
						<td />
					</tr>
				</thead>
				<tbody>
					<tr>
						<th scope="row">
							<div className={css.first}>
								{words.everything}
								{texts.has('extra') && <p>{words.extra((texts.get('extra') ?? []).join(' · '))}</p>}
							</div>
						</th>
						<td data-amount>{general.number(atFirst.people)}</td>
						<td data-amount>{general.number(atFirst.ties)}</td>
						<td />
					</tr>
					{parts.map((part, index) => (
						<StackRow
							key={part}
							part={part}
							before={parts[index - 1] ?? null}
							text={textOf(part)}
							step={view.steps.find(({ type }) => type === part) ?? null}
							count={counts.get(part) ?? null}
						/>
					))}
				</tbody>
			</table>
			<AddStep taken={new Set<Step['type']>(view.steps.map(({ type }) => type))} />
		</section>
	);
}

function useCounts({ stepsOff, filterPeople, filterMode, without, kindsOff, marksOff, range, steps }: View) {
	const { graph } = useReading();
	const natural = naturallyOff(kindsOff);
	return useMemo(() => {
		const atFirst = atFirstOf(natural);
		const filter = filterOf({ stepsOff, filterPeople, filterMode, without, kindsOff, marksOff, range, steps });
		const layers = layersOf(graph, atFirst, filter);
		return { atFirst: countAtFirst(graph, atFirst), counts: new Map(layers.map(({ part, count }) => [part, count])) };
	}, [graph, natural, stepsOff, filterPeople, filterMode, without, kindsOff, marksOff, range, steps]);
}

/** Buttons that add the steps not yet in the stack. Other parts of the filter are set where they are shown. */
function AddStep({ taken }: { taken: ReadonlySet<Step['type']> }) {
	const { stack: words, steps } = useWords().filter;
	const reading = useReading();
	const left = stepTypes.filter((type) => !taken.has(type));
	const add = (type: Step['type'], panel: HTMLElement | null) => {
		const step = stepWith(type, {}, personFor(reading));
		if (step === null) return;
		setStep(step);
		// The button pressed is gone now: the focus goes on to the row of the new step.
		requestAnimationFrame(() => panel?.querySelector<HTMLElement>(`[data-part="${type}"] input`)?.focus());
	};
	return (
		<footer className={css.add}>
			{left.length > 0 && <h3>{words.add}</h3>}
			<div className={css.actions}>
				<WithoutPoster />
				{left.map((type) => (
					<button
						key={type}
						type="button"
						className="button"
						onClick={({ currentTarget }) => add(type, currentTarget.closest('section'))}
					>
						+ {steps[type].name}
					</button>
				))}
			</div>
			<p className={css.quiet}>{words.elsewhere}</p>
		</footer>
	);
}
