import type { ReactNode } from 'react';
import { selectionOf, type Target } from '../../model/selection.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { follow } from '../../store/actions.ts';
import { useResults } from '../../store/results.ts';
import { writeAddress } from '../../sync/address.ts';
import { initialView } from '../../view/view.ts';
import { usePointing } from './usePointing.ts';
import { useView } from './useView.ts';
import { useWords } from './words.ts';

interface Props {
	readonly target: Target;
	readonly className?: string | undefined;
	readonly label?: string | undefined;
	readonly children: ReactNode;
}

/** A link that selects a person, a tie or a floor. It has an address of its own, to copy or to open in another tab. */
export function TargetLink({ target, className, label, children }: Props) {
	const origin = useResults((results) => results.origin);
	const pseudonyms = useView((view) => view.pseudonyms);
	const address = `#${writeAddress({ origin, view: { ...initialView, pseudonyms, selection: selectionOf(target) } })}`;
	return (
		<a
			href={address}
			className={className}
			aria-label={label}
			onClick={(event) => {
				if (event.ctrlKey || event.metaKey || event.shiftKey) return;
				event.preventDefault();
				follow(target);
			}}
			{...usePointing(target)}
		>
			{children}
		</a>
	);
}

interface FloorLinksProps {
	readonly floors: readonly FloorNumber[];
	/** At most this many are listed; the others are counted. */
	readonly most: number;
	readonly className: string | undefined;
}

/** Links to floors. */
export function FloorLinks({ floors, most, className }: FloorLinksProps) {
	const { floorName } = useWords();
	const rest = floors.length - most;
	return (
		<span className={className}>
			{floors.slice(0, most).map((floor) => (
				<TargetLink key={floor} target={{ type: 'floor', floor }}>
					{floorName(floor)}
				</TargetLink>
			))}
			{rest > 0 && <span>+{rest}</span>}
		</span>
	);
}
