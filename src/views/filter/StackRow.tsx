import { type FilterPart, isOrdered, parametersOf, type Step } from '../../graph/filters/list.ts';
import type { Count } from '../../graph/filters/stack.ts';
import { moveStepUp, removePart, switchPart } from '../../store/stack.ts';
import { useWords } from '../parts/words.ts';
import css from './Filter.module.css';
import { StepFields } from './StepFields.tsx';
import { useNameOf } from './useFilterWords.ts';

interface Props {
	readonly part: FilterPart;
	/** What stands above it in the stack; null: nothing but everything. */
	readonly before: FilterPart | null;
	readonly text: string;
	readonly step: Step | null;
	/** What is left after it; null where it is off. */
	readonly count: Count | null;
}

/** A step of the stack: what it does, what is left, and whether it counts. */
export function StackRow({ part, before, text, step, count }: Props) {
	const { stack: words, steps } = useWords().filter;
	const { number } = useWords();
	const nameOf = useNameOf();
	const person = step !== null && 'person' in step ? step.person : undefined;
	const isLost = count?.people === 0 && count.ties === 0 && person !== undefined;
	const name = step === null ? text : steps[step.type].name;
	return (
		<>
			<tr data-off={count === null || undefined} data-part={part}>
				<th scope="row">
					<label className={css.name}>
						<input
							type="checkbox"
							checked={count !== null}
							aria-label={words.apply(text)}
							onChange={() => switchPart(part)}
						/>
						<span>{name}</span>
					</label>
				</th>
				{count === null ? (
					<td colSpan={2} data-amount>
						{words.off}
					</td>
				) : (
					<>
						<td data-amount>{number(count.people)}</td>
						<td data-amount>{number(count.ties)}</td>
					</>
				)}
				<td>
					<button
						type="button"
						className="icon-button"
						aria-label={words.remove(text)}
						title={words.remove(text)}
						onClick={({ currentTarget }) => {
							currentTarget.closest('section')?.focus();
							removePart(part);
						}}
					>
						×
					</button>
				</td>
			</tr>
			{step !== null && (
				<tr data-detail>
					<td colSpan={4}>
						{parametersOf(step.type, step).length > 0 && (
							<div className={css.fields}>
								<StepFields step={step} />
								{isOrdered(part) && before !== null && isOrdered(before) && (
									<button
										type="button"
										className="icon-button"
										aria-label={words.earlier(text)}
										title={words.earlier(text)}
										onClick={() => moveStepUp(step.type)}
									>
										↑
									</button>
								)}
							</div>
						)}
						<p className={css.note}>{isLost ? words.gone(nameOf(person)) : steps[step.type].hint}</p>
					</td>
				</tr>
			)}
		</>
	);
}
