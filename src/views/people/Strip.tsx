import type { FloorNumber } from '../../model/thread.ts';

const width = 48;
const height = 14;

interface Props {
	readonly floors: readonly FloorNumber[];
	readonly lastFloor: FloorNumber;
	readonly paint: string;
}

/** Where in the thread a person speaks: a stroke per floor, from the opening post at the left to the last at the right. */
export function Strip({ floors, lastFloor, paint }: Props) {
	const stroke = Math.max(2, width / (lastFloor + 1));
	const columns = new Set(floors.map((floor) => Math.round(((width - stroke) * floor) / Math.max(1, lastFloor))));
	const path = [...columns].map((x) => `M${x} 1h${stroke}v${height - 3}h-${stroke}z`).join('');
	return (
		<svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
			<path d={`M0 ${height - 0.5}h${width}`} stroke="var(--line)" />
			<path d={path} fill={paint} />
		</svg>
	);
}
