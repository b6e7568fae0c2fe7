import { ariaKeys, printedKeys } from '../../commands/keys.ts';
import type { CommandId } from '../../commands/list.ts';
import { hitCount } from '../../model/found.ts';
import { useChoices } from '../../store/choices.ts';
import { hitsShown } from '../../store/hits.ts';
import { useResults } from '../../store/results.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './TextTools.module.css';
import type { HitSteps } from './useHitSteps.ts';

/** How much was found, the way from hit to hit, and what the graph makes of it. */
export function FindResult({ steps }: { steps: HitSteps }) {
	const words = useWords().reader;
	const isAsked = useView(({ find }) => find.trim() !== '');
	const hitsOnly = useView((view) => view.hitsOnly);
	const isSelected = useView(({ selection }) => selection !== null);
	const hits = useResults(hitsShown);
	const problem = useResults((results) => results.findProblem);
	if (!isAsked) return null;
	const total = hits === null ? 0 : hitCount(hits.found);
	const said =
		problem !== null
			? words.findFailed
			: hits === null
				? words.finding
				: total === 0
					? words.nothing
					: words.found(total, hits.found.floors.length);
	return (
		<div className={css.result}>
			<div className={css.line}>
				<p role="status" title={problem ?? undefined}>
					{said}
					{steps.at !== null && total > 0 && <span className={css.place}> · {words.place(steps.at + 1, total)}</span>}
				</p>
				<Step
					label={words.previousHit}
					sign="↑"
					command="previousHit"
					isDisabled={total === 0}
					act={() => steps.go(-1)}
				/>
				<Step label={words.nextHit} sign="↓" command="nextHit" isDisabled={total === 0} act={() => steps.go(1)} />
				<button
					type="button"
					className="button"
					aria-pressed={hitsOnly}
					onClick={() => useChoices.setState({ hitsOnly: !hitsOnly })}
				>
					{words.hitsOnly}
				</button>
			</div>
			{total > 0 && hits !== null && (
				<p className={css.quiet}>{isSelected ? words.hiddenInGraph : words.inGraph(hits.people)}</p>
			)}
		</div>
	);
}

interface StepProps {
	readonly label: string;
	readonly sign: string;
	readonly command: CommandId;
	readonly isDisabled: boolean;
	readonly act: () => void;
}

/** One step up or down. */
export function Step({ label, sign, command, isDisabled, act }: StepProps) {
	return (
		<button
			type="button"
			className={`button ${css.step}`}
			aria-label={label}
			aria-keyshortcuts={ariaKeys(command)}
			title={`${label} (${printedKeys(command).join('+')})`}
			disabled={isDisabled}
			onClick={act}
		>
			{sign}
		</button>
	);
}
