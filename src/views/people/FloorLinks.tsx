import type { FloorNumber } from '../../model/thread.ts';
import { TargetLink } from '../parts/TargetLink.tsx';
import { useWords } from '../parts/words.ts';

interface Props {
	readonly floors: readonly FloorNumber[];
	/** Beyond so many, the rest is counted. */
	readonly most: number;
	readonly className: string | undefined;
}

/** Links to floors: the reader has them all. */
export function FloorLinks({ floors, most, className }: Props) {
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
